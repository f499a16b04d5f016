import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { ChosenLayer } from '../../hooks/use-chosen-layer';
import { LayerChooser } from '../layer-chooser/layer-chooser';
import { OptionField } from '../options/option-field';
import { ChannelField } from './channel-field';
import { ClassField } from './class-field';
import { KindField } from './kind-field';
import { kindNamed } from './kinds';
import { MixList } from './mix-list';
import { PositionFields } from './position-fields';
import { TrayButtons } from './tray-buttons';
import type { Objectives } from './use-objectives';
import { VectorField } from './vector-field';

export interface ObjectiveFieldsProps {
  /** Where the layer is chosen. */
  layer: ChosenLayer;
  /** What is written, and what is put aside. */
  objectives: Objectives;
  /** How many classes the network has. */
  classCount: number;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** Whether a photograph is to be changed. */
  forPhotograph: boolean;
}

/** What the image is to excite: the kind, the fields that it has, and weights where several are mixed. */
export function ObjectiveFields(props: ObjectiveFieldsProps) {
  const { layer, objectives, classCount, classNames, forPhotograph } = props;
  const { kind, options, weights, problem, mixProblem, write } = objectives;
  const fields = kindNamed(kind)?.fields ?? [];
  const hasLayer = fields.includes('layer');
  const hasIndex = fields.includes('index');
  return (
    <Stack spacing={2}>
      <KindField objectives={objectives} forPhotograph={forPhotograph} hasClasses={classCount > 0} />
      {hasLayer && <LayerChooser layer={layer} />}
      {hasIndex && !hasLayer && (
        <ClassField
          text={objectives.classes}
          count={classCount}
          names={classNames}
          problem={problem}
          onChange={(classes) => write({ classes })}
        />
      )}
      {hasIndex && hasLayer && <ChannelField objectives={objectives} />}
      {fields.includes('vector') && <VectorField objectives={objectives} />}
      {fields.includes('row') && <PositionFields objectives={objectives} />}
      {options.all.length > 0 && (
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
          {options.all.map((option) => (
            <OptionField key={option.name} option={option} options={options} />
          ))}
        </Box>
      )}
      <TrayButtons layer={layer.value?.name} objectives={objectives} />
      <TextField
        size="small"
        label="Weights for mixing"
        placeholder="1 each"
        value={weights}
        error={mixProblem !== undefined}
        helperText={mixProblem ?? 'One for each, such as 1, -0.5.'}
        slotProps={{ inputLabel: { shrink: true } }}
        onChange={(event) => write({ weights: event.target.value })}
      />
      <MixList objectives={objectives} classNames={classNames} />
    </Stack>
  );
}
