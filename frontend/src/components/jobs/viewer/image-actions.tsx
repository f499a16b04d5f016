import DownloadIcon from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import type { Job } from '../../../api/jobs';
import { FailureAlert } from '../../failure-alert';
import { imageName, useImageOfJob } from '../doors/use-image-of-job';

export interface ImageActionsProps {
  /** A job that is over. */
  job: Job;
  /** Index of the image. */
  at: number;
}

/** Downloads one image and the animation of its optimization, and opens it in the prediction tab. */
export function ImageActions({ job, at }: ImageActionsProps) {
  const { predict, isSending, failure, dismiss } = useImageOfJob(job, at);
  const name = imageName(job, at);
  return (
    <>
      <Stack
        direction="row"
        role="group"
        aria-label="Image actions"
        sx={{ flexWrap: 'wrap', gap: 0.5, ml: -0.625 }}
      >
        <Button
          size="small"
          startIcon={<DownloadIcon />}
          href={job.pictures[at] ?? ''}
          download={`${name}.png`}
        >
          PNG
        </Button>
        {job.gif !== null && (
          <Button
            size="small"
            startIcon={<DownloadIcon />}
            href={`${job.gif}?image=${at}`}
            download={`${name}.gif`}
          >
            GIF animation
          </Button>
        )}
        <Button size="small" loading={isSending} onClick={() => void predict()}>
          Predict this image
        </Button>
      </Stack>
      {failure !== undefined && <FailureAlert failure={failure} onClose={dismiss} />}
    </>
  );
}
