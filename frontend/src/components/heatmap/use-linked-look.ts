/** The look of a heatmap beside others that are compared with it: all have the scale of the strongest. */
import { useMemo } from 'react';
import { useLinkedMaximum } from '../compare/linked';
import { findColorMap } from './colors/color-maps';
import { rangeOf, type Heat } from './heat';
import type { Look } from './look';

/**
 * heat: undefined while it is unknown. isByArea: whether heatmaps of different sizes are compared by relevance per area:
 * a map of half the height and width holds the same relevance in a quarter of the positions.
 */
export function useLinkedLook(heat: Heat | undefined, look: Look, isByArea = false): Look {
  const { colors, fullColor } = look;
  const positions = heat === undefined || !isByArea ? 1 : heat.height * heat.width;
  const own = useMemo(() => {
    if (heat === undefined) return undefined;
    return rangeOf(heat.values, findColorMap(colors, heat.isSigned).isDiverging, fullColor).high;
  }, [heat, colors, fullColor]);
  const high = useLinkedMaximum(own === undefined ? undefined : own * positions);
  return useMemo(
    () => (high === undefined ? look : { ...look, high: high / positions }),
    [look, high, positions],
  );
}
