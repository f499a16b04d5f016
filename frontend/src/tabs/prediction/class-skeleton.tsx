import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

export interface ClassSkeletonProps {
  /** How many classes will come. */
  rows: number;
  /** Whether the answer is on its way; after a failure the place is kept without motion. */
  isMoving: boolean;
}

/** Holds the place of the classes: as many rows, each as high as theirs. */
export function ClassSkeleton({ rows, isMoving }: ClassSkeletonProps) {
  return (
    <Box aria-hidden sx={{ pl: 4, pr: 1 }}>
      {Array.from({ length: rows }, (_, row) => (
        <Box key={row} sx={{ height: 56, display: 'grid', alignContent: 'center' }}>
          <Skeleton width="60%" animation={isMoving ? 'pulse' : false} />
          <Skeleton variant="rectangular" height={8} animation={isMoving ? 'pulse' : false} />
        </Box>
      ))}
      <Box sx={{ height: 24 }} />
    </Box>
  );
}
