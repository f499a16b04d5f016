import Box from '@mui/material/Box';
import type { PointerEvent } from 'react';
import type { Channel, LayerActivations } from '../../../api/activations';
import { PhotographStage } from '../../../components/photograph-stage/photograph-stage';
import { Stage } from '../../../components/photograph-stage/stage';
import { ChannelMap } from './channel-map';
import type { Answered } from '../result/use-activations-view';
import type { Enlargement } from '../../../components/enlargement-toggle';

/** Where a map is drawn. */
export type Placing = 'beside' | 'over';

export interface LargeMapProps {
  /** The layer to which the channel belongs. */
  found: LayerActivations;
  /** The channel. */
  channel: Channel;
  /** The answer of which it is a part. */
  answered: Answered;
  /** How the map is enlarged. */
  enlargement: Enlargement;
  /** Where the map is drawn. */
  placing: Placing;
  /** Opacity of the map over the photograph, 0..1. */
  opacity: number;
  /** Called while the pointer moves over the map. */
  onPointerMove: (event: PointerEvent<HTMLImageElement>) => void;
  /** Called when the pointer leaves it. */
  onPointerLeave: () => void;
}

/** A map beside or over the part of the photograph that the network sees. */
export function LargeMap(props: LargeMapProps) {
  const { found, channel, answered, enlargement, placing, opacity, onPointerMove, onPointerLeave } = props;
  const { seen } = answered.activations; // a map covers this part of the photograph
  const map = (
    <ChannelMap
      channel={channel}
      layer={found}
      enlargement={enlargement}
      {...{ onPointerMove, onPointerLeave }}
    />
  );
  if (placing === 'over') {
    return (
      <PhotographStage
        image={answered.image}
        seen={seen}
        isCropped
        overlay={
          <Box sx={{ height: '100%', '& img': { height: '100%' } }} style={{ opacity }}>
            {map}
          </Box>
        }
      />
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
      <PhotographStage image={answered.image} seen={seen} isCropped />
      <Stage>
        <Box style={{ width: `min(100cqw, 100cqh * ${found.width / found.height})` }}>{map}</Box>
      </Stage>
    </Box>
  );
}
