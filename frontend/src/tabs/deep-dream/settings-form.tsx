import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { JobRequest } from '../../api/jobs';
import { StartBar } from '../../components/jobs/start-bar';
import { ObjectiveFields, type ObjectiveFormProps } from '../../components/objectives/objective-fields';
import { OptionGroup } from '../../components/options/option-group';
import { PresetBar } from '../../components/presets/preset-bar';
import type { ChosenPreset } from '../../components/presets/use-preset';
import type { Options } from '../../components/options/use-options';
import { PhotographChooser } from '../../components/photograph-chooser/photograph-chooser';
import { stepsText, type Octaves } from './octaves';
import { RARE, WHOLE_LAYER } from './options';

export interface SettingsFormProps extends ObjectiveFormProps {
  preset: ChosenPreset;
  options: Options;
  /** The request of "Dream"; undefined if something is missing or wrong. */
  request: JobRequest | undefined;
  onStart: (request: JobRequest) => void;
}

/** The photograph, the objectives and the parameters. */
export function SettingsForm(props: SettingsFormProps) {
  const { layer, objectives, preset, options, classCount, classNames, request, onStart } = props;
  const hasWholeLayer = objectives.mixed?.some(({ kind }) => kind === 'layer') ?? false;
  return (
    <Stack spacing={2} useFlexGap>
      <PresetBar preset={preset} options={options} />
      <PhotographChooser />
      <ObjectiveFields
        layer={layer}
        objectives={objectives}
        classCount={classCount}
        classNames={classNames}
        forPhotograph
      />
      <OptionGroup options={options} rare={RARE} hidden={hasWholeLayer ? [] : [WHOLE_LAYER]} />
      {options.problem === undefined && (
        <Typography variant="body2" color="textSecondary">
          {stepsText(options.values as unknown as Octaves)}
        </Typography>
      )}
      <StartBar starts={[{ label: 'Dream', request }]} onStart={onStart} />
    </Stack>
  );
}
