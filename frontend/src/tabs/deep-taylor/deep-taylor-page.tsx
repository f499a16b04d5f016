import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { JobRequest } from '../../api/jobs';
import { useJobList } from '../../components/jobs/use-job-list';
import { MethodLayout } from '../../components/method-layout/method-layout';
import { useChosenImage } from '../../hooks/use-chosen-image';
import { useChosenLayer } from '../../hooks/use-chosen-layer';
import { useChosenNetwork } from '../../hooks/use-chosen-network';
import { Explanation } from './result/explanation';
import { LayersSection } from './layers/layers-section';
import { Limits } from './limits';
import { NoClasses } from './no-classes';
import { questionsOf } from './question/questions';
import { Sections } from './sections';
import { SettingsForm } from './question/settings-form';
import { Storyboards } from './storyboard/storyboards';
import { useStoryboard } from './storyboard/use-storyboard';
import { useClasses } from './question/use-classes';
import { useLook } from './result/use-look';
import { useSection } from './use-section';
import { useSettings } from './question/use-settings';
import { useViews } from './result/use-views';

/** What does the answer of the chosen network to the chosen photograph rest on? */
export default function DeepTaylorPage() {
  const network = useChosenNetwork().value;
  const image = useChosenImage().value;
  const settings = useSettings();
  const lookSettings = useLook();
  const [section, setSection] = useSection();
  const jobList = useJobList('storyboard', network?.id);
  const hasClasses = network === undefined || network.classes > 0;
  const layer = useChosenLayer(network?.id);
  const classes = useClasses(network?.id, image?.id, network?.classes ?? 0);
  const isCompared = settings.explained === 'compare';
  const subject = {
    network: network?.id,
    image: image?.id,
    predicted: hasClasses ? classes.predicted.map(({ index }) => index) : undefined,
    layer: layer.value?.name,
  };
  const isUnit = settings.explained === 'unit';
  const views = useViews(questionsOf(subject, settings), image, isCompared, classes.names);
  const { answered, isStale } = views.views[views.followed];
  const storyboard = useStoryboard(isStale ? undefined : answered);
  const start = (request: JobRequest) => {
    setSection('storyboards');
    void jobList.start(request);
  };
  return (
    <MethodLayout
      settingsLabel="Photograph and settings"
      settings={<SettingsForm {...{ settings, classes, layer, storyboard }} onStart={start} />}
    >
      <Typography component="h1" variant="h1" noWrap>
        {network === undefined ? 'Deep Taylor' : headingOf(network.title, isUnit)}
      </Typography>
      <Limits />
      {hasClasses || isUnit ? (
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
              chosen={storyboard.layers}
              onChoose={storyboard.setLayers}
            />
          ) : (
            <Storyboards
              {...{ jobList, storyboard, settings }}
              network={network?.id}
              image={image?.id}
              classNames={classes.names}
            />
          )}
        </Stack>
      ) : (
        <NoClasses title={network.title} onUnit={() => settings.setExplained('unit')} />
      )}
    </MethodLayout>
  );
}

function headingOf(title: string, isUnit: boolean): string {
  return isUnit ? `What excites a channel of ${title}` : `What the answer of ${title} rests on`;
}
