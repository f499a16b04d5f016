/** The look of a heatmap beside others that are compared with it: all have the scale of the strongest. */
import { useMemo } from 'react';
import { useLinkedMaximum } from '../compare/linked';
import { findColorMap } from './colors/color-maps';
import { rangeOf, type Heat } from './heat';
import type { Look } from './look';

/** heat: undefined while it is unknown. */
export function useLinkedLook(heat: Heat | undefined, look: Look): Look {
  const { colors, fullColor } = look;
  const own = useMemo(() => {
    if (heat === undefined) return undefined;
    return rangeOf(heat.values, findColorMap(colors, heat.isSigned).isDiverging, fullColor).high;
  }, [heat, colors, fullColor]);
  const high = useLinkedMaximum(own);
  return useMemo(() => (high === undefined ? look : { ...look, high }), [look, high]);
}
