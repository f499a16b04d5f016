import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link, useLocation } from 'react-router';
import { useNewestJobs } from '../../../api/job-lists';
import {
  cancelJob,
  isOver,
  requestOf,
  settingsOf,
  startJob,
  type Job,
  type JobRequest,
} from '../../../api/jobs';
import { FailureAlert } from '../../../components/failure-alert';
import { JobDoors } from '../../../components/jobs/doors/job-doors';
import { jobLink } from '../../../components/jobs/doors/job-link';
import { JobProgress } from '../../../components/jobs/job-progress';
import { statusOf } from '../../../components/jobs/job-words';
import { PatientImage } from '../../../components/patient-image';
import { QueryFailure } from '../../../components/query-failure';
import { useAttempt } from '../../../hooks/use-attempt';

export interface SeveralPicturesProps {
  /** Id of the network. */
  network: string;
  layer: string;
  /** Id of the channel. */
  channel: number;
}

const COUNT = 4;
/** Small pictures, disturbed like the tiles of an atlas, which were chosen by eye. */
const SETTINGS = { size_px: 96, steps: 64, padding_px: 4, jitter_px: 24, rotation_deg: 15, scale: 0.2 };

/** Several pictures of one channel, as different as possible: made on demand as a small job, and kept. */
export function SeveralPictures({ network, layer, channel }: SeveralPicturesProps) {
  const jobs = useNewestJobs({ method: 'feature_visualization', network, layer, channel });
  const { failure, dismiss, attempt } = useAttempt();
  if (jobs.error !== null) return <QueryFailure query={jobs} />;
  if (jobs.data === undefined)
    return <Skeleton variant="rectangular" aria-label="Several pictures" sx={{ height: 80 }} />;
  const made = jobs.data.filter(isDiverse);
  const open = made.find((job) => !isOver(job));
  const shown = made.find(({ pictures }) => pictures.length > 0);
  const failed = made[0]?.failure ?? undefined;
  const label = `${layer}:${channel}`;
  const request = shown === undefined ? requestFor({ network, layer, channel }) : requestOf(shown);
  return (
    <Stack spacing={1} useFlexGap sx={{ mt: 1, alignItems: 'start' }}>
      {failure !== undefined && <FailureAlert failure={failure} onClose={dismiss} />}
      {open === undefined && failed !== undefined && (
        <FailureAlert failure={{ ...failed, field: failed.field ?? null }} />
      )}
      {open !== undefined && (
        <JobProgress
          key={open.id}
          job={open}
          label="Several pictures"
          words={statusOf}
          onCancel={() => void attempt(() => cancelJob(open.id))}
        >
          {(images) => images.length > 0 && <Pictures images={images} label={label} />}
        </JobProgress>
      )}
      {open === undefined && shown !== undefined && (
        <>
          <Pictures images={shown.pictures} label={label} />
          <Stack direction="row" sx={{ alignItems: 'center' }}>
            <OpenLink job={shown} />
            <JobDoors job={shown} about={`several pictures of ${label}`} />
          </Stack>
        </>
      )}
      {open === undefined && shown?.state !== 'done' && (
        <>
          <Typography variant="body2" color="textSecondary">
            A channel may respond to several things. {COUNT} pictures that differ as much as possible show
            them. They are made by a short job and are kept.
          </Typography>
          <Button variant="outlined" onClick={() => void attempt(() => startJob(request))}>
            {shown === undefined ? 'Make several pictures' : 'Continue'}
          </Button>
        </>
      )}
    </Stack>
  );
}

/** Whether a job makes several pictures of one channel, and nothing else. */
function isDiverse(job: Job): boolean {
  const { objectives } = settingsOf(job);
  return objectives.length === 1 && objectives[0]?.kind === 'diversity';
}

const requestFor = ({ network, layer, channel }: SeveralPicturesProps) =>
  ({
    method: 'feature_visualization',
    network,
    settings: { ...SETTINGS, objectives: [{ kind: 'diversity', layer, index: channel, count: COUNT }] },
  }) as unknown as JobRequest;

interface PicturesProps {
  /** Their addresses. */
  images: readonly string[];
  /** Of the channel. */
  label: string;
}

function Pictures({ images, label }: PicturesProps) {
  return (
    <Box
      role="group"
      aria-label={`Several pictures of ${label}`}
      sx={{ display: 'grid', gap: 0.5, width: '100%', gridTemplateColumns: '1fr 1fr' }}
    >
      {images.map((source, at) => (
        <PatientImage
          key={at}
          src={source}
          alt={`Picture ${at + 1} of ${images.length}, ${label}`}
          style={{ display: 'block', width: '100%', aspectRatio: '1', borderRadius: 4 }}
        />
      ))}
    </Box>
  );
}

/** Opens the job in feature visualization, where it is shown large and with all its settings. */
function OpenLink({ job }: { job: Job }) {
  const { search } = useLocation();
  return (
    <Button size="small" component={Link} to={jobLink(search, job)}>
      Settings and large pictures
    </Button>
  );
}
