import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

const PLACES = 8;

/** A placeholder for the gallery while its list loads. */
export function GallerySkeleton() {
  return (
    <Box
      aria-hidden
      data-photographs=""
      sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fill, minmax(56px, 1fr))', p: 0.5 }}
    >
      {Array.from({ length: PLACES }, (_, index) => (
        <Skeleton key={index} variant="rounded" sx={{ aspectRatio: 1, height: 'auto' }} />
      ))}
    </Box>
  );
}
