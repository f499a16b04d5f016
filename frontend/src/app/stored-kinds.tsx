import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { StoredKind } from '../api/store';
import { formatBytes, formatCount } from '../components/numbers';

export interface StoredKindsProps {
  /** What is stored, by kind. */
  kinds: StoredKind[];
}

const TITLES: Record<StoredKind['kind'], string> = {
  uploads: 'Uploaded photographs',
  samples: 'Sample photographs',
  results: 'Stored results, which can be computed again',
  artifacts: 'Images and tables made by jobs',
  checkpoints: 'Checkpoints, from which jobs resume',
  collections: 'Uploaded collections',
  database: 'Database',
  orphans: 'Files that nothing uses',
};

/** A table of what is stored: kind, files and size, with the largest as the measure of the bars. */
export function StoredKinds({ kinds }: StoredKindsProps) {
  const largest = Math.max(1, ...kinds.map(({ size_bytes }) => size_bytes));
  const hasOrphans = kinds.some(({ kind, count }) => kind === 'orphans' && count > 0);
  return (
    <>
      <Box
        component="table"
        sx={{
          width: '100%',
          borderCollapse: 'collapse',
          '& th, & td': { py: 0.75, pr: 2, textAlign: 'left', fontWeight: 400 },
          '& .number': { textAlign: 'right', whiteSpace: 'nowrap' },
        }}
      >
        <thead>
          <tr>
            <Typography component="th" scope="col" color="text.secondary">
              Kind
            </Typography>
            <Typography component="th" scope="col" className="number" color="text.secondary">
              Files
            </Typography>
            <Typography component="th" scope="col" className="number" color="text.secondary">
              Size
            </Typography>
            <td />
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, count, size_bytes: size }) => (
            <tr key={kind}>
              <th scope="row">{TITLES[kind]}</th>
              <td className="number">{formatCount(count)}</td>
              <td className="number">{size === 0 ? '0' : formatBytes(size)}</td>
              <Box component="td" sx={{ width: '25%', display: { xs: 'none', sm: 'table-cell' } }}>
                <LinearProgress aria-hidden variant="determinate" value={(100 * size) / largest} />
              </Box>
            </tr>
          ))}
        </tbody>
      </Box>
      {hasOrphans && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          <code>npm run store -- prune</code> deletes the files that nothing uses.
        </Typography>
      )}
    </>
  );
}
