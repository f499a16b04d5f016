import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { isOver, type Job } from '../../../api/jobs';
import { dateText, statusOf } from '../job-words';

export interface JobStatusProps {
  job: Job;
}

/** The status of a job and its progress bar, which always take the same space. */
export function JobStatus({ job }: JobStatusProps) {
  return (
    <Box sx={{ mb: 1 }}>
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between', color: 'text.secondary' }}>
        <Typography variant="body2">{statusOf(job)}</Typography>
        <Typography variant="body2" noWrap sx={{ flexShrink: 0 }}>
          {dateText(job.finished ?? job.created)}
        </Typography>
      </Box>
      <Box sx={{ height: 4 }}>
        {!isOver(job) && (
          <LinearProgress
            aria-label="Progress"
            variant={job.state === 'queued' ? 'indeterminate' : 'determinate'}
            value={(100 * job.step) / job.of}
          />
        )}
      </Box>
    </Box>
  );
}
