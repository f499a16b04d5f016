/** The grid of the maps, and the space below each map for its id and value. */

const FEW = 20;

/** count: number of maps. isAlone: whether they are all that is shown; few maps alone are large. */
export function gridFor(count: number, isAlone: boolean) {
  const least = isAlone && count <= FEW ? 'min(160px, 30%)' : '96px';
  return {
    display: 'grid',
    gap: 1,
    gridTemplateColumns: `repeat(auto-fill, minmax(${least}, 1fr))`,
    m: 0,
    p: 0,
    listStyle: 'none',
  } as const;
}

export const TILE_FOOT_PX = 64;
