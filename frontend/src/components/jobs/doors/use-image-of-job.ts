/** Makes an image of a job a photograph, which the other tabs can be asked about. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { failureOf, type Failure } from '../../../api/failure';
import { addToImages } from '../../../api/images';
import type { Job } from '../../../api/jobs';
import { uploadImage } from '../../../api/upload-image';

export interface ImageOfJob {
  /** Predict its classes. */
  predict: () => Promise<void>;
  /** Predict the classes of the photograph that the job began with, and those of the image beside them. */
  compare: () => Promise<void>;
  /** Whether it is on its way to the server. */
  isSending: boolean;
  /** Why the last attempt failed; undefined if it did not. */
  failure: Failure | undefined;
  dismiss: () => void;
}

/** job: one that is over. at: index of the image. */
export function useImageOfJob(job: Job, at: number): ImageOfJob {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<Failure>();
  const [isSending, setSending] = useState(false);
  const show = async (chosenWith: (image: string) => Record<string, string>) => {
    setFailure(undefined);
    setSending(true);
    try {
      const content = await (await fetch(job.pictures[at] ?? '')).blob();
      const file = new File([content], `${imageName(job, at)}.png`, { type: 'image/png' });
      const image = await uploadImage(file, () => undefined);
      addToImages(queries, image);
      const query = new URLSearchParams({ network: job.network, ...chosenWith(image.id) });
      await navigate(`/prediction?${query.toString()}`);
    } catch (error) {
      setFailure(failureOf(error as Error));
    } finally {
      setSending(false);
    }
  };
  return {
    predict: () => show((image) => ({ image })),
    compare: () => show((image) => ({ image: job.image ?? image, beside: `image:${image}` })),
    isSending,
    failure,
    dismiss: () => setFailure(undefined),
  };
}

/** Name of an image of a job as a file, without extension. */
export function imageName(job: Job, at: number): string {
  return `${job.id.slice(0, 8)}-${at}`;
}
