/** Follows a job while it runs: its state, its images and its objective. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useReducer } from 'react';
import { isOver, useCurve, type Job } from '../api/jobs';

export interface LiveJob {
  job: Job;
  /** The latest images, as addresses. */
  images: string[];
  /** The objective of each image before each step: one row per step. */
  values: number[][];
}

interface Progress {
  state: Job['state'];
  step: number;
  of: number;
  preparing: boolean;
  position: number | null;
  seconds_left: number | null;
  first: number;
  values: number[][];
}

export type LiveEvent =
  | { kind: 'progress'; payload: Progress }
  | { kind: 'frame'; payload: { step: number; images: string[] } }
  | { kind: 'end'; payload: Job };

const KINDS = ['progress', 'frame', 'end'] as const;

/** The job after an event. Steps that are sent again, after a worker was lost, replace the earlier ones. */
export function follow(live: LiveJob, event: LiveEvent): LiveJob {
  if (event.kind === 'frame') return { ...live, images: event.payload.images };
  if (event.kind === 'end') return { ...live, job: event.payload };
  const { first, values, ...standing } = event.payload;
  return {
    ...live,
    job: { ...live.job, ...standing },
    values: [...live.values.slice(0, first), ...values],
  };
}

export interface ShownJob {
  job: Job;
  /** Addresses of the latest images: the finished ones, or frames of the run. */
  images: string[];
  /** For each image its objective, step by step. */
  curves: number[][];
}

/**
 * job: as the server last sent it. isFollowed: whether to listen to its events; a job that is not followed is returned
 * as it is. The browser reconnects by itself and sends the id of the last event.
 */
export function useLiveJob(job: Job, isFollowed: boolean): ShownJob {
  const queries = useQueryClient();
  const [live, tell] = useReducer(follow, { job, images: [], values: [] });
  useEffect(() => {
    if (!isFollowed) return undefined;
    const source = new EventSource(`/api/jobs/${encodeURIComponent(job.id)}/events`);
    for (const kind of KINDS) {
      source.addEventListener(kind, (message: MessageEvent<string>) => {
        const payload: unknown = JSON.parse(message.data);
        tell({ kind, payload } as LiveEvent);
        if (kind !== 'end') return;
        source.close();
        void queries.invalidateQueries({ queryKey: ['jobs'] });
      });
    }
    return () => source.close();
  }, [job.id, isFollowed, queries]);
  const shown = isFollowed ? live.job : job;
  const stored = useCurve(isOver(shown) && live.values.length === 0 ? job.id : undefined).data;
  const heard = useMemo(
    () => (live.values[0] ?? []).map((_, image) => live.values.map((row) => row[image] ?? 0)),
    [live.values],
  );
  return {
    job: shown,
    images: isOver(shown) && shown.pictures.length > 0 ? shown.pictures : live.images,
    curves: heard.length > 0 ? heard : (stored ?? []),
  };
}
