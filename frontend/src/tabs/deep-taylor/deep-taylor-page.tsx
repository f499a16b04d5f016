import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { JobRequest } from '../../api/jobs';
import { useDesk } from '../../components/jobs/use-desk';
import { MethodLayout } from '../../components/method-layout/method-layout';
import { useChosenImage } from '../../hooks/use-chosen-image';
import { useChosenNetwork } from '../../hooks/use-chosen-network';
import { Explanation } from './explanation';
import { LayersSection } from './layers-section';
import { Limits } from './limits';
import { NoClasses } from './no-classes';
import { questionsOf } from './questions';
import { Sections } from './sections';
import { SettingsForm } from './settings-form';
import { Storyboards } from './storyboards';
import { useBoard } from './use-board';
import { useClasses } from './use-classes';
import { useLook } from './use-look';
import { useSection } from './use-section';
import { useSettings } from './use-settings';
import { useViews } from './use-views';

/** What does the answer of the chosen network to the chosen photograph rest on? */
export default function DeepTaylorPage() {
  const network = useChosenNetwork().value;
  const image = useChosenImage().value;
  const settings = useSettings();
  const lookSettings = useLook();
  const [section, setSection] = useSection();
  const desk = useDesk('storyboard', network?.id);
  const hasClasses = network === undefined || network.classes > 0;
  const classes = useClasses(network?.id, image?.id, network?.classes ?? 0);
  const isCompared = settings.explained === 'compare';
  const subject = {
    network: hasClasses ? network?.id : undefined,
    image: image?.id,
    predicted: classes.predicted.map(({ index }) => index),
  };
  const views = useViews(questionsOf(subject, settings), image, isCompared, classes.names);
  const { answered, isStale } = views.views[views.followed];
  const board = useBoard(isStale ? undefined : answered);
  const start = (request: JobRequest) => {
    setSection('storyboards');
    void desk.start(request);
  };
  return (
    <MethodLayout
      settingsLabel="Photograph and settings"
      settings={<SettingsForm settings={settings} classes={classes} board={board} onStart={start} />}
    >
      <Typography component="h1" variant="h1" noWrap>
        {network === undefined ? 'Deep Taylor' : `What the answer of ${network.title} rests on`}
      </Typography>
      <Limits />
      {hasClasses ? (
        <Stack spacing={3} useFlexGap sx={{ mt: 1 }}>
          <Explanation {...{ views, isCompared, lookSettings }} classNames={classes.names} />
          <Sections section={section} onSection={setSection} />
          {section === 'layers' ? (
            <LayersSection
              views={views}
              isCompared={isCompared}
              look={lookSettings.look}
              watched={answered?.request.class_index ?? classes.predicted[0]?.index}
              classNames={classes.names}
              chosen={board.layers}
              onChoose={board.setLayers}
            />
          ) : (
            <Storyboards
              {...{ desk, board, settings }}
              network={network?.id}
              image={image?.id}
              classNames={classes.names}
            />
          )}
        </Stack>
      ) : (
        <NoClasses title={network.title} />
      )}
    </MethodLayout>
  );
}
