import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { failureOf } from '../../api/failure';
import type { NetworkSummary } from '../../api/networks';
import { useDeleteNetwork, useNetworkUses, type NetworkUses } from '../../api/own-networks';
import { FailureAlert } from '../../components/failure-alert';
import { QueryFailure } from '../../components/query-failure';
import { useChosenNetwork } from '../../hooks/use-chosen-network';

export interface DeleteNetworkProps {
  /** The network. */
  network: NetworkSummary;
}

/** A button that deletes a network, after it was said what goes with it. */
export function DeleteNetwork({ network }: DeleteNetworkProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Delete network
      </Button>
      {isOpen && <Confirmation network={network} onClose={() => setOpen(false)} />}
    </>
  );
}

interface ConfirmationProps extends DeleteNetworkProps {
  /** Called to close the dialog. */
  onClose: () => void;
}

function Confirmation({ network, onClose }: ConfirmationProps) {
  const uses = useNetworkUses(network.id);
  const { choose } = useChosenNetwork();
  const deletion = useDeleteNetwork(network.id, () => {
    onClose();
    choose(null, 'replace');
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby="delete-network-title">
      <DialogTitle id="delete-network-title" variant="h2" sx={{ overflowWrap: 'anywhere' }}>
        Delete {network.title}?
      </DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          {uses.isPending && <LinearProgress aria-label="Counting its results" />}
          <QueryFailure query={uses} />
          {uses.data !== undefined && <Typography>{usesInWords(uses.data)}</Typography>}
          {deletion.isError && <FailureAlert failure={failureOf(deletion.error)} />}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          Cancel
        </Button>
        <Button
          variant="contained"
          onClick={() => deletion.mutate()}
          disabled={uses.data === undefined}
          loading={deletion.isPending}
        >
          Delete
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** "Its file is deleted, with 3 stored results and 1 job. …" */
export function usesInWords({ results, jobs, open_jobs: open, named_channels: named }: NetworkUses): string {
  const sum = (counts: { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);
  const number = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
  return [
    `Its file is deleted, with ${number(sum(results), 'stored result')} and ${number(sum(jobs), 'job')}. Links to them will no longer work.`,
    open > 0 ? `${number(open, 'job')} that ${open === 1 ? 'is' : 'are'} not finished will end.` : '',
    named > 0 ? `The names of ${number(named, 'channel')} are kept.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
