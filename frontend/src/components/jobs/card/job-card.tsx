import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { isOver, type Job } from '../../../api/jobs';
import { useLiveJob } from '../../../hooks/use-live-job';
import { FailureAlert } from '../../failure-alert';
import { FigureButton } from '../../share/figure-button';
import { fileNameOf, figuresOf } from '../job-figures';
import { JobDoors } from '../doors/job-doors';
import type { Reuse } from '../reuse';
import { JobStatus } from './job-status';
import { titleOf, type JobMethod } from '../job-method';
import { MoreSteps } from './more-steps';
import { ObjectiveCurve } from './objective-curve';
import { ReuseButtons } from './reuse-buttons';

export interface JobCardProps extends Reuse {
  method: JobMethod;
  /** The job, as it was started or listed. */
  job: Job;
  /** Whether its events are followed. */
  isFollowed: boolean;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  onCancel: () => void;
  /** Continue it. */
  onResume: (job: Job) => void;
  /** Called with the index of an image to show it large, with the details of the job. */
  onOpen: (at: number) => void;
  /** Remove it from the page. */
  onRemove: () => void;
}

/** A job: its results, status and objective, live, and the actions for it. */
export function JobCard(props: JobCardProps) {
  const { method, classNames, onCancel, onResume, onOpen, onRemove, onUse, onMix } = props;
  const { Results, altOf } = method;
  const { job, images, curves } = useLiveJob(props.job, props.isFollowed);
  const title = titleOf(method, job, classNames);
  const titles = method.titlesOf(job, classNames);
  return (
    <Box component="section" aria-label={`Result: ${title}`}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 32 }}>
        <Typography variant="h2" noWrap title={title}>
          {title}
        </Typography>
        <Box sx={{ flexGrow: 1 }}>
          <JobDoors
            job={job}
            about={title}
            actions={{ onUse, onResume, moreSteps: method.moreSteps, ...(onMix && { onMix }) }}
            onRemove={onRemove}
          />
        </Box>
        {isOver(job) ? (
          <Tooltip title="Remove this result from the page; the gallery keeps it">
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
        <Box data-result="">
          <Results {...{ job, images, titles, altOf, onOpen }} />
        </Box>
      )}
      <ObjectiveCurve curves={curves} titles={titles} of={job.of} />
      {/* Its height is reserved while the job runs, so that nothing below moves when it ends. */}
      <Stack
        direction="row"
        role="group"
        aria-label="Actions"
        sx={{ flexWrap: 'wrap', gap: 0.5, ml: -0.625, minHeight: 32 }}
      >
        {isOver(job) && (
          <>
            <MoreSteps job={job} moreSteps={method.moreSteps} onResume={onResume} />
            <ReuseButtons job={job} onUse={onUse} {...(onMix && { onMix })} />
            {job.pictures.length > 0 && <FigureButton figures={figuresOf(job)} fileName={fileNameOf(job)} />}
            <Button size="small" aria-haspopup="dialog" onClick={() => onOpen(0)}>
              Details and downloads
            </Button>
          </>
        )}
      </Stack>
    </Box>
  );
}
