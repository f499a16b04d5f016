import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { NetworkSummary } from '../../api/networks';
import { useDeleteNetwork, useNetworkUses, type NetworkUses } from '../../api/own-networks';
import { ConfirmDeletion } from '../../components/confirm-deletion';
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
    <ConfirmDeletion
      name={network.title}
      deletion={deletion}
      isReady={uses.data !== undefined}
      onDelete={() => deletion.mutate()}
      onClose={onClose}
    >
      {uses.isPending && <LinearProgress aria-label="Counting its results" />}
      <QueryFailure query={uses} />
      {uses.data !== undefined && <Typography>{usesInWords(uses.data)}</Typography>}
    </ConfirmDeletion>
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
