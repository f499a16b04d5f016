import Stack from '@mui/material/Stack';
import type { Order } from '../../../api/activations';
import { SETTINGS } from '../../../api/settings.gen';
import { CompareField } from '../../../components/compare/compare-field';
import type { Side } from '../../../components/compare/use-sides';
import type { Comparison } from '../../../hooks/use-comparison';
import { LabelledToggle } from '../../../components/labelled-toggle';
import { LayerChooser } from '../../../components/layer-chooser/layer-chooser';
import { NumberControl } from '../../../components/number-control';
import { PhotographChooser } from '../../../components/photograph-chooser/photograph-chooser';
import type { ChosenLayer } from '../../../hooks/use-chosen-layer';
import type { Scope, Settings } from './use-settings';

const { top: TOP, order: ORDER } = SETTINGS.ActivationSettings;

export const COMPARABLE = ['image', 'network', 'layer'] as const;

export interface SettingsFormProps {
  /** The chosen layer. */
  layer: ChosenLayer;
  /** The settings of the tab. */
  settings: Settings;
  /** What stands beside the maps. */
  comparison: Comparison;
  /** The chosen photograph, network and layer. */
  own: Side;
}

/** All settings of the activations tab. */
export function SettingsForm({ layer, settings, comparison, own }: SettingsFormProps) {
  const { channels, order, setOrder, scope, setScope } = settings;
  return (
    <Stack spacing={3}>
      <PhotographChooser />
      <CompareField comparison={comparison} kinds={COMPARABLE} own={own} />
      <LabelledToggle<Scope>
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
        label={TOP.label}
        noun="channels"
        help="The strongest channels of a layer"
      />
      <LabelledToggle<Order>
        label={ORDER.label}
        value={order}
        options={ORDER.choices}
        onChoose={setOrder}
        help={ORDER.help}
      />
    </Stack>
  );
}
