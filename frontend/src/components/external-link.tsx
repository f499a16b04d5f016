import OpenInNewIcon from '@mui/icons-material/OpenInNew';
import Link from '@mui/material/Link';
import type { SxProps, Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden';

export interface ExternalLinkProps {
  /** Address. */
  href: string;
  /** Text of the link. */
  children: ReactNode;
  /** Styles. @default none */
  sx?: SxProps<Theme>;
}

/** A link to another site; it opens in a new tab, so that the page keeps its state. */
export function ExternalLink({ href, children, sx = {} }: ExternalLinkProps) {
  return (
    <Link href={href} target="_blank" rel="noreferrer" sx={sx}>
      {children}
      <OpenInNewIcon sx={{ fontSize: 'inherit', ml: 0.5, verticalAlign: 'text-bottom' }} />
      <VisuallyHidden> (opens in a new tab)</VisuallyHidden>
    </Link>
  );
}
