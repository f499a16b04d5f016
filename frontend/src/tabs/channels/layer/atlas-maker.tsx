import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNewestJobs } from '../../../api/job-lists';
import { cancelJob, isOver, startJob } from '../../../api/jobs';
import { FailureAlert } from '../../../components/failure-alert';
import { JobProgress } from '../../../components/jobs/job-progress';
import { statusOf } from '../../../components/jobs/job-words';
import { useAttempt } from '../../../hooks/use-attempt';
import { useJobDone } from '../../../hooks/use-job-done';

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
  const { failure, dismiss, attempt } = useAttempt();
  const open = jobs.data?.find((job) => !isOver(job));
  const onDone = () => void queries.invalidateQueries({ queryKey: ['atlas'] });
  useJobDone(jobs.data, started, onDone);
  return (
    <Stack spacing={1} sx={{ mt: 2, alignItems: 'start', maxWidth: 640 }}>
      {failure !== undefined && <FailureAlert failure={failure} onClose={dismiss} />}
      {open === undefined ? (
        <>
          <Typography>
            This layer has no pictures yet. They are made in the background, a few seconds for each channel;
            other jobs run first.
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
        <JobProgress
          key={open.id}
          job={open}
          label="Pictures"
          words={(job) => statusOf(job).replace('steps', 'channels')}
          onDone={onDone}
          onCancel={() => void attempt(() => cancelJob(open.id))}
        />
      )}
    </Stack>
  );
}
