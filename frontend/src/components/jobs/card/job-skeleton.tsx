import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

/** A placeholder for a result while it is not known whether there is one. */
export function JobSkeleton() {
  return (
    <Box aria-hidden>
      <Skeleton width="40%" sx={{ height: 24 }} />
      <Skeleton variant="rectangular" width={192} height={192} sx={{ mt: 1 }} />
    </Box>
  );
}
