import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { ChosenLayer } from '../../hooks/use-chosen-layer';
import { LayerChooser } from '../layer-chooser/layer-chooser';
import { ClassField } from './class-field';
import { MixList } from './mix-list';
import { PositionFields } from './position-fields';
import { TrayButtons } from './tray-buttons';
import type { Kind, Objectives } from './use-objectives';

export interface ObjectiveFieldsProps {
  /** Where the layer is chosen. */
  layer: ChosenLayer;
  /** What is written, and what is put aside. */
  objectives: Objectives;
  /** How many classes the network has. */
  classCount: number;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** Whether single neurons can be strived for. */
  hasNeurons: boolean;
}

const KINDS: readonly (readonly [Kind, string])[] = [
  ['channel', 'Channels'],
  ['neuron', 'Neurons'],
  ['class', 'Classes'],
];

/** What the image is to excite: channels or neurons of a layer, or classes, each with a weight where they are mixed. */
export function ObjectiveFields(props: ObjectiveFieldsProps) {
  const { layer, objectives, classCount, classNames, hasNeurons } = props;
  const { kind, ids, weights, problem, mixProblem, write } = objectives;
  return (
    <Stack spacing={2}>
      <ToggleButtonGroup
        exclusive
        fullWidth
        size="small"
        aria-label="Objective"
        sx={{ '& button': { px: 0.5 } }}
        value={kind}
        onChange={(_, next: Kind | null) => write({ kind: next ?? kind })}
      >
        {KINDS.filter(([shown]) => hasNeurons || shown !== 'neuron').map(([shown, title]) => (
          <ToggleButton key={shown} value={shown} disabled={shown === 'class' && classCount === 0}>
            {title}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {kind !== 'class' && <LayerChooser layer={layer} />}
      {kind === 'class' ? (
        <ClassField
          text={objectives.classes}
          count={classCount}
          names={classNames}
          problem={problem}
          onChange={(classes) => write({ classes })}
        />
      ) : (
        <TextField
          size="small"
          label="Channels"
          placeholder={kind === 'channel' ? 'the whole layer' : '11, 34, 5-9'}
          value={ids}
          error={problem !== undefined}
          helperText={
            problem ?? (kind === 'channel' ? '11, 34, 5-9; empty: the whole layer' : 'Such as 11, 34, 5-9.')
          }
          slotProps={{ inputLabel: { shrink: true } }}
          onChange={(event) => write({ ids: event.target.value })}
        />
      )}
      {kind === 'neuron' && <PositionFields objectives={objectives} />}
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
