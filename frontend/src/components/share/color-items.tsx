import Box from '@mui/material/Box';
import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import { COLOR_MAPS, type ColorMapId } from '../heatmap/colors/color-maps';
import { gradientOf } from '../heatmap/colors/gradient-of';

/** The colours that suit the values. */
export const USUAL_COLORS = 'usual';
export type ColorChoice = ColorMapId | typeof USUAL_COLORS;

/** Items of a menu that choose a colour map, each with its colours. */
export function colorItems(chosen: ColorChoice, onColors: (colors: ColorChoice) => void) {
  const maps: readonly { id: ColorChoice; title: string; swatch?: string }[] = [
    { id: USUAL_COLORS, title: 'Default colours' },
    ...COLOR_MAPS.map((map) => ({ id: map.id, title: map.title, swatch: gradientOf(map) })),
  ];
  return [
    <ListSubheader key="colours" role="presentation" disableSticky sx={{ lineHeight: 2.5 }}>
      Colours
    </ListSubheader>,
    ...maps.map(({ id, title, swatch }) => (
      <MenuItem
        key={id}
        role="menuitemradio"
        aria-checked={id === chosen}
        selected={id === chosen}
        onClick={() => onColors(id)}
        sx={{ justifyContent: 'space-between', gap: 2 }}
      >
        {title}
        {swatch !== undefined && (
          <Box
            aria-hidden
            sx={{ width: 64, height: 12, border: '1px solid', borderColor: 'divider' }}
            style={{ background: swatch }}
          />
        )}
      </MenuItem>
    )),
  ];
}
