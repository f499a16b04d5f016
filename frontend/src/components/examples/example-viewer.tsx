import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import ArrowForwardIcon from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import DialogContent from '@mui/material/DialogContent';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { KeyboardEvent } from 'react';
import type { Example } from '../../api/examples';
import { formatPixels, formatValue } from '../numbers';
import { TallDialog } from '../tall-dialog';
import { shortLabel } from './example-tile';

export interface ExampleViewerProps {
  /** All examples, strongest first. */
  examples: readonly Example[];
  /** Index of the one that is shown. */
  at: number;
  /** Called with the index of another one. */
  onWalk: (at: number) => void;
  onClose: () => void;
}

/** The whole photograph of an example, with the patch framed. Arrow keys walk through the examples. */
export function ExampleViewer({ examples, at, onWalk, onClose }: ExampleViewerProps) {
  const example = examples[at];
  if (example === undefined) return null;
  const walk = (step: number) => {
    if (examples[at + step] !== undefined) onWalk(at + step);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') walk(-1);
    if (key === 'ArrowRight') walk(1);
  };
  const { place, width, height } = example;
  return (
    <TallDialog
      title={`${at + 1} of ${examples.length}: ${shortLabel(example)}`}
      onClose={onClose}
      onKeyDown={onKeyDown}
      before={
        <>
          <IconButton aria-label="Previous example" disabled={at === 0} onClick={() => walk(-1)}>
            <ArrowBackIcon />
          </IconButton>
          <IconButton aria-label="Next example" disabled={at === examples.length - 1} onClick={() => walk(1)}>
            <ArrowForwardIcon />
          </IconButton>
        </>
      }
    >
      <DialogContent sx={{ p: 2, display: 'grid', gap: 1, gridTemplateRows: 'minmax(0, 1fr) auto' }}>
        <Box
          sx={{
            containerType: 'size',
            minHeight: 240,
            display: 'grid',
            placeItems: 'center',
            bgcolor: 'stage',
          }}
        >
          <Box
            sx={{ position: 'relative' }}
            style={{ width: `min(100cqw, 100cqh * ${width / height})`, aspectRatio: `${width} / ${height}` }}
          >
            <Box
              component="img"
              src={`${example.photograph}?longest_px=1280`}
              alt={`Photograph: ${example.label ?? example.name}`}
              sx={{ display: 'block', width: '100%', height: '100%' }}
            />
            <Box
              sx={{ position: 'absolute', border: '2px solid #fff', outline: '2px solid #000' }}
              style={{
                left: `${(100 * place.left) / width}%`,
                top: `${(100 * place.top) / height}%`,
                width: `${(100 * place.width) / width}%`,
                height: `${(100 * place.height) / height}%`,
              }}
            />
          </Box>
        </Box>
        <Typography>
          Response {formatValue(example.value)} · {example.label ?? 'no class'} · {example.name},{' '}
          {formatPixels(width, height)}
        </Typography>
      </DialogContent>
    </TallDialog>
  );
}
