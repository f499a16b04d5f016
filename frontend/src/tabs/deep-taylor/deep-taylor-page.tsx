import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { JobRequest } from '../../api/jobs';
import { useJobList } from '../../components/jobs/use-job-list';
import { ExternalLink } from '../../components/external-link';
import { Limitations } from '../../components/limitations';
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
import { LayersSection } from './layers/layers-section';
import { questionsOf } from './question/questions';
import { Sections, useSection } from './sections';
import { COMPARABLE, SettingsForm } from './question/settings-form';
import { STORYBOARD } from './storyboard/method';
import { Storyboards } from './storyboard/storyboards';
import { useStoryboard } from './storyboard/use-storyboard';
import { useClasses } from './question/use-classes';
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
  const sides = useSides(comparison, network, image);
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
          <Beside sides={sides} comparison={comparison}>
            {(side) =>
              side === sides.own ? (
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
        <NoClasses title={network.title}>
          <Button variant="outlined" onClick={() => settings.setExplained('unit')}>
            Explain a channel of a layer
          </Button>
        </NoClasses>
      )}
    </MethodLayout>
  );
}

function ExplanationLimitations() {
  return (
    <Limitations>
      Relevance explains a prediction; it does not say what the network would predict without a filter, which
      the ablation test measures. Each heatmap is scaled by its own values, so compare numbers, not
      brightness; only heatmaps that are compared have one scale. Relevance of units that are active only
      through their bias belongs to no input and is counted as lost. Deep Taylor shows evidence for a class,
      never against it, and similar classes have similar heatmaps; compare two classes to see their
      difference. Grids and dots come from strides and pooling, not from the photograph. Source: Montavon,
      Lapuschkin, Binder, Samek and Müller, 2017:{' '}
      <ExternalLink href="https://doi.org/10.1016/j.patcog.2016.11.008">
        Explaining NonLinear Classification Decisions with Deep Taylor Decomposition
      </ExternalLink>
    </Limitations>
  );
}
