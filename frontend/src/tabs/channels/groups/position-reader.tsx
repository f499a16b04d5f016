import Box from '@mui/material/Box';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import type { Groups } from '../../../api/groups';
import type { Image } from '../../../api/images';
import { ChannelTile } from '../../../components/channel/channel-tile';
import { formatShare } from '../../../components/numbers';
import { SeenCrop } from '../../../components/photograph-stage/seen-crop';

/** A position in the maps of a layer. */
export interface Position {
  row: number;
  column: number;
}

export interface PositionReaderProps {
  /** Id of the network. */
  network: string;
  image: Image;
  found: Groups;
  /** The chosen position. @default the middle */
  position: Position | undefined;
  onMove: (position: Position) => void;
}

/** The strongest channels at a position: the pointer, or two sliders, choose it. */
export function PositionReader({ network, image, found, position, onMove }: PositionReaderProps) {
  const { height, width, layer } = found;
  const { row, column } = position ?? { row: Math.floor(height / 2), column: Math.floor(width / 2) };
  const channels = found.positions[row]?.[column] ?? [];
  const at = (share: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(share * count)));
  return (
    <Box
      component="section"
      aria-label="Channels at a position"
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '320px minmax(0, 1fr)' } }}
    >
      <Box>
        <SeenCrop
          image={image}
          seen={found.seen}
          onMove={(x, y) => onMove({ row: at(y, height), column: at(x, width) })}
        >
          <Box
            sx={{ position: 'absolute', border: '2px solid #fff', outline: '2px solid #000' }}
            style={{
              left: `${(100 * column) / width}%`,
              top: `${(100 * row) / height}%`,
              width: `${100 / width}%`,
              height: `${100 / height}%`,
            }}
          />
        </SeenCrop>
        <Slider
          size="small"
          aria-label="Column"
          min={0}
          max={width - 1}
          value={column}
          onChange={(_, value) => onMove({ row, column: value })}
        />
        <Slider
          size="small"
          aria-label="Row"
          min={0}
          max={height - 1}
          value={row}
          onChange={(_, value) => onMove({ row: value, column })}
        />
      </Box>
      <div>
        <Typography component="h2" variant="h3" gutterBottom>
          Channels at this position
        </Typography>
        <Typography color="textSecondary" gutterBottom>
          Row {row}, column {column}: the channels of {layer} with the highest values.
        </Typography>
        <Box
          sx={{
            display: 'grid',
            gap: 1,
            gridTemplateColumns: 'repeat(auto-fill, minmax(96px, 1fr))',
          }}
        >
          {channels.map(({ channel, share }) => (
            <ChannelTile key={channel} {...{ network, layer, channel }}>
              <Typography variant="body2" sx={{ textAlign: 'center' }}>
                {channel} · {formatShare(share)}
              </Typography>
            </ChannelTile>
          ))}
        </Box>
        {channels.length === 0 && <Typography>No channel is above zero at this position.</Typography>}
      </div>
    </Box>
  );
}
