import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { gridFor, TILE_FOOT_PX } from './map-grid-style';

export interface MapSkeletonProps {
  /** Number of maps. */
  count: number;
  /** Whether they will be all that is shown. */
  isAlone: boolean;
  /** Whether they are being computed; after a failure the skeleton does not move. */
  isMoving: boolean;
}

/** A placeholder for the maps, as large as they are. */
export function MapSkeleton({ count, isAlone, isMoving }: MapSkeletonProps) {
  return (
    <Box aria-hidden sx={{ ...gridFor(count, isAlone), pt: '24px' }}>
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
