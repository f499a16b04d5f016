import DownloadIcon from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { failureOf, type Failure } from '../../../api/failure';
import { addToImages } from '../../../api/images';
import type { Job } from '../../../api/jobs';
import { uploadImage } from '../../../api/upload-image';
import { FailureAlert } from '../../failure-alert';

export interface ImageActionsProps {
  /** A job that is over. */
  job: Job;
  /** Index of the image. */
  at: number;
}

/** Downloads one image and the animation of its optimization, and opens it in the prediction tab. */
export function ImageActions({ job, at }: ImageActionsProps) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<Failure>();
  const [isSending, setSending] = useState(false);
  const address = job.pictures[at] ?? '';
  const name = `${job.id.slice(0, 8)}-${at}`;
  const predict = async () => {
    setFailure(undefined);
    setSending(true);
    try {
      const content = await (await fetch(address)).blob();
      const file = new File([content], `${name}.png`, { type: 'image/png' });
      const image = await uploadImage(file, () => undefined);
      addToImages(queries, image);
      const chosen = new URLSearchParams({ network: job.network, image: image.id });
      await navigate(`/prediction?${chosen.toString()}`);
    } catch (error) {
      setFailure(failureOf(error as Error));
      setSending(false);
    }
  };
  return (
    <>
      <Stack
        direction="row"
        role="group"
        aria-label="Image actions"
        sx={{ flexWrap: 'wrap', gap: 0.5, ml: -0.625 }}
      >
        <Button size="small" startIcon={<DownloadIcon />} href={address} download={`${name}.png`}>
          PNG
        </Button>
        {job.gif !== null && (
          <Button
            size="small"
            startIcon={<DownloadIcon />}
            href={`${job.gif}?image=${at}`}
            download={`${name}.gif`}
          >
            GIF animation
          </Button>
        )}
        <Button size="small" loading={isSending} onClick={() => void predict()}>
          Predict this image
        </Button>
      </Stack>
      {failure !== undefined && <FailureAlert failure={failure} onClose={() => setFailure(undefined)} />}
    </>
  );
}
