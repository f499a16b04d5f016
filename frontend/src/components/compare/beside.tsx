import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Comparison } from '../../hooks/use-comparison';
import { FailureAlert } from '../failure-alert';
import { Linked } from './linked';
import { SideTitle } from './side-label';
import type { Side, Sides } from './use-sides';

export interface BesideProps {
  sides: Sides;
  comparison: Comparison;
  /** Draws one side. */
  children: (side: Side) => ReactNode;
}

/** One result, or two side by side: on a phone one above the other. They are linked in choice and scale. */
export function Beside({ sides: { own, other, failure }, comparison, children }: BesideProps) {
  if (failure !== undefined) {
    return (
      <>
        <Box sx={{ mb: 2 }}>
          <FailureAlert failure={failure} action="Stop comparing" onAction={comparison.stop} />
        </Box>
        {children(own)}
      </>
    );
  }
  if (other === undefined) return children(own);
  return (
    <Linked>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
        }}
      >
        {[own, other].map((side, at) => (
          <Box
            key={at}
            component="section"
            aria-label={`${at === 0 ? 'First' : 'Second'} side: ${side.title}`}
            sx={{ minWidth: 0 }}
          >
            {/* The result of a layer has the name of the layer as its heading. */}
            {comparison.kind !== 'layer' && (
              <Typography variant="h2" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
                {side.title}
              </Typography>
            )}
            <SideTitle value={side.title}>{children(side)}</SideTitle>
          </Box>
        ))}
      </Box>
    </Linked>
  );
}
