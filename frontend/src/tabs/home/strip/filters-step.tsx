import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ChannelTile } from '../../../components/channel/channel-tile';
import { formatShare } from '../../../components/numbers';
import { NoAnswer } from './no-answer';
import { Square } from './square';
import type { StepBodyProps } from './step';

/** The most relevant filters of a late layer as pictures, each with its share of the relevance. */
export function FiltersStep({ story }: StepBodyProps) {
  const { heatmaps, layer, filters, network } = story;
  if (heatmaps.data === undefined) return <NoAnswer story={story} query={heatmaps} />;
  if (layer === undefined || filters.length === 0)
    return (
      <Square>
        <Typography sx={{ p: 2 }}>No filter with positions is relevant to this prediction.</Typography>
      </Square>
    );
  return (
    <Square>
      <Box
        sx={{
          height: '100%',
          display: 'grid',
          gap: '2cqw',
          gridTemplateColumns: '1fr 1fr',
          bgcolor: 'background.paper',
          '& a': { position: 'relative' },
        }}
      >
        {filters.map(({ filter, share }) => (
          <ChannelTile
            key={filter}
            network={network?.id ?? ''}
            layer={layer.layer}
            channel={filter}
            label={`Filter ${filter} · ${formatShare(share)} of the relevance, in ${layer.layer}`}
          >
            <Typography
              component="span"
              sx={{
                position: 'absolute',
                left: 0,
                bottom: 0,
                px: 0.5,
                bgcolor: 'background.paper',
                fontSize: 'clamp(0.8125rem, 4cqw, 1.5rem)',
              }}
            >
              {filter} · {formatShare(share)}
            </Typography>
          </ChannelTile>
        ))}
      </Box>
    </Square>
  );
}
