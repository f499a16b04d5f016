import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ChannelFacts } from '../../../api/channels';
import { formatCount, formatShare, formatValue } from '../../../components/numbers';

export interface HistogramProps {
  facts: ChannelFacts;
}

const HEIGHT = 80;
const BAR = 6;

/** How often the channel has which value. Bins double in width, so the axis is logarithmic. */
export function Histogram({ facts: { histogram, sampled, zeros, mean, spread, highest } }: HistogramProps) {
  const most = Math.max(...histogram.map(({ count }) => count), 1);
  const first = histogram[0];
  const last = histogram.at(-1);
  const words =
    `Mean ${formatValue(mean)}, standard deviation ${formatValue(spread)}, highest ${formatValue(highest)}; ` +
    `${formatShare(zeros)} of the positions are zero`;
  return (
    <div>
      <Box
        component="svg"
        role="img"
        aria-label={`Histogram of ${formatCount(sampled)} values. ${words}`}
        viewBox={`0 0 ${Math.max(1, histogram.length) * BAR} ${HEIGHT}`}
        preserveAspectRatio="none"
        sx={{
          display: 'block',
          width: '100%',
          height: HEIGHT,
          borderBottom: '1px solid',
          borderColor: 'divider',
        }}
      >
        {histogram.map(({ low, high, count }, at) => {
          // The square root shows rare values beside the many zeros.
          const height = HEIGHT * Math.sqrt(count / most);
          return (
            <Box
              component="rect"
              key={low}
              x={at * BAR}
              y={HEIGHT - height}
              width={BAR - 1}
              height={height}
              sx={{ fill: 'currentColor', color: 'bar' }}
            >
              <title>{`${formatValue(low)} to ${formatValue(high)}: ${formatCount(count)}`}</title>
            </Box>
          );
        })}
      </Box>
      {first !== undefined && last !== undefined && (
        <Box sx={{ display: 'flex', justifyContent: 'space-between' }}>
          <Typography variant="body2" color="textSecondary">
            {formatValue(first.low)}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {formatValue(last.high)}
          </Typography>
        </Box>
      )}
      <Typography variant="body2">
        {words}. From {formatCount(sampled)} sampled values; heights are square roots of counts.
      </Typography>
    </div>
  );
}
