import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { LayerActivations } from '../../../api/activations';
import { useSideLabel } from '../../../components/compare/side-label';
import { LayerDoors } from '../../../components/doors/layer-doors';
import { formatCount } from '../../../components/numbers';
import { FigureButton } from '../../../components/share/figure-button';
import { MapGrid } from '../maps/map-grid';
import { MapViewer } from '../maps/map-viewer';
import { UnitChart } from '../units/unit-chart';
import { figureOf } from './figure-of';
import type { Answered } from './use-activations-view';
import type { Enlargement } from '../../../components/enlargement-toggle';

export interface LayerResultProps {
  /** The strongest channels of the layer. */
  found: LayerActivations;
  /** The answer that contains them. */
  answered: Answered;
  /** How maps are enlarged. */
  enlargement: Enlargement;
  /** Whether its name is shown, because there are several layers. */
  hasTitle: boolean;
}

/** One layer: its maps, or the bars of its units. A click on a map shows it large. */
export function LayerResult({ found, answered, enlargement, hasTitle }: LayerResultProps) {
  const [openAt, setOpenAt] = useState<number>();
  const { layer, kind } = found;
  const { order } = answered.activations;
  return (
    <Box
      component="section"
      aria-label={useSideLabel(layer)}
      // Of hundreds of layers only those in view are laid out.
      sx={{ contentVisibility: 'auto', containIntrinsicSize: 'auto 300px' }}
    >
      {hasTitle && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
          <Typography variant="h3" noWrap title={layer}>
            {layer}
          </Typography>
          <LayerDoors network={answered.request.network} layer={layer} />
          <FigureButton
            figures={[figureOf(answered.activations.recipe, found)]}
            fileName={`activations-${answered.request.network}-${answered.request.image}-${layer}`}
          />
        </Box>
      )}
      <Typography variant="body2" color="textSecondary" sx={{ height: 24 }}>
        {describe(found)}
      </Typography>
      {kind === 'vector' && <UnitChart found={found} />}
      {kind === 'spatial' && (
        <MapGrid
          network={answered.request.network}
          found={found}
          order={order}
          isAlone={!hasTitle}
          enlargement={enlargement}
          onOpen={setOpenAt}
        />
      )}
      {openAt !== undefined && (
        <MapViewer
          found={found}
          answered={answered}
          at={openAt}
          enlargement={enlargement}
          onWalk={setOpenAt}
          onClose={() => setOpenAt(undefined)}
        />
      )}
    </Box>
  );
}

function describe({ strongest, channel_count, height, width, kind }: LayerActivations): string {
  const part = `${strongest.length} of ${formatCount(channel_count)}`;
  return kind === 'vector' ? `${part} units` : `${part} channels, ${height} × ${width} positions each`;
}
