import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { failureOf, type Failure } from '../../../api/failure';
import { useNewestJobs } from '../../../api/job-lists';
import { cancelJob, isOver, startJob, type Job } from '../../../api/jobs';
import { FailureAlert } from '../../../components/failure-alert';
import { statusOf } from '../../../components/jobs/job-words';
import { useJobDone } from '../../../hooks/use-job-done';
import { useLiveJob } from '../../../hooks/use-live-job';

export interface AtlasMakerProps {
  /** Id of the network. */
  network: string;
  /** Name of the layer. */
  layer: string;
}

/** Makes pictures of all channels of a layer, in the background. */
export function AtlasMaker({ network, layer }: AtlasMakerProps) {
  const queries = useQueryClient();
  const jobs = useNewestJobs({ method: 'atlas', network, layer });
  const [started, setStarted] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const open = jobs.data?.find((job) => !isOver(job));
  const attempt = async (act: () => Promise<unknown>) => {
    setFailure(undefined);
    try {
      await act();
      await queries.invalidateQueries({ queryKey: ['jobs'] });
    } catch (error) {
      setFailure(failureOf(error as Error));
    }
  };
  const onDone = () => void queries.invalidateQueries({ queryKey: ['atlas'] });
  useJobDone(jobs.data, started, onDone);
  return (
    <Stack spacing={1} sx={{ mt: 2, alignItems: 'start', maxWidth: 640 }}>
      {failure !== undefined && <FailureAlert failure={failure} onClose={() => setFailure(undefined)} />}
      {open === undefined ? (
        <>
          <Typography>
            This layer has no pictures yet. They are made in the background, a few seconds for each channel;
            other jobs go first.
          </Typography>
          <Button
            variant="outlined"
            onClick={() =>
              void attempt(async () => {
                setStarted((await startJob({ method: 'atlas', network, settings: { layer } } as never)).id);
              })
            }
          >
            Make pictures of all channels
          </Button>
        </>
      ) : (
        <AtlasProgress
          key={open.id}
          job={open}
          onDone={onDone}
          onCancel={() => void attempt(() => cancelJob(open.id))}
        />
      )}
    </Stack>
  );
}

interface AtlasProgressProps {
  job: Job;
  /** Called when it is done. */
  onDone: () => void;
  onCancel: () => void;
}

function AtlasProgress({ job: first, onDone, onCancel }: AtlasProgressProps) {
  const { job } = useLiveJob(first, true);
  const tell = useEffectEvent(onDone);
  const isDone = job.state === 'done';
  useEffect(() => {
    if (isDone) tell();
  }, [isDone]);
  return (
    <>
      <LinearProgress
        aria-label="Pictures"
        variant={job.state === 'queued' ? 'indeterminate' : 'determinate'}
        value={(100 * job.step) / job.of}
        sx={{ width: '100%' }}
      />
      <Typography role="status" variant="body2" color="textSecondary">
        {statusOf(job).replace('steps', 'channels')}
      </Typography>
      <Button onClick={onCancel}>Cancel</Button>
    </>
  );
}
