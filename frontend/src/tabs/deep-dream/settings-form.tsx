import Stack from '@mui/material/Stack';
import type { JobRequest } from '../../api/jobs';
import { StartBar } from '../../components/jobs/start-bar';
import { ObjectiveFields } from '../../components/objectives/objective-fields';
import type { Objectives } from '../../components/objectives/use-objectives';
import { OptionGroup } from '../../components/options/option-group';
import type { Options } from '../../components/options/use-options';
import { PhotographChooser } from '../../components/photograph-chooser/photograph-chooser';
import type { ChosenLayer } from '../../hooks/use-chosen-layer';
import { RARE, WHOLE_LAYER } from './options';

export interface SettingsFormProps {
  /** Where the layer is chosen. */
  layer: ChosenLayer;
  objectives: Objectives;
  options: Options;
  /** How many classes the network has. */
  classCount: number;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** What "Dream" asks; undefined where something is missing or wrong. */
  request: JobRequest | undefined;
  onStart: (request: JobRequest) => void;
}

/** Which photograph, what the network is to see more of in it, and how. */
export function SettingsForm(props: SettingsFormProps) {
  const { layer, objectives, options, classCount, classNames, request, onStart } = props;
  const hasWholeLayer = objectives.mixed?.some(({ kind }) => kind === 'layer') ?? false;
  return (
    <Stack spacing={2} useFlexGap>
      <PhotographChooser />
      <ObjectiveFields
        layer={layer}
        objectives={objectives}
        classCount={classCount}
        classNames={classNames}
        forPhotograph
      />
      <OptionGroup options={options} rare={RARE} hidden={hasWholeLayer ? [] : [WHOLE_LAYER]} />
      <StartBar starts={[{ label: 'Dream', request }]} onStart={onStart} />
    </Stack>
  );
}
