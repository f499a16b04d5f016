import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { ComponentType } from 'react';
import { isOver, type Job } from '../../../api/jobs';
import { useLiveJob } from '../../../hooks/use-live-job';
import { FailureAlert } from '../../failure-alert';
import { JobImages, type JobImagesProps } from './job-images';
import type { Reuse } from '../reuse';
import { JobStatus } from './job-status';
import { titleOf, titlesOf } from '../job-words';
import { MoreSteps } from './more-steps';
import { ObjectiveCurve } from './objective-curve';
import { ReuseButtons } from './reuse-buttons';
import type { LargeImage } from '../large-image';

export interface JobCardProps extends Reuse {
  /** The job, as it was when it was begun or listed. */
  job: Job;
  /** Whether it is listened to. */
  isFollowed: boolean;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** How a single image is shown. */
  Large: LargeImage;
  /** How all images are laid out. @default side by side, or one alone */
  Images?: ComponentType<JobImagesProps>;
  onCancel: () => void;
  /** Begin the same again with more steps. */
  onGoOn: (job: Job) => void;
  /** Called with the place of the image that shall be shown large, beside all that is known about the job. */
  onOpen: (at: number) => void;
  /** Take it off the page. */
  onRemove: () => void;
}

/** A job as it goes: its images, how far it is, its objective, and what can be done with it. */
export function JobCard(props: JobCardProps) {
  const { classNames, Large, Images = JobImages, onCancel, onGoOn, onOpen, onRemove, onUse, onMix } = props;
  const { job, images, curves } = useLiveJob(props.job, props.isFollowed);
  const title = titleOf(job, classNames);
  const titles = titlesOf(job, classNames);
  return (
    <Box component="section" aria-label={`Result: ${title}`}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 32 }}>
        <Typography variant="h2" noWrap title={title} sx={{ flexGrow: 1 }}>
          {title}
        </Typography>
        {isOver(job) ? (
          <Tooltip title="Take this result off the page; it stays below">
            <IconButton size="small" aria-label={`Remove ${title}`} onClick={onRemove}>
              <CloseIcon fontSize="small" />
            </IconButton>
          </Tooltip>
        ) : (
          <Button size="small" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </Box>
      <JobStatus job={job} />
      {job.failure !== null && <FailureAlert failure={job.failure} />}
      {(job.failure === null || images.length > 0) && (
        <Images job={job} images={images} titles={titles} Large={Large} onOpen={onOpen} />
      )}
      <ObjectiveCurve curves={curves} titles={titles} of={job.of} />
      {/* Its place is kept while the job runs, so that nothing below moves when it ends. */}
      <Stack
        direction="row"
        role="group"
        aria-label="What to do with it"
        sx={{ flexWrap: 'wrap', gap: 0.5, ml: -0.625, minHeight: 32 }}
      >
        {isOver(job) && (
          <>
            <MoreSteps job={job} onGoOn={onGoOn} />
            <ReuseButtons job={job} onUse={onUse} {...(onMix && { onMix })} />
            <Button size="small" aria-haspopup="dialog" onClick={() => onOpen(0)}>
              Details and downloads
            </Button>
          </>
        )}
      </Stack>
    </Box>
  );
}
