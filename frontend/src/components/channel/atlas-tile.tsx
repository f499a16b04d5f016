import Box from '@mui/material/Box';
import type { LayerAtlas } from '../../api/atlas';

export interface AtlasTileProps {
  atlas: LayerAtlas;
  /** Id of the channel. */
  channel: number;
}

/** What a channel looks for: its image on the sheet of its layer, as wide as its container. */
export function AtlasTile({ atlas: { sheet, columns, channels, layer, only }, channel }: AtlasTileProps) {
  const place = only?.indexOf(channel) ?? channel;
  const rows = Math.ceil(channels / columns);
  const share = (at: number, count: number) => (count > 1 ? (100 * at) / (count - 1) : 0);
  return (
    <Box
      component="span"
      role="img"
      aria-label={`What channel ${channel} of ${layer} responds to`}
      sx={{ display: 'block', width: '100%', aspectRatio: 1, borderRadius: 0.5, bgcolor: 'stage' }}
      style={{
        backgroundImage: `url("${sheet}")`,
        backgroundSize: `${columns * 100}% ${rows * 100}%`,
        backgroundPosition: `${share(place % columns, columns)}% ${share(Math.floor(place / columns), rows)}%`,
      }}
    />
  );
}
