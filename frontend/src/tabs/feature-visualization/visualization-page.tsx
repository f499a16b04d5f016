import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNetwork } from '../../api/network';
import type { Objective, VisualizationRequest } from '../../api/jobs';
import { JobPanel } from '../../components/jobs/job-panel';
import { makeReuse } from '../../components/jobs/reuse';
import { useJobList } from '../../components/jobs/use-job-list';
import { Limitations } from '../../components/limitations';
import { LayerNavigator } from '../../components/layer-chooser/layer-navigator';
import { MethodLayout } from '../../components/method-layout/method-layout';
import { useObjectives } from '../../components/objectives/use-objectives';
import { usePreset } from '../../components/presets/use-preset';
import { useOptions } from '../../components/options/use-options';
import { useChosenLayer } from '../../hooks/use-chosen-layer';
import { useChosenNetwork } from '../../hooks/use-chosen-network';
import { useStart } from '../../hooks/use-start';
import { Empty } from './empty';
import { Examples, type ExampleChannel } from './examples';
import { isMixed, VISUALIZATION } from './method';
import { OPTIONS, PRESETS } from './options';
import { SettingsForm } from './settings-form';

/** Optimizes images that activate channels, neurons, layers or classes. */
export default function VisualizationPage() {
  const network = useChosenNetwork().value;
  const start = useStart(network?.id);
  const layer = useChosenLayer(network?.id, { layer: start?.layer });
  const classNames = useNetwork(network?.id).data?.class_names ?? [];
  const classCount = network?.classes ?? 0;
  const objectives = useObjectives({
    start,
    layer: layer.value?.name,
    channels: layer.value?.output_shape.at(-1) ?? undefined,
    classes: network?.classes,
    forPhotograph: false,
  });
  const preset = usePreset(PRESETS, objectives.kind === 'class');
  const options = useOptions('options', OPTIONS, preset.settings);
  const [examples, setExamples] = useState<readonly ExampleChannel[]>();
  const jobList = useJobList(VISUALIZATION, network?.id);
  const requestFor = (wanted: Objective[] | undefined, mix: boolean): VisualizationRequest | undefined => {
    if (wanted === undefined || network === undefined || options.problem !== undefined) return undefined;
    // A test checks that the options and these two are all settings.
    const settings = { ...options.values, mix, objectives: wanted } as unknown;
    return { method: 'feature_visualization', network: network.id, settings } as VisualizationRequest;
  };
  const chosen = (objectives.mixed ?? objectives.written ?? []).flatMap(channelsOf);
  const example = (wanted: Objective[]) => {
    const request = requestFor(wanted, false);
    if (request !== undefined) void jobList.start(request);
  };
  return (
    <MethodLayout
      navigator={<LayerNavigator layer={layer} />}
      settingsLabel="Objective and settings"
      settings={
        <SettingsForm
          layer={layer}
          objectives={objectives}
          preset={preset}
          options={options}
          classCount={classCount}
          classNames={classNames}
          single={requestFor(objectives.written, false)}
          mixed={requestFor(objectives.mixed, true)}
          onStart={(request) => void jobList.start(request)}
          onExamples={chosen.length === 0 ? undefined : () => setExamples(chosen)}
        />
      }
    >
      <Typography component="h1" variant="h1">
        {network === undefined ? 'Feature Visualization' : `Feature Visualization of ${network.title}`}
      </Typography>
      <Limitations>
        An image shows one way to activate a channel, not all of them; another seed may give another image. It
        is not a photograph, and the channel may respond to other things as well.
      </Limitations>
      {examples !== undefined && network !== undefined && (
        <Examples network={network.id} channels={examples} onClose={() => setExamples(undefined)} />
      )}
      <JobPanel
        method={VISUALIZATION}
        jobList={jobList}
        network={network?.id}
        graph={layer.graph}
        layer={layer.value?.name}
        classNames={classNames}
        empty={<Empty start={start} onExample={example} />}
        {...makeReuse(layer, objectives, options, isMixed)}
      />
    </MethodLayout>
  );
}

/** The channels of an objective; none for objectives of other kinds. */
function channelsOf(objective: Objective): ExampleChannel[] {
  return objective.kind === 'channel'
    ? [{ layer: objective.layer, channel: objective.index, weight: objective.weight }]
    : [];
}
