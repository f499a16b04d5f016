import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ChannelFacts } from '../../../api/channels';
import { formatShare, formatValue } from '../../../components/numbers';

export interface FavouredProps {
  facts: ChannelFacts;
}

/** The classes that a channel responds to most, each as a multiple of its mean. */
export function Favoured({ facts: { favoured, selectivity } }: FavouredProps) {
  const most = Math.max(...favoured.map(({ mean }) => mean), 0) || 1;
  return (
    <Box component="ul" sx={{ p: 0, m: 0, listStyle: 'none' }}>
      {favoured.map(({ name, mean, ratio }) => (
        <Box component="li" key={name} sx={{ mb: 0.5 }}>
          <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
            <Typography noWrap title={name}>
              {name.split(',')[0]}
            </Typography>
            <Typography color="textSecondary" sx={{ flexShrink: 0 }}>
              {ratio === null ? formatValue(mean) : `${formatValue(ratio)} × the mean`}
            </Typography>
          </Box>
          <Box sx={{ height: 4, bgcolor: 'barGround', borderRadius: 0.5 }}>
            <Box
              sx={{ height: 4, bgcolor: 'bar', borderRadius: 0.5 }}
              style={{ width: `${(100 * Math.max(0, mean)) / most}%` }}
            />
          </Box>
        </Box>
      ))}
      {selectivity !== null && (
        <Typography variant="body2" color="textSecondary">
          Selectivity {formatShare(selectivity)}: 0 % responds to all classes alike, 100 % to one class only.
        </Typography>
      )}
    </Box>
  );
}
