import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useHealth, type Health } from '../api/health';
import { useStore, type Store } from '../api/store';
import { formatBytes } from '../components/numbers';
import { QueryFailure } from '../components/query-failure';
import { StoredKinds } from './stored-kinds';

export interface ServerDialogProps {
  /** Called when the dialog is closed. */
  onClose: () => void;
}

/** The server: its version, whether it can compute, and what it keeps on disk. */
export function ServerDialog({ onClose }: ServerDialogProps) {
  const health = useHealth();
  const store = useStore();
  return (
    <Dialog open onClose={onClose} aria-labelledby="server-title" maxWidth="sm" fullWidth>
      <DialogTitle id="server-title" variant="h1">
        Server and storage
      </DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          {health.data && <Typography>{sentenceOf(health.data)}</Typography>}
          <QueryFailure query={store} />
          {store.isPending && <Typography role="status">Counting what is stored…</Typography>}
          {store.data && (
            <Box component="section" aria-labelledby="storage-heading">
              <Typography id="storage-heading" variant="h2" gutterBottom>
                Storage
              </Typography>
              <Typography gutterBottom>{limitSentence(store.data)}</Typography>
              <StoredKinds kinds={store.data.kinds} />
            </Box>
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}

function sentenceOf({ version, engine }: Health): string {
  const workers = engine.workers === 1 ? '1 worker' : `${engine.workers} workers`;
  const where = engine.local ? 'on the same machine' : 'in a cluster';
  const computing =
    engine.state === 'ready'
      ? `computes with ${workers} ${where}${devicesOf(engine)}`
      : 'has no worker that computes now';
  return `Innsyn ${version} ${computing}.`;
}

/** What the workers compute on, as far as they have told. */
function devicesOf({ devices }: Health['engine']): string {
  const names = new Set(
    devices.map(({ kind, name }) => (kind === 'GPU' ? `the GPU ${name}` : 'the processor')),
  );
  return names.size ? `, on ${[...names].join(' and ')}` : '';
}

function limitSentence({ size_bytes: size, limit_bytes: limit }: Store): string {
  if (limit === null) return `${formatBytes(size)} are used. There is no limit; STORE_LIMIT sets one.`;
  return `${formatBytes(size)} of ${formatBytes(limit)} are used. When the storage is full, the oldest results and ended jobs are deleted first; uploads and names are kept.`;
}
