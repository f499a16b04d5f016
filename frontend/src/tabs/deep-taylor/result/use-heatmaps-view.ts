/** What is shown of one question: the newest answer there is, and how it relates to what is chosen now. */
import { useMemo } from 'react';
import { failureOf, type Failure } from '../../../api/failure';
import { useHeatmaps, type HeatmapRequest, type Heatmaps } from '../../../api/heatmaps';
import type { Image } from '../../../api/images';
import type { Heat } from '../../../components/heatmap/heat';
import { decodeFloats } from '../../../components/heatmap/heat';
import { useLatest } from '../../../hooks/use-latest';

/** An answer together with what it answers. */
export interface Answered {
  heatmaps: Heatmaps;
  /** The relevance of the pixels. */
  input: Heat;
  request: HeatmapRequest;
  image: Image;
}

export interface HeatmapsView {
  /** The newest answer; it may be to an earlier question. */
  answered: Answered | undefined;
  /** Whether that answer is to another question than the present one. */
  isStale: boolean;
  /** Whether the answer to the present question is on its way. */
  isWaiting: boolean;
  /** Whether something is missing, so that nothing can be asked. */
  isIncomplete: boolean;
  /** Why the present question has no answer, or not yet. */
  failure: Failure | undefined;
  /** Ask again; undefined while that happens by itself. */
  retry: (() => void) | undefined;
}

/** request: undefined while something to ask about is missing. */
export function useHeatmapsView(request: HeatmapRequest | undefined, image: Image | undefined): HeatmapsView {
  const query = useHeatmaps(request);
  const heatmaps = query.data;
  // The request is new at each rendering; its text is not.
  const key = JSON.stringify(request);
  const fresh = useMemo(() => {
    if (heatmaps === undefined || image?.id !== heatmaps.image) return undefined;
    const { height, width, values } = heatmaps.input;
    const input = { values: decodeFloats(values), height, width, isSigned: heatmaps.signed };
    return { heatmaps, input, image, request: JSON.parse(key) as HeatmapRequest };
  }, [heatmaps, image, key]);
  const answered = useLatest(fresh);
  const error = query.error ?? query.failureReason;
  return {
    answered,
    isStale: answered !== undefined && fresh === undefined,
    isWaiting: query.isFetching,
    isIncomplete: request === undefined,
    failure: error === null ? undefined : failureOf(error),
    retry: query.isError ? () => void query.refetch() : undefined,
  };
}
