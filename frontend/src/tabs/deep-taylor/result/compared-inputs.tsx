import Box from '@mui/material/Box';
import { Linked } from '../../../components/compare/linked';
import { useMemo } from 'react';
import type { Look } from '../../../components/heatmap/look';
import { InputResult } from './input-result';
import { SIDES, type Side } from '../question/questions';
import type { HeatmapsView } from './use-heatmaps-view';

export interface ComparedInputsProps {
  views: Record<Side, HeatmapsView>;
  /** The heading of each. */
  titles: Record<Side, string>;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  look: Look;
}

/** The heatmaps of two classes and of their difference, side by side. Source: thesis, Section 4.3.5. */
export function ComparedInputs({ views, titles, classNames, look }: ComparedInputsProps) {
  // Beside three heatmaps the photograph would be shown three times.
  const shown = useMemo<Look>(
    () => (look.showing === 'beside' ? { ...look, showing: 'heatmap' } : look),
    [look],
  );
  return (
    <Linked>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
          '& > *': { minWidth: 0 },
        }}
      >
        {SIDES.map((side) => (
          <InputResult
            key={side}
            view={views[side]}
            classNames={classNames}
            look={shown}
            title={titles[side]}
          />
        ))}
      </Box>
    </Linked>
  );
}
