import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useHistory, writeName, type Entry } from '../../../api/dictionary';
import { failureOf } from '../../../api/failure';
import { FailureAlert } from '../../../components/failure-alert';
import { dateText } from '../../../components/jobs/job-words';
import { QueryFailure } from '../../../components/query-failure';

export interface NameHistoryProps {
  /** Id of the network. */
  network: string;
  layer: string;
  /** Id of the channel. */
  channel: number;
}

/** What a channel was called and when, newest first; an older name and note can be restored, as a new entry. */
export function NameHistory({ network, layer, channel }: NameHistoryProps) {
  const queries = useQueryClient();
  const query = useHistory(network, layer, channel);
  const restoring = useMutation({
    networkMode: 'always',
    mutationFn: ({ name, note }: Entry) => writeName({ network, layer, channel, name, note }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['dictionary'] }),
  });
  if (query.error !== null) return <QueryFailure query={query} />;
  if (query.data === undefined)
    return <Skeleton variant="rectangular" aria-label="Earlier names" sx={{ height: 48 }} />;
  const [latest] = query.data;
  if (latest === undefined) return <Typography variant="body2">There are no earlier names.</Typography>;
  return (
    <>
      {restoring.isError && <FailureAlert failure={failureOf(restoring.error)} />}
      <Stack component="ol" aria-label="Names and notes" spacing={1} sx={{ p: 0, m: 0, listStyle: 'none' }}>
        {query.data.map((entry, at) => (
          <Box
            component="li"
            key={query.data.length - at}
            sx={{ display: 'flex', gap: 1, alignItems: 'start' }}
          >
            <Box sx={{ flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              <Typography variant="body2" color="textSecondary">
                <time dateTime={entry.created}>{dateText(entry.created)}</time>
                {at === 0 && ' · now'}
                {entry.is_outdated && ' · with other weights'}
              </Typography>
              <Typography>{isEmpty(entry) ? 'Name and note removed' : entry.name}</Typography>
              {entry.note !== '' && (
                <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap' }}>
                  {entry.note}
                </Typography>
              )}
            </Box>
            {!isEmpty(entry) && isOther(entry, latest) && (
              <Button
                size="small"
                aria-label={`Restore “${entry.name === '' ? entry.note : entry.name}”`}
                disabled={restoring.isPending}
                onClick={() => restoring.mutate(entry)}
              >
                Restore
              </Button>
            )}
          </Box>
        ))}
      </Stack>
    </>
  );
}

const isEmpty = ({ name, note }: Entry) => name === '' && note === '';

const isOther = (one: Entry, other: Entry) => one.name !== other.name || one.note !== other.note;
