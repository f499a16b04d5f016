import Button from '@mui/material/Button';
import { useState } from 'react';
import { ReportDialog } from './report-dialog';

export interface ReportButtonProps {
  /** Id of the network. */
  networkId: string;
  /** Its title. */
  title: string;
  /** Whether it is a file of models/user/. @default false */
  isOwn?: boolean;
}

/** A button that opens the layer report of a network. */
export function ReportButton({ networkId, title, isOwn = false }: ReportButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Layer report
      </Button>
      {isOpen && (
        <ReportDialog networkId={networkId} title={title} isOwn={isOwn} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
