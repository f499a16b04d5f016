import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { TOP, type Top } from './use-top';

export interface TopControlProps {
  /** How many classes are shown. */
  top: Top;
}

/** Sets how many classes are shown. The question is asked when the slider comes to rest. */
export function TopControl({ top }: TopControlProps) {
  const [moving, setMoving] = useState<number>();
  const shown = moving ?? top.value ?? TOP.usual;
  const rest = (value: number) => {
    setMoving(undefined);
    top.set(value, 'replace');
  };
  return (
    <Box component="section" aria-labelledby="top-heading">
      <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 32, gap: 1 }}>
        <Typography id="top-heading" variant="h2" sx={{ flexGrow: 1 }}>
          Classes shown: {shown}
        </Typography>
        {top.value !== TOP.usual && (
          <Button size="small" onClick={() => top.set(TOP.usual, 'replace')}>
            Back to {TOP.usual}
          </Button>
        )}
      </Box>
      <Box sx={{ px: 1 }}>
        <Slider
          aria-label="Classes shown"
          aria-describedby="top-help"
          min={TOP.least}
          max={TOP.most}
          size="small"
          value={shown}
          onChange={(_, value) => setMoving(value)}
          onChangeCommitted={(_, value) => rest(value)}
        />
      </Box>
      <Typography
        id="top-help"
        variant="body2"
        color={top.refused === undefined ? 'textSecondary' : 'warning'}
      >
        {top.refused === undefined
          ? `The most probable classes, ${TOP.least} to ${TOP.most}.`
          : `The address asks for ${top.refused} classes; allowed are ${TOP.least} to ${TOP.most}.`}
      </Typography>
    </Box>
  );
}
