import Stack from '@mui/material/Stack';
import type { JobRequest } from '../../api/jobs';
import { StartBar } from '../../components/jobs/start-bar';
import { ObjectiveFields } from '../../components/objectives/objective-fields';
import type { Objectives } from '../../components/objectives/use-objectives';
import { OptionGroup } from '../../components/options/option-group';
import type { Options } from '../../components/options/use-options';
import type { ChosenLayer } from '../../hooks/use-chosen-layer';
import { RARE } from './options';

export interface SettingsFormProps {
  /** Where the layer is chosen. */
  layer: ChosenLayer;
  objectives: Objectives;
  options: Options;
  /** How many classes the network has. */
  classCount: number;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** What "Visualize" asks: one image for each objective; undefined where something is missing or wrong. */
  single: JobRequest | undefined;
  /** What "Mix" asks: one image for all of them. */
  mixed: JobRequest | undefined;
  onStart: (request: JobRequest) => void;
}

/** What an image is to excite, and how it is made. */
export function SettingsForm(props: SettingsFormProps) {
  const { layer, objectives, options, classCount, classNames, single, mixed, onStart } = props;
  const count = objectives.mixed?.length ?? 0;
  return (
    <Stack spacing={2} useFlexGap>
      <ObjectiveFields
        layer={layer}
        objectives={objectives}
        classCount={classCount}
        classNames={classNames}
        forPhotograph={false}
      />
      <OptionGroup options={options} rare={RARE} />
      <StartBar
        starts={[
          { label: 'Visualize', request: single },
          { label: count > 1 ? `Mix ${count}` : 'Mix', request: mixed },
        ]}
        onStart={onStart}
      />
    </Stack>
  );
}
