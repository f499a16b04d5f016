import OpenInNewIcon from '@mui/icons-material/OpenInNew';
import Link from '@mui/material/Link';
import type { SxProps, Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden';

export interface ExternalLinkProps {
  /** Where it leads. */
  href: string;
  /** What stands there. */
  children: ReactNode;
  /** Layout where it stands. @default none */
  sx?: SxProps<Theme>;
}

/** A link that leaves Innsyn; it opens beside it, so that nothing that is on the page is lost. */
export function ExternalLink({ href, children, sx = {} }: ExternalLinkProps) {
  return (
    <Link href={href} target="_blank" rel="noreferrer" sx={sx}>
      {children}
      <OpenInNewIcon sx={{ fontSize: 'inherit', ml: 0.5, verticalAlign: 'text-bottom' }} />
      <VisuallyHidden> (opens in a new tab)</VisuallyHidden>
    </Link>
  );
}
