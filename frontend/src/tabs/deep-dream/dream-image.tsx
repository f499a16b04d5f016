import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useImage } from '../../api/image';
import { altText } from '../../components/alt-text';
import type { ShownImage } from '../../components/jobs/large-image';
import { Stage } from '../../components/photograph-stage/stage';
import { BeforeAfter, SLIDER_HEIGHT } from './before-after';

/** A dream over the photograph from which it came, which is there before the dream is. */
export function DreamImage({ job, source, alt }: ShownImage) {
  const image = useImage(job.image ?? undefined).data;
  if (image === undefined) {
    return (
      <Box sx={{ pb: SLIDER_HEIGHT }}>
        <Stage>
          <Skeleton variant="rectangular" width="100%" height="100%" />
        </Stage>
      </Box>
    );
  }
  return (
    <BeforeAfter
      before={{ source: image.display_url, alt: altText(image) }}
      after={source === undefined ? undefined : { source, alt: `${alt} in ${image.name}` }}
      ratio={image.width / image.height}
    />
  );
}
