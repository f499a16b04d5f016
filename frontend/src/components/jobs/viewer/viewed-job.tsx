import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { isOver, type Job } from '../../../api/jobs';
import { useLiveJob } from '../../../hooks/use-live-job';
import { ImageActions } from './image-actions';
import { ImageWalk } from './image-walk';
import { JobDoors } from '../doors/job-doors';
import { JobShare } from './job-share';
import type { Reuse } from '../reuse';
import { JobStatus } from '../card/job-status';
import type { JobMethod } from '../job-method';
import { MoreSteps } from '../card/more-steps';
import { ObjectiveCurve } from '../card/objective-curve';
import { ReuseButtons } from '../card/reuse-buttons';
import { SettingsTable } from './settings-table';

export interface ViewedJobProps extends Reuse {
  method: JobMethod;
  job: Job;
  /** Index of the image that is shown. */
  at: number;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** Called with the index of the image to show instead. */
  onWalk: (at: number) => void;
  /** Called with the job to continue it. */
  onResume: (job: Job) => void;
}

const ACTIONS = { flexWrap: 'wrap', gap: 0.5, ml: -0.625 } as const;

/** One image of a job, large, with the status, actions and settings of the job. */
export function ViewedJob(props: ViewedJobProps) {
  const { method, at, classNames, onWalk, onResume, onUse, onMix } = props;
  const { Large } = method;
  const { job, images, curves } = useLiveJob(props.job, !isOver(props.job));
  const titles = method.titlesOf(job, classNames);
  const title = titles[at] ?? '';
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        gridTemplateColumns: { md: 'minmax(0, 1fr) 360px' },
        alignItems: 'start',
      }}
    >
      <Stack spacing={1} useFlexGap>
        <Large job={job} source={images[at]} alt={method.altOf(title)} />
        <Box sx={{ display: 'flex', alignItems: 'center' }}>
          <ImageWalk at={at} count={titles.length} title={title} onWalk={onWalk} />
          <JobDoors
            job={job}
            about={title}
            at={at}
            actions={{ onUse, onResume, moreSteps: method.moreSteps, ...(onMix && { onMix }) }}
          />
        </Box>
        {job.pictures[at] !== undefined && <ImageActions job={job} at={at} />}
      </Stack>
      <Stack spacing={2} useFlexGap sx={{ minWidth: 0 }}>
        <JobStatus job={job} />
        {isOver(job) && (
          <Stack direction="row" role="group" aria-label="Actions" sx={ACTIONS}>
            <MoreSteps job={job} moreSteps={method.moreSteps} onResume={onResume} />
            <ReuseButtons job={job} onUse={onUse} {...(onMix && { onMix })} />
          </Stack>
        )}
        <JobShare job={job} at={at} />
        <ObjectiveCurve curves={curves} titles={titles} of={job.of} />
        <section aria-labelledby="settings-heading">
          <Typography id="settings-heading" variant="h2">
            Settings
          </Typography>
          <SettingsTable method={method} job={job} classNames={classNames} />
        </section>
      </Stack>
    </Box>
  );
}
