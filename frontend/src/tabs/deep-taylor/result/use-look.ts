/** How the heatmaps are shown; it is part of the address, so that a link shows the same picture. */
import { useMemo } from 'react';
import { findColorMap } from '../../../components/heatmap/colors/color-maps';
import {
  FULL_COLORS,
  DEFAULT_LOOK,
  type FullColor,
  type Look,
  type Showing,
} from '../../../components/heatmap/look';
import type { Enlargement } from '../../../components/enlargement-toggle';
import { useAddress } from '../../../hooks/use-address';
import { useAddressChoice } from '../../../hooks/use-address-choice';

export interface LookSettings {
  /** The present look; the same object as long as nothing changes. */
  look: Look;
  setShowing: (next: Showing) => void;
  /** null restores the default colour map. */
  setColors: (id: string | null) => void;
  setOpacity: (next: number) => void;
  setEnlargement: (next: Enlargement) => void;
  setFullColor: (next: FullColor) => void;
}

export function useLook(): LookSettings {
  const [showing, setShowing] = useAddressChoice<Showing>(
    'show',
    ['beside', 'photograph', 'heatmap', 'overlay'],
    DEFAULT_LOOK.showing,
  );
  const [colors, setColors] = useAddress('colors');
  const [opacity, setOpacity] = useAddress('opacity');
  const [enlargement, setEnlargement] = useAddressChoice<Enlargement>(
    'enlarge',
    ['pixelated', 'auto'],
    DEFAULT_LOOK.enlargement,
  );
  const [full, setFull] = useAddress('full');
  const look = useMemo(() => {
    const share = opacity === null ? DEFAULT_LOOK.opacity : Number(opacity);
    return {
      showing,
      colors: findColorMap(colors, false).id === colors ? colors : null,
      opacity: share >= 0 && share <= 1 ? share : DEFAULT_LOOK.opacity,
      enlargement,
      fullColor: FULL_COLORS.find((percentile) => String(percentile) === full) ?? DEFAULT_LOOK.fullColor,
    };
  }, [showing, colors, opacity, enlargement, full]);
  return {
    look,
    setShowing,
    setColors: (id) => setColors(id, 'replace'),
    setOpacity: (next) => setOpacity(next === DEFAULT_LOOK.opacity ? null : String(next), 'replace'),
    setEnlargement,
    setFullColor: (next) => setFull(next === DEFAULT_LOOK.fullColor ? null : String(next), 'replace'),
  };
}
