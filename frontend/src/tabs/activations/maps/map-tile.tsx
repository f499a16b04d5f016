import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { Channel, LayerActivations, Order } from '../../../api/activations';
import { useLinkedName } from '../../../components/compare/linked';
import { ChannelDoors } from '../../../components/doors/channel-doors';
import { formatValue } from '../../../components/numbers';
import { TrayCheck } from '../../../components/tray/tray-check';
import { ChannelMap } from './channel-map';
import { TILE_FOOT_PX } from './map-grid-style';
import { readingText, useMapReading } from './use-map-reading';
import type { Enlargement } from '../../../components/enlargement-toggle';

export interface MapTileProps {
  /** Id of the network. */
  network: string;
  /** The layer to which the channel belongs. */
  layer: LayerActivations;
  /** The channel. */
  channel: Channel;
  /** Which of its numbers is shown. */
  order: Order;
  /** How its map is enlarged. */
  enlargement: Enlargement;
  /** The value that is white in all maps that are compared; undefined for the maximum of each map. */
  common: number | undefined;
  /** Whether the Tab key stops here; it does at one map of the grid. */
  isTabStop: boolean;
  /** Called when it gets the focus. */
  onFocus: () => void;
  /** Called when it is clicked, with whether Shift was held. */
  onOpen: (isRange: boolean) => void;
  /** Called when its checkbox is clicked, with whether Shift was held. */
  onSelect: (isRange: boolean) => void;
}

/** One map with its id and value. While the pointer is over it, the value at the pointer. */
export function MapTile(props: MapTileProps) {
  const { network, layer, channel, order, enlargement, common, isTabStop, onFocus, onOpen, onSelect } = props;
  const { isPicked, handlers } = useLinkedName(`${layer.layer} ${channel.channel}`);
  const { reading, ...pointer } = useMapReading(channel);
  const said = saidOf(channel, order);
  return (
    <Box
      component="li"
      data-picked={isPicked ? '' : undefined}
      {...handlers}
      sx={{ '&[data-picked]': { outline: '2px solid', outlineColor: 'text.primary' } }}
    >
      <ButtonBase
        data-map=""
        aria-label={`Channel ${channel.channel}, ${said}`}
        tabIndex={isTabStop ? 0 : -1}
        onFocus={onFocus}
        onClick={(event) => onOpen(event.shiftKey)}
        sx={{ display: 'block', width: '100%', bgcolor: 'stage' }}
      >
        <ChannelMap channel={channel} layer={layer} enlargement={enlargement} common={common} {...pointer} />
      </ButtonBase>
      <Box sx={{ height: TILE_FOOT_PX, overflow: 'hidden' }}>
        <Box sx={{ display: 'flex', alignItems: 'center' }}>
          <TrayCheck
            channel={{ layer: layer.layer, channel: channel.channel }}
            isTabStop={false}
            onPress={onSelect}
          />
          <Typography variant="body2" component="span" sx={{ fontWeight: 600 }}>
            {channel.channel}
          </Typography>
          <Box sx={{ ml: 'auto' }}>
            <ChannelDoors network={network} layer={layer.layer} channel={channel.channel} isTabStop={false} />
          </Box>
        </Box>
        <Typography variant="body2" color="textSecondary" sx={{ lineHeight: 1.4 }}>
          {reading === undefined ? said : readingText(reading)}
        </Typography>
      </Box>
    </Box>
  );
}

/** Whether the channel is zero at every position. */
export function isSilent({ zeros }: Channel): boolean {
  return zeros === 1;
}

function saidOf(channel: Channel, order: Order): string {
  if (isSilent(channel)) return 'silent on this photograph';
  return `${order} ${formatValue(channel[order])}`;
}
