import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { Job } from '../../../api/jobs';
import { altOf } from '../job-words';
import type { LargeImage } from '../large-image';

export interface JobImagesProps {
  job: Job;
  /** Addresses of the images there are. */
  images: readonly string[];
  /** What each image is of, also of those that are not there yet. */
  titles: readonly string[];
  /** How a single image of a photograph is shown. */
  Large: LargeImage;
  /** Called with the place of an image that shall be shown large. */
  onOpen: (at: number) => void;
}

/** Many images stand closer together than a few. */
const FEW = 6;

/** The images of a job, from the beginning in their places. What comes from a photograph has the room of one. */
export function JobImages({ job, images, titles, Large, onOpen }: JobImagesProps) {
  if (job.image !== null) return <Large job={job} source={images[0]} alt={altOf(job, titles[0] ?? '')} />;
  const width = titles.length > FEW ? 128 : 192;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1,
        my: 1,
        gridTemplateColumns: { xs: '1fr 1fr', sm: `repeat(auto-fill, ${width}px)` },
      }}
    >
      {titles.map((title, at) => (
        <Box component="figure" key={`${at} ${title}`} sx={{ m: 0, minWidth: 0 }}>
          <ButtonBase
            aria-label={`Open ${title}`}
            onClick={() => onOpen(at)}
            sx={{ display: 'block', width: '100%', aspectRatio: 1, bgcolor: 'stage', borderRadius: 1 }}
          >
            {images[at] !== undefined && (
              <Box
                component="img"
                src={images[at]}
                alt={altOf(job, title)}
                draggable={false}
                sx={{ display: 'block', width: '100%', height: '100%', borderRadius: 1 }}
              />
            )}
          </ButtonBase>
          <Typography component="figcaption" variant="body2" color="textSecondary" noWrap title={title}>
            {title}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
