import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { GraphLayer } from '../../api/graph';
import { EnlargementToggle, type Enlargement } from '../../components/enlargement-toggle';
import { Limitations } from '../../components/limitations';
import { LayerNavigator } from '../../components/layer-chooser/layer-navigator';
import { MethodLayout } from '../../components/method-layout/method-layout';
import { useChosenImage } from '../../hooks/use-chosen-image';
import { useChosenLayer } from '../../hooks/use-chosen-layer';
import { useChosenNetwork } from '../../hooks/use-chosen-network';
import { Result } from './result/result';
import { ResultSide } from './result/result-side';
import { Beside } from '../../components/compare/beside';
import { useSides } from '../../components/compare/use-sides';
import { useComparison } from '../../hooks/use-comparison';
import { COMPARABLE, SettingsForm } from './question/settings-form';
import { useSettings } from './question/use-settings';
import { useShownLayers } from './question/use-shown-layers';

/** The channels of the layers that respond most to the chosen photograph, and where they respond. */
export default function ActivationsPage() {
  const network = useChosenNetwork();
  const image = useChosenImage();
  const layer = useChosenLayer(network.value?.id);
  const settings = useSettings();
  const shown = useShownLayers(network.value?.id, layer.value?.name);
  const comparison = useComparison(COMPARABLE);
  const sides = useSides(comparison, network.value, image.value, { layer: layer.value?.name });
  const [enlargement, setEnlargement] = useState<Enlargement>('pixelated');
  const common = {
    network: network.value,
    image: image.value,
    order: settings.order,
    count: settings.channels.value,
    enlargement,
  };
  const layers = shown.names
    .map((name) => layer.graph?.layers.find((known) => known.name === name))
    .filter((known): known is GraphLayer => known !== undefined);
  return (
    <MethodLayout
      navigator={<LayerNavigator layer={layer} />}
      settingsLabel="Photograph and settings"
      settings={<SettingsForm {...{ layer, settings, comparison }} own={sides.own} />}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography component="h1" variant="h1" sx={{ flexGrow: 1 }}>
          {network.value === undefined ? 'Activations' : `Activations of ${network.value.title}`}
        </Typography>
        <EnlargementToggle value={enlargement} onChoose={setEnlargement} />
      </Box>
      <Limitations>
        One photograph proves nothing: a channel that is silent here may respond to another photograph, and a
        channel that responds to a cat need not detect cats. Each map is scaled by its own maximum, so compare
        numbers, not brightness; only the two sides of a comparison have one scale. Values below zero are
        drawn black. Nothing here shows whether the prediction of the network depends on a channel.
      </Limitations>
      <Box sx={{ mt: 1 }}>
        <Beside sides={sides} comparison={comparison}>
          {(side) =>
            sides.other === undefined ? (
              <Stack spacing={4}>
                {settings.scope === 'all' && <Result key="all" {...common} layer={null} />}
                {settings.scope === 'one' && layers.length === 0 && <Result {...common} layer={undefined} />}
                {settings.scope === 'one' &&
                  layers.map((known) => (
                    <Result
                      key={`${layer.graph?.network ?? ''} ${known.name}`}
                      {...common}
                      layer={known}
                      {...(known.name !== layer.value?.name && { onRemove: () => shown.remove(known.name) })}
                    />
                  ))}
              </Stack>
            ) : (
              <ResultSide
                key={`${side.network?.id ?? ''} ${side.layer ?? ''}`}
                {...common}
                side={side}
                isWhole={settings.scope === 'all'}
                like={layer}
              />
            )
          }
        </Beside>
      </Box>
    </MethodLayout>
  );
}
