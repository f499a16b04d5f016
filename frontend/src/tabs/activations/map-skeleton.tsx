import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { GRID, TILE_FOOT_PX } from './map-grid-style';

export interface MapSkeletonProps {
  /** How many maps will come. */
  count: number;
  /** Whether they are on their way; after a failure the place is kept without motion. */
  isMoving: boolean;
}

/** Holds the place of the maps: as many squares, each as large as theirs. */
export function MapSkeleton({ count, isMoving }: MapSkeletonProps) {
  return (
    <Box aria-hidden sx={{ ...GRID, pt: '24px' }}>
      {Array.from({ length: count }, (_, place) => (
        <Box key={place} sx={{ pb: `${TILE_FOOT_PX}px` }}>
          <Skeleton
            variant="rectangular"
            animation={isMoving ? 'pulse' : false}
            sx={{ aspectRatio: 1, height: 'auto' }}
          />
        </Box>
      ))}
    </Box>
  );
}
