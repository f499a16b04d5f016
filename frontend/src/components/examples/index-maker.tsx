import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ChangeEvent } from 'react';
import { INDEX_QUERIES } from '../../api/channels';
import { uploadCollection, useCollections, type Collection } from '../../api/collections';
import { useNewestJobs } from '../../api/job-lists';
import { cancelJob, isOver, startJob, type Job } from '../../api/jobs';
import { useAttempt } from '../../hooks/use-attempt';
import { useJobDone } from '../../hooks/use-job-done';
import { FailureAlert } from '../failure-alert';
import { formatCount } from '../numbers';
import { JobProgress } from '../jobs/job-progress';
import { progressText } from './index-progress';

export interface IndexMakerProps {
  /** Id of the network. */
  network: string;
}

/** Makes an index of image examples: chooses a collection, starts the job and shows its progress. */
export function IndexMaker({ network }: IndexMakerProps) {
  const queries = useQueryClient();
  const collections = useCollections();
  const jobs = useNewestJobs({ method: 'index', network });
  const [chosen, setChosen] = useState<string>();
  const [started, setStarted] = useState<string>();
  const { failure, dismiss, attempt } = useAttempt();
  const [isUploading, setUploading] = useState(false);
  const usable = collections.data?.filter(({ problem }) => problem === null) ?? [];
  const value = chosen ?? largest(usable)?.id ?? '';
  const open = jobs.data?.find((job) => !isOver(job));
  const start = () =>
    attempt(async () => {
      setStarted((await startJob({ method: 'index', network, settings: { collection: value } } as never)).id);
    });
  const upload = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = '';
    if (file === undefined) return;
    setUploading(true);
    await attempt(async () => {
      const { id } = await uploadCollection(file);
      await queries.invalidateQueries({ queryKey: ['collections'] });
      setChosen(id);
    });
    setUploading(false);
  };
  const onDone = () => {
    for (const name of INDEX_QUERIES) void queries.invalidateQueries({ queryKey: [name] });
  };
  useJobDone(jobs.data, started, onDone);
  return (
    <Stack spacing={1.5} useFlexGap sx={{ alignItems: 'start', maxWidth: 640 }}>
      <Typography>
        An index remembers, for every channel of the network, the photographs of a collection that excite it
        most. It is made in one pass over the collection; every later look-up takes milliseconds.
      </Typography>
      {failure !== undefined && <FailureAlert failure={failure} onClose={dismiss} />}
      {open === undefined ? (
        <>
          <TextField
            select
            size="small"
            label="Collection"
            value={usable.some(({ id }) => id === value) ? value : ''}
            onChange={({ target }) => setChosen(target.value)}
            sx={{ minWidth: 280 }}
          >
            {usable.map((collection) => (
              <MenuItem key={collection.id} value={collection.id}>
                {titleOf(collection)}
              </MenuItem>
            ))}
          </TextField>
          <Stack direction="row" spacing={1}>
            <Button variant="contained" disabled={value === ''} onClick={() => void start()}>
              {lastOf(jobs.data)?.state === 'cancelled' ? 'Make or continue the index' : 'Make the index'}
            </Button>
            <Button component="label" loading={isUploading}>
              Upload a collection
              <input type="file" hidden accept=".zip,.tar" onChange={(event) => void upload(event)} />
            </Button>
          </Stack>
          <FailedJob job={lastOf(jobs.data)} />
        </>
      ) : (
        <JobProgress
          key={open.id}
          job={open}
          label="Index"
          words={progressText}
          onDone={onDone}
          onCancel={() => void attempt(() => cancelJob(open.id))}
        />
      )}
    </Stack>
  );
}

/** Why the latest index could not be made. */
function FailedJob({ job }: { job: Job | undefined }) {
  const failure = job?.failure ?? undefined;
  return failure === undefined ? null : (
    <FailureAlert failure={{ ...failure, field: failure.field ?? null }} />
  );
}

const lastOf = (jobs: Job[] | undefined) => jobs?.[0];

const titleOf = ({ title, images }: Collection) => `${title} (${formatCount(images ?? 0)} photographs)`;

/** The collection with the most photographs: its examples say most. */
function largest(collections: Collection[]): Collection | undefined {
  return [...collections].sort((one, other) => (other.images ?? 0) - (one.images ?? 0))[0];
}
