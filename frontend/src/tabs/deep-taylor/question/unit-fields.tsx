import TextField from '@mui/material/TextField';
import { LabelledToggle } from '../../../components/labelled-toggle';
import { LayerChooser } from '../../../components/layer-chooser/layer-chooser';
import type { ChosenLayer } from '../../../hooks/use-chosen-layer';
import type { Extent, Settings } from './use-settings';

export interface UnitFieldsProps {
  settings: Settings;
  /** The chosen layer. */
  layer: ChosenLayer;
}

const HELP: Record<Extent, string> = {
  strongest: 'Relevance starts at the position with the highest activation.',
  everywhere: 'Relevance starts at every position, with the activation as its value.',
};

/** The channel that is explained: its layer, its number, and the position at which relevance starts. */
export function UnitFields({ settings, layer }: UnitFieldsProps) {
  const { channel, extent, setChannel, setExtent } = settings;
  const count = layer.value?.output_shape.at(-1) ?? undefined;
  const isTooLarge = count !== undefined && channel !== undefined && channel >= count;
  const range = count === undefined ? 'Counted from 0.' : `From 0 to ${count - 1}.`;
  return (
    <>
      <LayerChooser layer={layer} />
      <TextField
        size="small"
        type="number"
        label="Channel"
        value={channel ?? ''}
        placeholder="0"
        error={isTooLarge}
        helperText={isTooLarge ? `There is no channel ${channel}. ${range}` : range}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: 0, max: count && count - 1, step: 1 } }}
        onChange={({ target }) => setChannel(target.value === '' ? undefined : Number(target.value))}
      />
      <LabelledToggle<Extent>
        label="Start position"
        value={extent}
        options={[
          ['strongest', 'Strongest position'],
          ['everywhere', 'All positions'],
        ]}
        onChoose={setExtent}
        help={HELP[extent]}
      />
    </>
  );
}
