import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import { useId, useState, type ReactNode } from 'react';

export interface DisclosureProps {
  /** Label of the button that unfolds. */
  label: string;
  /** Its label while unfolded. @default the same */
  openLabel?: string;
  /** What the button is about, for those who hear it alone. @default the label says it */
  about?: string;
  /** Whether its content is made only when it is unfolded: where there are many. @default false */
  isLazy?: boolean;
  /** What is unfolded. */
  children: ReactNode;
}

/** A button that unfolds a longer text below itself. */
export function Disclosure({ label, openLabel = label, about, isLazy = false, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(false);
  const contentId = useId();
  const shown = isOpen ? openLabel : label;
  return (
    <Box>
      <Button
        size="small"
        // The letters, not the padding, stand in line with the text around the button.
        sx={{ ml: -0.625 }}
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
