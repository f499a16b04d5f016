import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useImage } from '../../api/image';
import { isOver, settingsOf } from '../../api/jobs';
import { altText } from '../../components/alt-text';
import type { JobResults, ShownImage } from '../../components/jobs/job-method';
import { Stage } from '../../components/photograph-stage/stage';
import { BeforeAfter, SLIDER_HEIGHT } from './before-after';
import { octaveText, stepsText, type Octaves } from './octaves';

/** The result over the original photograph, which is shown before there is a result. */
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

/** The only image of a job. */
export function DreamResults({ job, images, titles, altOf }: JobResults) {
  const octaves = settingsOf(job) as unknown as Octaves;
  return (
    <>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {isOver(job) ? stepsText(octaves) : `${octaveText(octaves, job.step)} (${stepsText(octaves)})`}
      </Typography>
      <DreamImage job={job} source={images[0]} alt={altOf(titles[0] ?? '')} />
    </>
  );
}
