import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { GraphLayer } from '../../api/graph';
import { factsOf } from './facts';

export interface LayerFactsProps {
  /** The layer; undefined while none is chosen. */
  layer: GraphLayer | undefined;
}

/** Details of a layer. It takes the same space while none is chosen. */
export function LayerFacts({ layer }: LayerFactsProps) {
  return (
    <Box
      component="section"
      aria-label="Chosen layer"
      aria-live="polite"
      sx={{ minHeight: { xs: 132, sm: 92 } }}
    >
      <Typography variant="h3" sx={{ overflowWrap: 'anywhere' }}>
        {layer?.name ?? 'No layer is chosen'}
      </Typography>
      {layer === undefined && (
        <Typography variant="body2" color="textSecondary">
          Click a layer to see its details. Click a module to expand it.
        </Typography>
      )}
      {layer !== undefined && (
        <Box
          component="dl"
          sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, m: 0, mt: 0.5 }}
        >
          {factsOf(layer).map(([name, value]) => (
            <div key={name}>
              <Typography component="dt" variant="body2" color="textSecondary">
                {name}
              </Typography>
              <Typography component="dd" variant="body2" sx={{ m: 0 }}>
                {value}
              </Typography>
            </div>
          ))}
        </Box>
      )}
    </Box>
  );
}
