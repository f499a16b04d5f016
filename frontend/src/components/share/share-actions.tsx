import DownloadIcon from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { saveJson } from './save-blob';
import type { Figure } from '../../api/figures';
import { CodeButtons } from './code-buttons';
import { CopyButton } from './copy-button';
import { FigureButton } from './figure-button';
import type { Question } from './request-code';

export interface ShareActionsProps {
  /** Address of this view with all its settings. */
  link: string;
  /** The request. */
  question: Question;
  /** The response. */
  answer: unknown;
  /** Name of the downloaded files, without extension. */
  fileName: string;
  /** The figures that there are of the result. @default none */
  figures?: readonly Figure[];
}

/** Shares a result as a link, a command or a program, and downloads its data. */
export function ShareActions({ link, question, answer, fileName, figures = [] }: ShareActionsProps) {
  return (
    <Stack
      direction="row"
      role="group"
      aria-label="Share and download"
      sx={{ flexWrap: 'wrap', gap: 0.5, ml: -0.75 }}
    >
      <CopyButton label="Copy as link" text={link} />
      <CodeButtons question={question} />
      <Button size="small" startIcon={<DownloadIcon />} onClick={() => saveJson(answer, fileName)}>
        Download JSON
      </Button>
      {figures.length > 0 && <FigureButton figures={figures} fileName={fileName} />}
    </Stack>
  );
}
