import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { JobRequest } from '../../api/jobs';
import { useJobList } from '../../components/jobs/use-job-list';
import { NoClasses } from '../../components/no-classes';
import { LayerNavigator } from '../../components/layer-chooser/layer-navigator';
import { MethodLayout } from '../../components/method-layout/method-layout';
import { useChosenImage } from '../../hooks/use-chosen-image';
import { useChosenLayer } from '../../hooks/use-chosen-layer';
import { useChosenNetwork } from '../../hooks/use-chosen-network';
import { Beside } from '../../components/compare/beside';
import { useSides } from '../../components/compare/use-sides';
import { useComparison } from '../../hooks/use-comparison';
import { Explanation } from './result/explanation';
import { OtherExplanation } from './result/other-explanation';
import { ViewOptions } from './result/view-options';
import { ExplanationLimitations } from './explanation-limitations';
import { LayerSide } from './layers/beside/layer-side';
import { LayersSection } from './layers/layers-section';
import { questionsOf } from './question/questions';
import { Sections, useSection } from './sections';
import { COMPARABLE, SettingsForm } from './question/settings-form';
import { STORYBOARD } from './storyboard/method';
import { Storyboards } from './storyboard/storyboards';
import { useStoryboard } from './storyboard/use-storyboard';
import { useClasses } from '../../hooks/use-classes';
import { useLook } from './result/use-look';
import { useSettings } from './question/use-settings';
import { useViews } from './result/use-views';

/** Explains the prediction of the chosen network for the chosen photograph. */
export default function DeepTaylorPage() {
  const network = useChosenNetwork().value;
  const image = useChosenImage().value;
  const settings = useSettings();
  const lookSettings = useLook();
  const { look } = lookSettings;
  const [section, setSection] = useSection();
  const jobList = useJobList(STORYBOARD, network?.id);
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
  const views = useViews(questionsOf(subject, settings), network?.id, image, isCompared, classes.names);
  const { answered, isStale } = views.views[views.followed];
  const comparison = useComparison(COMPARABLE);
  const sides = useSides(comparison, network, image, { layer: layer.value?.name });
  const watched = answered?.request.class_index ?? classes.predicted[0]?.index;
  const storyboard = useStoryboard(isStale ? undefined : answered);
  const start = (request: JobRequest) => {
    setSection('storyboards');
    void jobList.start(request);
  };
  const showLayer = (name: string) => {
    layer.choose(name);
    setSection('layers');
    document.querySelector(`section[aria-label="${CSS.escape(name)}"]`)?.scrollIntoView({ block: 'center' });
  };
  return (
    <MethodLayout
      navigator={<LayerNavigator layer={layer} onGo={showLayer} />}
      settingsLabel="Photograph and settings"
      settings={
        <SettingsForm
          {...{ settings, classes, layer, storyboard, comparison }}
          own={sides.own}
          onStart={start}
        />
      }
    >
      <Typography component="h1" variant="h1">
        {network === undefined ? 'Deep Taylor' : `Explanation of ${network.title}`}
      </Typography>
      <ExplanationLimitations />
      {hasClasses || isUnit ? (
        <Stack spacing={3} useFlexGap sx={{ mt: 1 }}>
          <ViewOptions settings={lookSettings} />
          {comparison.kind === 'layer' && (
            <Explanation {...{ views, isCompared, look }} classNames={classes.names} />
          )}
          <Beside sides={sides} comparison={comparison}>
            {(side) =>
              comparison.kind === 'layer' ? (
                <LayerSide
                  {...{ look, watched }}
                  name={side.layer}
                  view={views.views[views.followed]}
                  classNames={classes.names}
                />
              ) : side === sides.own ? (
                <Explanation {...{ views, isCompared, look }} classNames={classes.names} />
              ) : (
                <OtherExplanation
                  {...{ side, settings, look }}
                  layer={layer.value?.name}
                  ownNames={classes.names}
                />
              )
            }
          </Beside>
          <Sections section={section} onSection={setSection} />
          {section === 'layers' ? (
            <LayersSection
              views={views}
              isCompared={isCompared}
              look={look}
              watched={watched}
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
        <NoClasses title={network.title}>
          <Button variant="outlined" onClick={() => settings.setExplained('unit')}>
            Explain a channel of a layer
          </Button>
        </NoClasses>
      )}
    </MethodLayout>
  );
}
