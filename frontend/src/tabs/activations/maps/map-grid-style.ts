/** The grid of the maps, and the space below each map for its id and value. */
export const GRID = {
  display: 'grid',
  gap: 1,
  gridTemplateColumns: 'repeat(auto-fill, minmax(96px, 1fr))',
  m: 0,
  p: 0,
  listStyle: 'none',
} as const;

export const TILE_FOOT_PX = 64;
