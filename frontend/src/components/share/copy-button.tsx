import CheckIcon from '@mui/icons-material/Check';
import CopyIcon from '@mui/icons-material/ContentCopy';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { VisuallyHidden } from '../visually-hidden';
import { CopyDialog } from './copy-dialog';

export interface CopyButtonProps {
  /** Label of the button. */
  label: string;
  /** What is copied. */
  text: string;
}

const SHOWN_MS = 2_000;

/** Copies a text, and says so. Where the browser forbids it, the text is shown to be copied by hand. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
      setTimeout(() => setState('idle'), SHOWN_MS);
    } catch {
      // Pages without https have no clipboard, except on this very machine.
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
