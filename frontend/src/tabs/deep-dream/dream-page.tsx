import Typography from '@mui/material/Typography';
import type { DreamRequest, Objective } from '../../api/jobs';
import { useNetwork } from '../../api/network';
import { JobRoom } from '../../components/jobs/job-room';
import { makeReuse } from '../../components/jobs/reuse';
import { useDesk } from '../../components/jobs/use-desk';
import { MethodLayout } from '../../components/method-layout/method-layout';
import { useObjectives } from '../../components/objectives/use-objectives';
import { useOptions } from '../../components/options/use-options';
import { useChosenImage } from '../../hooks/use-chosen-image';
import { useChosenLayer } from '../../hooks/use-chosen-layer';
import { useChosenNetwork } from '../../hooks/use-chosen-network';
import { DreamImage } from './dream-image';
import { Empty } from './empty';
import { Limits } from './limits';
import { OPTIONS } from './options';
import { SettingsForm } from './settings-form';

/** What does the network see more of in the chosen photograph? */
export default function DreamPage() {
  const network = useChosenNetwork().value;
  const image = useChosenImage().value;
  const layer = useChosenLayer(network?.id);
  const classNames = useNetwork(network?.id).data?.class_names ?? [];
  const objectives = useObjectives({
    layer: layer.value?.name,
    channels: layer.value?.output_shape.at(-1) ?? undefined,
    classes: network?.classes,
    forPhotograph: true,
  });
  const options = useOptions('dream', OPTIONS);
  const desk = useDesk('deepdream', network?.id);
  const requestFor = (
    wanted: Objective[] | undefined,
    over: string | undefined,
  ): DreamRequest | undefined => {
    if (wanted === undefined || network === undefined || over === undefined || options.problem !== undefined)
      return undefined;
    // The options are all settings but the objectives, which a test keeps so.
    const settings = { ...options.values, objectives: wanted } as unknown;
    return { method: 'deepdream', network: network.id, image: over, settings } as DreamRequest;
  };
  const example = (wanted: Objective[], over: string) => {
    const request = requestFor(wanted, over);
    if (request !== undefined) void desk.start(request);
  };
  return (
    <MethodLayout
      settingsLabel="Photograph and settings"
      settings={
        <SettingsForm
          layer={layer}
          objectives={objectives}
          options={options}
          classCount={network?.classes ?? 0}
          classNames={classNames}
          request={requestFor(objectives.mixed, image?.id)}
          onStart={(request) => void desk.start(request)}
        />
      }
    >
      <Typography component="h1" variant="h1" noWrap>
        {network === undefined ? 'DeepDream' : `DeepDream of ${network.title}`}
      </Typography>
      <Limits />
      <JobRoom
        method="deepdream"
        desk={desk}
        network={network?.id}
        graph={layer.graph}
        layer={layer.value?.name}
        image={image?.id}
        classNames={classNames}
        options={OPTIONS}
        Large={DreamImage}
        empty={<Empty graph={layer.graph} onExample={example} />}
        {...makeReuse(layer, objectives, options)}
      />
    </MethodLayout>
  );
}
