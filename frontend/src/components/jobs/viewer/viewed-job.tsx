import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { isOver, type Job } from '../../../api/jobs';
import { useLiveJob } from '../../../hooks/use-live-job';
import type { Option } from '../../options/option';
import { ImageActions } from './image-actions';
import { ImageWalk } from './image-walk';
import { JobShare } from './job-share';
import type { Reuse } from '../reuse';
import { JobStatus } from '../card/job-status';
import { altOf, titlesOf } from '../job-words';
import { MoreSteps } from '../card/more-steps';
import { ObjectiveCurve } from '../card/objective-curve';
import { ReuseButtons } from '../card/reuse-buttons';
import { SettingsTable } from './settings-table';
import type { LargeImage } from '../large-image';

export interface ViewedJobProps extends Reuse {
  job: Job;
  /** Place of the image that is shown. */
  at: number;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** All parameters. */
  options: readonly Option[];
  Large: LargeImage;
  /** Called with the place of the image that shall be shown instead. */
  onWalk: (at: number) => void;
  onGoOn: (job: Job) => void;
}

/** An image of a job large, and beside it everything that is known about the job. */
export function ViewedJob(props: ViewedJobProps) {
  const { at, classNames, options, Large, onWalk, onGoOn, onUse, onMix } = props;
  const { job, images, curves } = useLiveJob(props.job, !isOver(props.job));
  const titles = titlesOf(job, classNames);
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
        <Large job={job} source={images[at]} alt={altOf(job, title)} />
        <ImageWalk at={at} count={titles.length} title={title} onWalk={onWalk} />
        {job.pictures[at] !== undefined && <ImageActions job={job} at={at} />}
      </Stack>
      <Stack spacing={2} useFlexGap sx={{ minWidth: 0 }}>
        <JobStatus job={job} />
        {isOver(job) && (
          <Stack
            direction="row"
            role="group"
            aria-label="What to do with it"
            sx={{ flexWrap: 'wrap', gap: 0.5, ml: -0.625 }}
          >
            <MoreSteps job={job} onGoOn={onGoOn} />
            <ReuseButtons job={job} onUse={onUse} {...(onMix && { onMix })} />
          </Stack>
        )}
        <JobShare job={job} at={at} />
        <ObjectiveCurve curves={curves} titles={titles} of={job.of} />
        <section aria-labelledby="settings-heading">
          <Typography id="settings-heading" variant="h2">
            Settings
          </Typography>
          <SettingsTable job={job} classNames={classNames} options={options} />
        </section>
      </Stack>
    </Box>
  );
}
