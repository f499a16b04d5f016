import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import { useId, useState, type ReactNode } from 'react';

export interface DisclosureProps {
  /** Label of the button. */
  label: string;
  /** Its label while expanded. @default the same */
  openLabel?: string;
  /** Added to the label for screen readers. @default nothing */
  about?: string;
  /** Whether the content is rendered only while expanded. @default false */
  isLazy?: boolean;
  /** The content. */
  children: ReactNode;
}

/** A button that expands its content below itself. */
export function Disclosure({ label, openLabel = label, about, isLazy = false, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(false);
  const contentId = useId();
  const shown = isOpen ? openLabel : label;
  return (
    <Box>
      <Button
        size="small"
        // Aligns the label, not the padding, with the text around the button.
        sx={{ ml: -0.625, textAlign: 'left' }}
        aria-expanded={isOpen}
        aria-controls={contentId}
        {...(about !== undefined && { 'aria-label': `${shown}: ${about}` })}
        onClick={() => setOpen(!isOpen)}
        endIcon={<ExpandMoreIcon sx={{ transform: isOpen ? 'rotate(180deg)' : 'none' }} />}
      >
        {shown}
      </Button>
      <Collapse in={isOpen} id={contentId} unmountOnExit={isLazy}>
        <Box sx={{ pt: 1, '& > p + p': { mt: 1 } }}>{children}</Box>
      </Collapse>
    </Box>
  );
}
