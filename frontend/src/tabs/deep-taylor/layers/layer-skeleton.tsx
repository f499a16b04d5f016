import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

export interface LayerSkeletonProps {
  /** Whether the result is being computed; after a failure the skeleton does not move. */
  isMoving: boolean;
}

const PLACES = 6;

/** A placeholder for the first layers. */
export function LayerSkeleton({ isMoving }: LayerSkeletonProps) {
  return (
    <Box
      aria-hidden
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 296px), 1fr))',
      }}
    >
      {Array.from({ length: PLACES }, (_, place) => (
        <Skeleton
          key={place}
          variant="rectangular"
          animation={isMoving ? 'pulse' : false}
          sx={{ height: 'auto', aspectRatio: '256 / 400' }}
        />
      ))}
    </Box>
  );
}
