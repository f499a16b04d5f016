import Typography from '@mui/material/Typography';
import { useNetwork } from '../../api/network';
import type { Objective, VisualizationRequest } from '../../api/jobs';
import { JobRoom } from '../../components/jobs/job-room';
import { PlainImage } from '../../components/jobs/plain-image';
import { makeReuse } from '../../components/jobs/reuse';
import { useDesk } from '../../components/jobs/use-desk';
import { MethodLayout } from '../../components/method-layout/method-layout';
import { useObjectives } from '../../components/objectives/use-objectives';
import { useOptions } from '../../components/options/use-options';
import { useChosenLayer } from '../../hooks/use-chosen-layer';
import { useChosenNetwork } from '../../hooks/use-chosen-network';
import { Empty } from './empty';
import { Limits } from './limits';
import { OPTIONS } from './options';
import { SettingsForm } from './settings-form';

/** What does a part of the network look for? */
export default function VisualizationPage() {
  const network = useChosenNetwork().value;
  const layer = useChosenLayer(network?.id);
  const classNames = useNetwork(network?.id).data?.class_names ?? [];
  const classCount = network?.classes ?? 0;
  const objectives = useObjectives({
    layer: layer.value?.name,
    channels: layer.value?.output_shape.at(-1) ?? undefined,
    classes: network?.classes,
    forPhotograph: false,
  });
  const options = useOptions('options', OPTIONS);
  const desk = useDesk('feature_visualization', network?.id);
  const requestFor = (wanted: Objective[] | undefined, mix: boolean): VisualizationRequest | undefined => {
    if (wanted === undefined || network === undefined || options.problem !== undefined) return undefined;
    // The options are all settings but these two, which a test keeps so.
    const settings = { ...options.values, mix, objectives: wanted } as unknown;
    return { method: 'feature_visualization', network: network.id, settings } as VisualizationRequest;
  };
  const example = (wanted: Objective[]) => {
    const request = requestFor(wanted, false);
    if (request !== undefined) void desk.start(request);
  };
  return (
    <MethodLayout
      settingsLabel="Objective and settings"
      settings={
        <SettingsForm
          layer={layer}
          objectives={objectives}
          options={options}
          classCount={classCount}
          classNames={classNames}
          single={requestFor(objectives.written, false)}
          mixed={requestFor(objectives.mixed, true)}
          onStart={(request) => void desk.start(request)}
        />
      }
    >
      <Typography component="h1" variant="h1" noWrap>
        {network === undefined ? 'Feature Visualization' : `Feature Visualization of ${network.title}`}
      </Typography>
      <Limits />
      <JobRoom
        method="feature_visualization"
        desk={desk}
        network={network?.id}
        graph={layer.graph}
        layer={layer.value?.name}
        classNames={classNames}
        options={OPTIONS}
        Large={PlainImage}
        empty={<Empty graph={layer.graph} onExample={example} />}
        {...makeReuse(layer, objectives, options)}
      />
    </MethodLayout>
  );
}
