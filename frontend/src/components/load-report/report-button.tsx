import Button from '@mui/material/Button';
import { useState } from 'react';
import { ReportDialog } from './report-dialog';

export interface ReportButtonProps {
  /** Id of the network. */
  networkId: string;
  /** Its title. */
  title: string;
  /** Whether it is a file of models/user/. @default it is not */
  isOwn?: boolean;
}

/** The button that opens the load report of a network. */
export function ReportButton({ networkId, title, isOwn = false }: ReportButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        What can be done with each layer
      </Button>
      {isOpen && (
        <ReportDialog networkId={networkId} title={title} isOwn={isOwn} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
