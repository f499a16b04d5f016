import DownloadIcon from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { saveJson } from './save-json';
import { CopyButton } from './copy-button';

export interface ShareActionsProps {
  /** Address of this view with all that was chosen. */
  link: string;
  /** The same question as a curl command. */
  curl: string;
  /** The same question as a Python program. */
  python: string;
  /** The answer, as it came. */
  answer: unknown;
  /** Name of the downloaded file, without its ending. */
  fileName: string;
}

/** Takes a result along: as a link, as a command, as a program, as data. */
export function ShareActions({ link, curl, python, answer, fileName }: ShareActionsProps) {
  return (
    <Stack
      direction="row"
      role="group"
      aria-label="Take along"
      sx={{ flexWrap: 'wrap', gap: 0.5, ml: -0.75 }}
    >
      <CopyButton label="Copy as link" text={link} />
      <CopyButton label="Copy as curl" text={curl} />
      <CopyButton label="Copy as Python" text={python} />
      <Button size="small" startIcon={<DownloadIcon />} onClick={() => saveJson(answer, fileName)}>
        Download JSON
      </Button>
    </Stack>
  );
}
