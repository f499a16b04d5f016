import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import type { Order } from '../../api/activations';
import { LayerChooser } from '../../components/layer-chooser/layer-chooser';
import { NumberControl } from '../../components/number-control';
import { PhotographChooser } from '../../components/photograph-chooser/photograph-chooser';
import type { ChosenLayer } from '../../hooks/use-chosen-layer';
import type { Scope, Settings } from './use-settings';

export interface SettingsFormProps {
  /** The chosen layer. */
  layer: ChosenLayer;
  /** What is set. */
  settings: Settings;
}

/** Everything that can be chosen on this tab. */
export function SettingsForm({ layer, settings }: SettingsFormProps) {
  const { channels, order, setOrder, scope, setScope } = settings;
  return (
    <Stack spacing={3}>
      <PhotographChooser />
      <Choice<Scope>
        label="Layers"
        value={scope}
        options={[
          ['one', 'One layer'],
          ['all', 'All layers'],
        ]}
        onChoose={setScope}
        help="All layers: every convolution and pooling layer, in one forward pass."
      />
      {scope === 'one' && <LayerChooser layer={layer} />}
      <NumberControl
        number={channels}
        label="Channels shown"
        noun="channels"
        help="The strongest channels of a layer"
      />
      <Choice<Order>
        label="Strongest by"
        value={order}
        options={[
          ['mean', 'Mean'],
          ['max', 'Maximum'],
        ]}
        onChoose={setOrder}
        help="The mean prefers channels that respond everywhere, the maximum those that respond somewhere."
      />
    </Stack>
  );
}

interface ChoiceProps<Value> {
  label: string;
  value: Value;
  options: [Value, string][];
  onChoose: (value: Value) => void;
  help: ReactNode;
}

function Choice<Value extends string>({ label, value, options, onChoose, help }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <Box component="section">
      <Typography id={id} variant="h2" sx={{ mb: 0.5 }}>
        {label}
      </Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-labelledby={id}
        value={value}
        onChange={(_, next: Value | null) => onChoose(next ?? value)}
      >
        {options.map(([option, title]) => (
          <ToggleButton key={option} value={option}>
            {title}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        {help}
      </Typography>
    </Box>
  );
}
