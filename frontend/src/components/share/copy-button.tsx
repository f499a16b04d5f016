import CheckIcon from '@mui/icons-material/Check';
import CopyIcon from '@mui/icons-material/ContentCopy';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { VisuallyHidden } from '../visually-hidden';
import { CopyDialog } from './copy-dialog';

export interface CopyButtonProps {
  /** Label of the button. */
  label: string;
  /** The text to copy. */
  text: string;
}

const SHOWN_MS = 2_000;

/** Copies a text and confirms it. If the browser does not allow that, a dialog shows the text. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
      setTimeout(() => setState('idle'), SHOWN_MS);
    } catch {
      // Pages without HTTPS have no clipboard, except on localhost.
      setState('refused');
    }
  };
  return (
    <>
      <Button
        size="small"
        startIcon={state === 'copied' ? <CheckIcon /> : <CopyIcon />}
        onClick={() => void copy()}
      >
        {label}
      </Button>
      <VisuallyHidden role="status">{state === 'copied' ? 'Copied.' : ''}</VisuallyHidden>
      {state === 'refused' && <CopyDialog title={label} text={text} onClose={() => setState('idle')} />}
    </>
  );
}
