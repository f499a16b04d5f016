import type { PointerEvent } from 'react';
import type { Channel, LayerActivations } from '../../../api/activations';
import type { Enlargement } from '../../../components/enlargement-toggle';

export interface ChannelMapProps {
  /** The channel. */
  channel: Channel;
  /** The layer of the channel; all its maps have the same size. */
  layer: LayerActivations;
  /** How the map is enlarged. */
  enlargement: Enlargement;
  /** Called while the pointer moves over the map. */
  onPointerMove?: (event: PointerEvent<HTMLImageElement>) => void;
  /** Called when the pointer leaves it. */
  onPointerLeave?: () => void;
}

/** The map of a channel, as wide as its container. It has no alt text because the text beside it describes it. */
export function ChannelMap({ channel, layer, enlargement, onPointerMove, onPointerLeave }: ChannelMapProps) {
  return (
    <img
      src={channel.map ?? undefined}
      alt=""
      draggable={false}
      onPointerMove={onPointerMove}
      onPointerLeave={onPointerLeave}
      style={{
        display: 'block',
        width: '100%',
        aspectRatio: `${layer.width} / ${layer.height}`,
        imageRendering: enlargement,
      }}
    />
  );
}
