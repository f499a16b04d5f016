import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useIndexes, type ListedIndex } from '../../../api/indexes';
import { dateText } from '../../../components/jobs/job-words';
import { formatBytes, formatCount } from '../../../components/numbers';
import { QueryFailure } from '../../../components/query-failure';
import { DeleteIndexDialog } from './delete-index-dialog';

/** All indexes of the server, also those that can no longer be used, with what they take; each can be deleted. */
export function IndexList() {
  const query = useIndexes();
  const [leaving, setLeaving] = useState<ListedIndex>();
  if (query.error !== null) return <QueryFailure query={query} />;
  if (query.data === undefined)
    return <Skeleton variant="rectangular" aria-label="Indexes" sx={{ height: 80 }} />;
  if (query.data.length === 0) return <Typography>There is no index yet.</Typography>;
  const total = query.data.reduce((sum, { size_bytes: size }) => sum + size, 0);
  return (
    <>
      <TableContainer>
        <Table size="small" aria-label="Indexes">
          <TableHead>
            <TableRow>
              <TableCell>Network</TableCell>
              <TableCell>Collection</TableCell>
              <TableCell align="right">Photographs</TableCell>
              <TableCell>Measured by</TableCell>
              <TableCell align="right">Size</TableCell>
              <TableCell>Requested</TableCell>
              <TableCell>State</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            {query.data.map((index) => (
              <TableRow key={index.id} hover>
                <TableCell>{index.network}</TableCell>
                <TableCell>{index.collection}</TableCell>
                <TableCell align="right">{formatCount(index.images)}</TableCell>
                <TableCell>{measureOf(index)}</TableCell>
                <TableCell align="right">{formatBytes(index.size_bytes)}</TableCell>
                <TableCell>{dateText(index.created)}</TableCell>
                <TableCell>{stateOf(index)}</TableCell>
                <TableCell align="right">
                  <Button
                    size="small"
                    aria-label={`Delete the index of ${index.network} on ${index.collection}`}
                    disabled={isBeingMade(index)}
                    onClick={() => setLeaving(index)}
                  >
                    Delete
                  </Button>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <Typography variant="body2" color="textSecondary">
        Together {formatBytes(total)}. An index that is being made is cancelled before it can be deleted.
      </Typography>
      {leaving !== undefined && <DeleteIndexDialog index={leaving} onClose={() => setLeaving(undefined)} />}
    </>
  );
}

const isBeingMade = ({ state }: ListedIndex) => state === 'queued' || state === 'running';

const measureOf = ({ measure, view }: ListedIndex) => (view === 'patches' ? `${measure}, patches` : measure);

/** Whether an index can be used, and why not. */
const stateOf = ({ stale }: ListedIndex) => (stale === null ? 'Ready' : `Not usable: ${stale}`);
