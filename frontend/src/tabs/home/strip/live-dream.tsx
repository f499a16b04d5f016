import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Image } from '../../../api/images';
import { isOver, type Job } from '../../../api/jobs';
import { altText } from '../../../components/alt-text';
import { JobDoors } from '../../../components/jobs/doors/job-doors';
import { statusOf } from '../../../components/jobs/job-words';
import { PatientImage } from '../../../components/patient-image';
import { useLiveJob } from '../../../hooks/use-live-job';

export interface LiveDreamProps {
  job: Job;
  /** The photograph that it began with. */
  image: Image;
  /** Called to start it again after it failed or was cancelled. */
  onAgain: () => void;
}

const CORNER = {
  position: 'absolute',
  top: 0,
  right: 0,
  lineHeight: 0,
  bgcolor: 'background.paper',
} as const;

/** The newest image of a dream, and where it stands while it is not done. */
export function LiveDream({ job: first, image, onAgain }: LiveDreamProps) {
  const { job, images } = useLiveJob(first, !isOver(first));
  const shown = images[0];
  return (
    <>
      <PatientImage
        key={shown ?? image.id}
        src={shown ?? image.display_url}
        alt={shown === undefined ? altText(image) : `DeepDream of ${image.name}`}
        style={{ width: '100%', height: '100%', objectFit: 'cover' }}
      />
      <Box sx={CORNER}>
        <JobDoors job={job} about={`the dream of ${image.name}`} />
      </Box>
      {job.state !== 'done' && (
        <Box
          sx={{
            position: 'absolute',
            inset: 'auto 0 0 0',
            px: 1,
            py: 0.5,
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            bgcolor: 'background.paper',
          }}
        >
          <Typography role="status" variant="body2" sx={{ flexGrow: 1 }}>
            {statusOf(job)}
          </Typography>
          {isOver(job) && (
            <Button size="small" onClick={onAgain}>
              Again
            </Button>
          )}
        </Box>
      )}
    </>
  );
}
