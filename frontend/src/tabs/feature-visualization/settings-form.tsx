import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import type { JobRequest } from '../../api/jobs';
import { StartBar } from '../../components/jobs/start-bar';
import { ObjectiveFields, type ObjectiveFormProps } from '../../components/objectives/objective-fields';
import { OptionGroup } from '../../components/options/option-group';
import { PresetBar } from '../../components/presets/preset-bar';
import type { ChosenPreset } from '../../components/presets/use-preset';
import type { Options } from '../../components/options/use-options';
import { RARE } from './options';

export interface SettingsFormProps extends ObjectiveFormProps {
  preset: ChosenPreset;
  options: Options;
  /** The request of "Visualize", one image per objective; undefined if something is missing or wrong. */
  single: JobRequest | undefined;
  /** The request of "Mix", one image for all objectives. */
  mixed: JobRequest | undefined;
  onStart: (request: JobRequest) => void;
  /** Called to show image examples of the chosen channels; undefined if the collections have no index. */
  onExamples: (() => void) | undefined;
}

/** The objectives and the parameters. */
export function SettingsForm(props: SettingsFormProps) {
  const { layer, objectives, preset, options, classCount, classNames, single, mixed, onStart, onExamples } =
    props;
  const count = objectives.mixed?.length ?? 0;
  return (
    <Stack spacing={2} useFlexGap>
      <PresetBar preset={preset} options={options} />
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
        below={
          <Button fullWidth disabled={onExamples === undefined} onClick={onExamples}>
            Find image examples
          </Button>
        }
      />
    </Stack>
  );
}
