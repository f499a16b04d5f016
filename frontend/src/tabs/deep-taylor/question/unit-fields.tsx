import TextField from '@mui/material/TextField';
import { Choice } from '../../../components/choice';
import { LayerChooser } from '../../../components/layer-chooser/layer-chooser';
import type { ChosenLayer } from '../../../hooks/use-chosen-layer';
import type { Extent, Settings } from './use-settings';

export interface UnitFieldsProps {
  settings: Settings;
  /** Where the layer is chosen. */
  layer: ChosenLayer;
}

const HELP: Record<Extent, string> = {
  strongest: 'Relevance begins where the channel is excited most.',
  everywhere: 'Relevance begins at every position, each with its own activation.',
};

/** The channel that is explained: its layer, its number, and where in it relevance begins. */
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
      <Choice<Extent>
        label="Begin at"
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
