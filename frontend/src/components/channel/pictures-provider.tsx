import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ATLAS_QUERY } from '../../api/atlas';
import { cancelJob, isOver, readJob, startJob } from '../../api/jobs';
import { PictureMaker, PictureMakerContext } from './picture-maker';

export interface PicturesProviderProps {
  /** The page. */
  children: ReactNode;
}

const LOOK_EVERY_MS = 1_500;

/** Makes the pictures of channels that are in view anywhere on the page. */
export function PicturesProvider({ children }: PicturesProviderProps) {
  const queries = useQueryClient();
  const [maker] = useState(() => makePictureMaker(queries));
  return <PictureMakerContext value={maker}>{children}</PictureMakerContext>;
}

function makePictureMaker(queries: QueryClient): PictureMaker {
  return new PictureMaker({
    start: async (request) => (await startJob(request)).id,
    cancel: cancelJob,
    wait: async (id) => {
      let job = await readJob(id);
      while (!isOver(job)) {
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
        job = await readJob(id);
      }
      if (job.state === 'failed') throw new Error(job.failure?.message);
      return job.state === 'done';
    },
    onMade: () => queries.invalidateQueries({ queryKey: [ATLAS_QUERY] }),
  });
}
