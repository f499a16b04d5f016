import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { isOver, type Job } from '../../api/jobs';
import { FailureAlert } from '../../components/failure-alert';
import { useLiveJob } from '../../hooks/use-live-job';
import { JobActions } from './job-actions';
import { duration, titleOf, titlesOf } from './job-words';
import { ObjectiveCurve } from './objective-curve';

export interface JobCardProps {
  /** The job, as it was when it was begun or listed. */
  job: Job;
  onCancel: (job: Job) => void;
  /** Begin the same again with more steps. */
  onMore: (job: Job) => void;
  /** Put its settings into the form. */
  onUse: (job: Job) => void;
}

/** A job as it goes: its images, how far it is, and what can be done with it. */
export function JobCard({ job: begun, onCancel, onMore, onUse }: JobCardProps) {
  const { job, images, values } = useLiveJob(begun);
  const sources = isOver(job) && job.pictures.length > 0 ? job.pictures : images;
  const titles = titlesOf(job);
  return (
    <Box component="section" aria-label={`Result: ${titleOf(job)}`}>
      <Typography variant="h2" noWrap title={titleOf(job)}>
        {titleOf(job)}
      </Typography>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center', minHeight: 32 }}>
        <Typography variant="body2" color="textSecondary">
          {standing(job)}
        </Typography>
        {!isOver(job) && (
          <Button size="small" onClick={() => onCancel(job)}>
            Cancel
          </Button>
        )}
      </Stack>
      {!isOver(job) && (
        <LinearProgress
          aria-label="Progress"
          variant={job.state === 'queued' ? 'indeterminate' : 'determinate'}
          value={(100 * job.step) / job.of}
        />
      )}
      {job.failure !== null && <FailureAlert failure={job.failure} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 1 }}>
        {sources.map((source, place) => (
          <Box component="figure" key={titles[place] ?? place} sx={{ m: 0 }}>
            <Link href={isOver(job) ? source : undefined} target="_blank" rel="noreferrer">
              <Box
                component="img"
                src={source}
                alt={`What excites ${titles[place] ?? titleOf(job)}`}
                sx={{ display: 'block', width: { xs: 'calc(50vw - 20px)', sm: 192 }, borderRadius: 1 }}
              />
            </Link>
            <Typography component="figcaption" variant="body2" color="textSecondary">
              {titles[place]}
            </Typography>
          </Box>
        ))}
      </Box>
      <ObjectiveCurve values={values} of={job.of} />
      {isOver(job) && <JobActions job={job} onMore={onMore} onUse={onUse} />}
    </Box>
  );
}

function standing(job: Job): string {
  if (job.state === 'queued') {
    return job.position === null || job.position === 0
      ? 'Next in the queue'
      : `${job.position} before it in the queue`;
  }
  const steps = `${job.step} of ${job.of} steps`;
  if (job.state === 'running') {
    return job.seconds_left === null ? steps : `${steps}, ${duration(job.seconds_left)} left`;
  }
  return { done: steps, cancelled: `Cancelled after ${steps}`, failed: `Failed after ${steps}` }[job.state];
}
