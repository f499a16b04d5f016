import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

/** Holds the place of a tab while its code is on its way. */
export function TabSkeleton() {
  return (
    <Box aria-busy="true" aria-label="Loading" role="status" sx={{ p: 3 }}>
      <Skeleton width="40%" height={40} />
      <Skeleton variant="rectangular" sx={{ height: '56vh', mt: 2 }} />
    </Box>
  );
}
