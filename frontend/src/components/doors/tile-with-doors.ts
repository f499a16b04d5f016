/** The style of a tile with a menu: it lies over the corner of the picture, while the pointer or the focus is there. */
export const TILE_WITH_DOORS = {
  position: 'relative',
  minWidth: 0,
  '& [data-doors]': {
    position: 'absolute',
    top: 0,
    right: 0,
    lineHeight: 0,
    opacity: 0,
    bgcolor: 'background.paper',
    borderRadius: 0.5,
  },
  '&:hover [data-doors], &:focus-within [data-doors]': { opacity: 1 },
  '@media (hover: none)': { '& [data-doors]': { opacity: 1 } },
} as const;
