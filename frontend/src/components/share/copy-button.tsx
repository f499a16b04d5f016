import CheckIcon from '@mui/icons-material/Check';
import CopyIcon from '@mui/icons-material/ContentCopy';
import Button from '@mui/material/Button';
import { VisuallyHidden } from '../visually-hidden';
import { CopyDialog } from './copy-dialog';
import { useCopy } from './use-copy';

export interface CopyButtonProps {
  /** Label of the button. */
  label: string;
  /** The text to copy. */
  text: string;
}

/** Copies a text and confirms it. If the browser does not allow that, a dialog shows the text. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const { state, copy, reset } = useCopy();
  return (
    <>
      <Button
        size="small"
        startIcon={state === 'copied' ? <CheckIcon /> : <CopyIcon />}
        onClick={() => void copy(text)}
      >
        {label}
      </Button>
      <VisuallyHidden role="status">{state === 'copied' ? 'Copied.' : ''}</VisuallyHidden>
      {state === 'refused' && <CopyDialog title={label} text={text} onClose={reset} />}
    </>
  );
}
