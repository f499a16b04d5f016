import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { ChosenLayer } from '../../hooks/use-chosen-layer';
import { LayerChooser } from '../layer-chooser/layer-chooser';
import { Toggle } from '../toggle';
import { ClassField } from './class-field';
import { MixList } from './mix-list';
import { PositionFields } from './position-fields';
import { TrayButtons } from './tray-buttons';
import type { Kind, Objectives } from './use-objectives';

export interface ObjectiveFormProps {
  /** The chosen layer. */
  layer: ChosenLayer;
  /** The entered objectives and the mix. */
  objectives: Objectives;
  /** Number of classes of the network. */
  classCount: number;
  /** Names of the classes, by index. */
  classNames: readonly string[];
}

export interface ObjectiveFieldsProps extends ObjectiveFormProps {
  /** Whether single neurons can be objectives. */
  hasNeurons: boolean;
}

const KINDS: readonly (readonly [Kind, string])[] = [
  ['channel', 'Channels'],
  ['neuron', 'Neurons'],
  ['class', 'Classes'],
];

/** The objectives: channels or neurons of a layer, or classes, and their weights in a mix. */
export function ObjectiveFields(props: ObjectiveFieldsProps) {
  const { layer, objectives, classCount, classNames, hasNeurons } = props;
  const { kind, ids, weights, problem, mixProblem, write } = objectives;
  return (
    <Stack spacing={2}>
      <Toggle
        label="Objective"
        value={kind}
        options={KINDS.filter(([shown]) => hasNeurons || shown !== 'neuron')}
        disabled={classCount === 0 ? ['class'] : []}
        onChoose={(next) => write({ kind: next })}
        isWide
      />
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
            problem ?? `For example 11, 34, 5-9${kind === 'channel' ? '; empty for the whole layer' : ''}.`
          }
          slotProps={{ inputLabel: { shrink: true } }}
          onChange={(event) => write({ ids: event.target.value })}
        />
      )}
      {kind === 'neuron' && <PositionFields objectives={objectives} />}
      <TrayButtons layer={layer.value?.name} objectives={objectives} />
      <TextField
        size="small"
        label="Mixing weights"
        placeholder="all 1"
        value={weights}
        error={mixProblem !== undefined}
        helperText={mixProblem ?? 'One per objective, for example 1, -0.5.'}
        slotProps={{ inputLabel: { shrink: true } }}
        onChange={(event) => write({ weights: event.target.value })}
      />
      <MixList objectives={objectives} classNames={classNames} />
    </Stack>
  );
}
