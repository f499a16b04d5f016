import DownloadIcon from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { saveJson } from './save-blob';
import type { Figure } from '../../api/figures';
import { CopyButton } from './copy-button';
import { FigureButton } from './figure-button';

export interface ShareActionsProps {
  /** Address of this view with all its settings. */
  link: string;
  /** The request as a curl command. */
  curl: string;
  /** The request as a Python program. */
  python: string;
  /** The response. */
  answer: unknown;
  /** Name of the downloaded files, without extension. */
  fileName: string;
  /** The figures that there are of the result. @default none */
  figures?: readonly Figure[];
}

/** Shares a result as a link, a command or a program, and downloads its data. */
export function ShareActions({ link, curl, python, answer, fileName, figures = [] }: ShareActionsProps) {
  return (
    <Stack
      direction="row"
      role="group"
      aria-label="Share and download"
      sx={{ flexWrap: 'wrap', gap: 0.5, ml: -0.75 }}
    >
      <CopyButton label="Copy as link" text={link} />
      <CopyButton label="Copy as curl" text={curl} />
      <CopyButton label="Copy as Python" text={python} />
      <Button size="small" startIcon={<DownloadIcon />} onClick={() => saveJson(answer, fileName)}>
        Download JSON
      </Button>
      {figures.length > 0 && <FigureButton figures={figures} fileName={fileName} />}
    </Stack>
  );
}
