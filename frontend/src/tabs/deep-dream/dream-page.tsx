import Typography from '@mui/material/Typography';
import type { DreamRequest, Objective } from '../../api/jobs';
import { useNetwork } from '../../api/network';
import { JobPanel } from '../../components/jobs/job-panel';
import { makeReuse } from '../../components/jobs/reuse';
import { useJobList } from '../../components/jobs/use-job-list';
import { Limitations } from '../../components/limitations';
import { LayerNavigator } from '../../components/layer-chooser/layer-navigator';
import { MethodLayout } from '../../components/method-layout/method-layout';
import { useObjectives } from '../../components/objectives/use-objectives';
import { usePreset } from '../../components/presets/use-preset';
import { useOptions } from '../../components/options/use-options';
import { useChosenImage } from '../../hooks/use-chosen-image';
import { useChosenLayer } from '../../hooks/use-chosen-layer';
import { useChosenNetwork } from '../../hooks/use-chosen-network';
import { useStart } from '../../hooks/use-start';
import { Empty } from './empty';
import { DREAM, isMixed } from './method';
import { OPTIONS, PRESETS } from './options';
import { SettingsForm } from './settings-form';

/** Changes the chosen photograph so that an objective grows. */
export default function DreamPage() {
  const network = useChosenNetwork().value;
  const image = useChosenImage().value;
  const start = useStart(network?.id);
  const layer = useChosenLayer(network?.id, { layer: start?.layer });
  const classNames = useNetwork(network?.id).data?.class_names ?? [];
  const objectives = useObjectives({
    start,
    layer: layer.value?.name,
    channels: layer.value?.output_shape.at(-1) ?? undefined,
    classes: network?.classes,
    forPhotograph: true,
  });
  const preset = usePreset(PRESETS, objectives.kind === 'class');
  const options = useOptions('dream', OPTIONS, preset.settings);
  const jobList = useJobList(DREAM, network?.id);
  const requestFor = (
    wanted: Objective[] | undefined,
    over: string | undefined,
  ): DreamRequest | undefined => {
    if (wanted === undefined || network === undefined || over === undefined || options.problem !== undefined)
      return undefined;
    // A test checks that the options and the objectives are all settings.
    const settings = { ...options.values, objectives: wanted } as unknown;
    return { method: 'deepdream', network: network.id, image: over, settings } as DreamRequest;
  };
  const example = (wanted: Objective[], over: string) => {
    const request = requestFor(wanted, over);
    if (request !== undefined) void jobList.start(request);
  };
  return (
    <MethodLayout
      navigator={<LayerNavigator layer={layer} />}
      settingsLabel="Photograph and settings"
      settings={
        <SettingsForm
          layer={layer}
          objectives={objectives}
          preset={preset}
          options={options}
          classCount={network?.classes ?? 0}
          classNames={classNames}
          request={requestFor(objectives.mixed, image?.id)}
          onStart={(request) => void jobList.start(request)}
        />
      }
    >
      <Typography component="h1" variant="h1">
        {network === undefined ? 'DeepDream' : `DeepDream of ${network.title}`}
      </Typography>
      <Limitations>
        DeepDream exaggerates: it shows what increases a response of the network, not what the network
        recognizes in the photograph. Other settings give other images, and shapes that look like objects need
        not be classes of the network.
      </Limitations>
      <JobPanel
        method={DREAM}
        jobList={jobList}
        network={network?.id}
        graph={layer.graph}
        layer={layer.value?.name}
        image={image?.id}
        classNames={classNames}
        empty={<Empty start={start} onExample={example} />}
        {...makeReuse(layer, objectives, options, isMixed)}
      />
    </MethodLayout>
  );
}
