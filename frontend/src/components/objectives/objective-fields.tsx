import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { ChosenLayer } from '../../hooks/use-chosen-layer';
import { LayerChooser } from '../layer-chooser/layer-chooser';
import { OptionField } from '../options/option-field';
import { ChannelField } from './channel-field';
import { ChannelPictures } from './channel-pictures';
import { ClassField } from './class-field';
import { KindField } from './kind-field';
import { kindNamed } from './kinds';
import { MixList } from './mix-list';
import { PositionFields } from './position-fields';
import { TrayButtons } from './tray-buttons';
import type { Objectives } from './use-objectives';
import { VectorField } from './vector-field';

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
  /** Whether a photograph is changed; some kinds suit only images that start with noise. */
  forPhotograph: boolean;
}

/** The objectives: their kind, the fields of this kind, and their weights in a mix. */
export function ObjectiveFields(props: ObjectiveFieldsProps) {
  const { layer, objectives, classCount, classNames, forPhotograph } = props;
  const { kind, ids, options, weights, problem, mixProblem, write } = objectives;
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
      {hasIndex && hasLayer && layer.graph !== undefined && layer.value !== undefined && (
        <ChannelPictures
          key={layer.value.name}
          network={layer.graph.network}
          layer={layer.value.name}
          ids={ids}
          onChange={(chosen) => write({ ids: chosen })}
        />
      )}
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
