/** What is shown for one request: the newest heatmaps, and how they relate to what is chosen now. */
import { useMemo } from 'react';
import { useHeatmaps, type HeatmapRequest, type Heatmaps } from '../../../api/heatmaps';
import type { Image } from '../../../api/images';
import { decodeFloats, type Heat } from '../../../components/heatmap/heat';
import { useNewestAnswer, type NewestAnswer } from '../../../hooks/use-newest-answer';

/** Heatmaps together with their request. */
export interface Answered {
  heatmaps: Heatmaps;
  /** The relevance of the pixels. */
  input: Heat;
  request: HeatmapRequest;
  image: Image;
}

export interface HeatmapsView extends NewestAnswer<Answered> {
  /** Id of the chosen network; undefined while unknown. */
  network: string | undefined;
  /** Whether something is missing, so that nothing can be computed. */
  isIncomplete: boolean;
}

/** request: undefined while a part of it is missing. */
export function useHeatmapsView(
  request: HeatmapRequest | undefined,
  network: string | undefined,
  image: Image | undefined,
): HeatmapsView {
  const query = useHeatmaps(request);
  const heatmaps = query.data;
  // The request is a new object at each rendering; its text stays the same.
  const key = JSON.stringify(request);
  const fresh = useMemo(() => {
    if (heatmaps === undefined || image?.id !== heatmaps.image) return undefined;
    const { height, width, values } = heatmaps.input;
    const input = { values: decodeFloats(values), height, width, isSigned: heatmaps.signed };
    return { heatmaps, input, image, request: JSON.parse(key) as HeatmapRequest };
  }, [heatmaps, image, key]);
  const newest = useNewestAnswer(query, fresh, (earlier) => earlier.request.network === network);
  return { ...newest, network, isIncomplete: request === undefined };
}
