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
  /** The value that is drawn white. @default the maximum of the map */
  common?: number | undefined;
  /** Called while the pointer moves over the map. */
  onPointerMove?: (event: PointerEvent<HTMLImageElement>) => void;
  /** Called when the pointer leaves it. */
  onPointerLeave?: () => void;
}

/** The map of a channel, as wide as its container. It has no alt text because the text beside it describes it. */
export function ChannelMap({
  channel,
  layer,
  enlargement,
  common,
  onPointerMove,
  onPointerLeave,
}: ChannelMapProps) {
  // The map comes with its own maximum as white; a brightness below 1 multiplies its values.
  const share = common === undefined || common === 0 ? 1 : Math.max(0, channel.max) / common;
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
        ...(share < 1 && { filter: `brightness(${share})` }),
      }}
    />
  );
}
