import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Objective, VisualizationRequest } from '../../api/jobs';
import { JobPanel } from '../../components/jobs/job-panel';
import { Limitations } from '../../components/limitations';
import { LayerNavigator } from '../../components/layer-chooser/layer-navigator';
import { MethodLayout } from '../../components/method-layout/method-layout';
import { useObjectiveForm } from '../../components/objectives/use-objective-form';
import { Empty } from './empty';
import { Examples, type ExampleChannel } from './examples';
import { isMixed, VISUALIZATION } from './method';
import { PRESETS } from './options';
import { SettingsForm } from './settings-form';

/** Optimizes images that activate channels, neurons, layers or classes. */
export default function VisualizationPage() {
  const form = useObjectiveForm({
    method: VISUALIZATION,
    presets: PRESETS,
    parameter: 'options',
    forPhotograph: false,
    isMixed,
  });
  const { network, start, jobList, fields, panel } = form;
  const { objectives } = fields;
  const [examples, setExamples] = useState<readonly ExampleChannel[]>();
  const requestFor = (wanted: Objective[] | undefined, mix: boolean): VisualizationRequest | undefined => {
    const settings = form.settingsFor(wanted);
    if (settings === undefined || network === undefined) return undefined;
    // A test checks that the options and these two are all settings.
    const all = { ...settings, mix } as unknown;
    return { method: 'feature_visualization', network: network.id, settings: all } as VisualizationRequest;
  };
  const chosen = (objectives.mixed ?? objectives.written ?? []).flatMap(channelsOf);
  const example = (wanted: Objective[]) => {
    const request = requestFor(wanted, false);
    if (request !== undefined) void jobList.start(request);
  };
  return (
    <MethodLayout
      navigator={<LayerNavigator layer={fields.layer} />}
      settingsLabel="Objective and settings"
      settings={
        <SettingsForm
          {...fields}
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
      <JobPanel {...panel} empty={<Empty start={start} onExample={example} />} />
    </MethodLayout>
  );
}

/** The channels of an objective; none for objectives of other kinds. */
function channelsOf(objective: Objective): ExampleChannel[] {
  return objective.kind === 'channel'
    ? [{ layer: objective.layer, channel: objective.index, weight: objective.weight }]
    : [];
}
