import Box from '@mui/material/Box';
import { useState } from 'react';
import type { Example } from '../../api/examples';
import { ExampleTile } from './example-tile';
import { ExampleViewer } from './example-viewer';

export interface ExampleGridProps {
  /** Strongest first. */
  examples: readonly Example[];
}

/** The examples of a channel side by side; a click shows the whole photograph. */
export function ExampleGrid({ examples }: ExampleGridProps) {
  const [open, setOpen] = useState<number>();
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(96px, 28vw), 1fr))',
        }}
      >
        {examples.map((example, at) => (
          <ExampleTile key={at} example={example} onOpen={() => setOpen(at)} />
        ))}
      </Box>
      {open !== undefined && (
        <ExampleViewer examples={examples} at={open} onWalk={setOpen} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}
