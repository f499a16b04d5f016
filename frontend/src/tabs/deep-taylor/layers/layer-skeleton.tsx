import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

export interface LayerSkeletonProps {
  /** Whether the answer is on its way; after a failure the place is kept without motion. */
  isMoving: boolean;
}

const PLACES = 6;

/** Holds the place of the first layers. */
export function LayerSkeleton({ isMoving }: LayerSkeletonProps) {
  return (
    <Box
      aria-hidden
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 256px), 1fr))',
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
