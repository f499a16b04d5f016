/** Notices that a job started here is done, also one that was done before its events could be followed. */
import { useEffect, useEffectEvent } from 'react';
import type { Job } from '../api/jobs';

/**
 * jobs: as the server lists them; undefined while unknown. started: id of the job; undefined before it is started.
 * onDone: called when it is done.
 */
export function useJobDone(
  jobs: readonly Job[] | undefined,
  started: string | undefined,
  onDone: () => void,
) {
  const tell = useEffectEvent(onDone);
  const isDone = jobs?.some(({ id, state }) => id === started && state === 'done') === true;
  useEffect(() => {
    if (isDone) tell();
  }, [isDone]);
}
