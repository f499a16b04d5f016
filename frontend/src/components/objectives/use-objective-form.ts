/** What the tabs share whose jobs optimize images for objectives: their forms, and the jobs that they start. */
import type { Job, Objective } from '../../api/jobs';
import { useNetwork } from '../../api/network';
import type { NetworkSummary } from '../../api/networks';
import { useChosenLayer } from '../../hooks/use-chosen-layer';
import { useChosenNetwork } from '../../hooks/use-chosen-network';
import { useStart, type Start } from '../../hooks/use-start';
import type { JobMethod } from '../jobs/job-method';
import type { JobPanelProps } from '../jobs/job-panel';
import { makeReuse } from '../jobs/reuse';
import { useJobList, type JobList } from '../jobs/use-job-list';
import { useOptions, type Options } from '../options/use-options';
import type { Presets } from '../presets/presets';
import { usePreset, type ChosenPreset } from '../presets/use-preset';
import type { ObjectiveFormProps } from './objective-fields';
import { useObjectives } from './use-objectives';

/** What differs between the tabs. */
export interface ObjectiveFormScope {
  method: JobMethod;
  presets: Presets;
  /** Parameter of the address that holds the options. */
  parameter: string;
  /** Whether a photograph is changed; some kinds of objectives suit only images that start with noise. */
  forPhotograph: boolean;
  /** Whether all objectives of a job are mixed into one image. */
  isMixed: (job: Job) => boolean;
}

export interface ObjectiveForm {
  /** The chosen network; undefined while unknown. */
  network: NetworkSummary | undefined;
  /** The layer and channels that the form opens with; undefined while unknown. */
  start: Start | undefined;
  jobList: JobList;
  /** Properties of the form of settings. */
  fields: ObjectiveFormProps & { preset: ChosenPreset; options: Options };
  /** Properties of the panel of jobs. */
  panel: Omit<JobPanelProps, 'empty' | 'image'>;
  /** All settings of a job with these objectives; undefined if something is missing or wrong. */
  settingsFor: (wanted: Objective[] | undefined) => Record<string, unknown> | undefined;
}

export function useObjectiveForm(scope: ObjectiveFormScope): ObjectiveForm {
  const { method, forPhotograph } = scope;
  const network = useChosenNetwork().value;
  const start = useStart(network?.id);
  const layer = useChosenLayer(network?.id, { layer: start?.layer });
  const classNames = useNetwork(network?.id).data?.class_names ?? [];
  const objectives = useObjectives({
    start,
    layer: layer.value?.name,
    channels: layer.value?.output_shape.at(-1) ?? undefined,
    classes: network?.classes,
    forPhotograph,
  });
  const preset = usePreset(scope.presets, objectives.kind === 'class');
  const options = useOptions(scope.parameter, method.options, preset.settings);
  const jobList = useJobList(method, network?.id);
  return {
    network,
    start,
    jobList,
    fields: { layer, objectives, preset, options, classCount: network?.classes ?? 0, classNames },
    panel: {
      method,
      jobList,
      network: network?.id,
      graph: layer.graph,
      layer: layer.value?.name,
      classNames,
      ...makeReuse(layer, objectives, options, scope.isMixed),
    },
    settingsFor: (wanted) =>
      wanted === undefined || options.problem !== undefined
        ? undefined
        : { ...options.values, objectives: wanted },
  };
}
