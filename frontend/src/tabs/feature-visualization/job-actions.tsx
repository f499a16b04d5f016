import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { failureOf, type Failure } from '../../api/failure';
import type { Job } from '../../api/jobs';
import { uploadImage } from '../../api/upload-image';
import { FailureAlert } from '../../components/failure-alert';
import { CopyButton } from '../../components/share/copy-button';
import { asCurl, asPython } from '../../components/share/request-code';
import { settingsOf } from './job-words';

export interface JobActionsProps {
  job: Job;
  onMore: (job: Job) => void;
  onUse: (job: Job) => void;
}

export const MORE_STEPS = 200;

/** What can be done with a job that is over. */
export function JobActions({ job, onMore, onUse }: JobActionsProps) {
  const navigate = useNavigate();
  const [failure, setFailure] = useState<Failure>();
  const question = {
    path: '/api/jobs',
    body: { method: job.method, network: job.network, settings: settingsOf(job) },
    printing: 'print(answer["state"], answer["pictures"])',
  };
  const predict = async (address: string) => {
    setFailure(undefined);
    try {
      const content = await (await fetch(address)).blob();
      const image = await uploadImage(
        new File([content], `${job.id.slice(0, 8)}.png`, { type: 'image/png' }),
        () => undefined,
      );
      await navigate(
        `/prediction?${new URLSearchParams({ network: job.network, image: image.id }).toString()}`,
      );
    } catch (error) {
      setFailure(failureOf(error as Error));
    }
  };
  const [picture] = job.pictures;
  return (
    <>
      <Stack
        direction="row"
        role="group"
        aria-label="Take along"
        sx={{ flexWrap: 'wrap', gap: 0.5, ml: -0.75 }}
      >
        <Button size="small" onClick={() => onMore(job)}>
          {job.state === 'done' ? `${MORE_STEPS} more steps` : 'Go on'}
        </Button>
        <Button size="small" onClick={() => onUse(job)}>
          Use these settings
        </Button>
        {picture !== undefined && (
          <Button size="small" href={picture} download>
            PNG
          </Button>
        )}
        {job.gif !== null && (
          <Button size="small" href={job.gif} download>
            GIF
          </Button>
        )}
        {picture !== undefined && (
          <Button size="small" onClick={() => void predict(picture)}>
            What does the network see in it?
          </Button>
        )}
        <CopyButton label="Copy as curl" text={asCurl(question, window.location.origin)} />
        <CopyButton label="Copy as Python" text={asPython(question, window.location.origin)} />
      </Stack>
      {failure !== undefined && <FailureAlert failure={failure} onClose={() => setFailure(undefined)} />}
    </>
  );
}
