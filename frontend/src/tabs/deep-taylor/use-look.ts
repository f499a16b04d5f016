/** How the heatmaps are shown; it lives in the address, so that a link shows the same picture. */
import { useMemo } from 'react';
import { findColorMap } from '../../components/heatmap/color-maps';
import type { Enlargement, Look, Showing } from '../../components/heatmap/look';
import { useAddress } from '../../hooks/use-address';
import { useAddressChoice } from '../../hooks/use-address-choice';

const USUAL_OPACITY = 0.6;

export interface LookSettings {
  /** As it is; it keeps its identity as long as nothing changes. */
  look: Look;
  setShowing: (next: Showing) => void;
  /** null brings back the usual map. */
  setColors: (id: string | null) => void;
  setOpacity: (next: number) => void;
  setEnlargement: (next: Enlargement) => void;
}

export function useLook(): LookSettings {
  const [showing, setShowing] = useAddressChoice<Showing>(
    'show',
    ['beside', 'photograph', 'heatmap', 'overlay'],
    'beside',
  );
  const [colors, setColors] = useAddress('colors');
  const [opacity, setOpacity] = useAddress('opacity');
  const [enlargement, setEnlargement] = useAddressChoice<Enlargement>(
    'enlarge',
    ['pixelated', 'auto'],
    'pixelated',
  );
  const look = useMemo(() => {
    const share = opacity === null ? USUAL_OPACITY : Number(opacity);
    return {
      showing,
      colors: findColorMap(colors, false).id === colors ? colors : null,
      opacity: share >= 0 && share <= 1 ? share : USUAL_OPACITY,
      enlargement,
    };
  }, [showing, colors, opacity, enlargement]);
  return {
    look,
    setShowing,
    setColors: (id) => setColors(id, 'replace'),
    setOpacity: (next) => setOpacity(next === USUAL_OPACITY ? null : String(next), 'replace'),
    setEnlargement,
  };
}
