/** The dream of the strip: the newest one of this photograph and network, or one that is started here. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf, type Failure } from '../../../api/failure';
import { useGraph } from '../../../api/graph';
import { useNewestJobs } from '../../../api/job-lists';
import { isOver, startJob, type DreamRequest, type Job, type Objective } from '../../../api/jobs';
import { makeChannel, makeWholeLayer } from '../../../components/objectives/kinds';
import { middleLayer } from '../../../hooks/middle-layer';
import type { Story } from './use-story';

/** Small and short: a few seconds on two cores. The tab DeepDream makes larger ones. */
const DRAFT = { size_px: 320, octaves: 3, octave_steps: 8, steps: 8 };

export interface Dream {
  /** The newest one that is not over or has images; undefined before the first one is started. */
  job: Job | undefined;
  /** Why the last one could not be started. */
  failure: Failure | undefined;
  start: () => void;
  /** Whether one can be started: it is known what to dream of. */
  isReady: boolean;
}

export function useDream({ network, image, layer, filters, hasClasses }: Story): Dream {
  const queries = useQueryClient();
  const [failure, setFailure] = useState<Failure>();
  const jobs = useNewestJobs({ method: 'deepdream', network: image && network?.id, image: image?.id });
  const graph = useGraph(hasClasses ? undefined : network?.id).data;
  const middle = graph && middleLayer(graph);
  const objectives: Objective[] =
    layer === undefined
      ? middle === undefined
        ? []
        : [makeWholeLayer(middle.name)]
      : filters.map(({ filter }) => makeChannel(layer.layer, filter));
  const isReady = network !== undefined && image !== undefined && objectives.length > 0;
  const start = async () => {
    if (!isReady) return;
    setFailure(undefined);
    try {
      const request = { method: 'deepdream', network: network.id, image: image.id };
      await startJob({ ...request, settings: { ...DRAFT, objectives } } as unknown as DreamRequest);
      await queries.invalidateQueries({ queryKey: ['jobs'] });
    } catch (error) {
      setFailure(failureOf(error as Error));
    }
  };
  return {
    job: jobs.data?.find((job) => !isOver(job) || job.pictures.length > 0),
    failure,
    start: () => void start(),
    isReady,
  };
}
