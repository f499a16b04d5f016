import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { Figure, FigureFormat, FigureWidth } from '../../api/figures';
import { colorItems, type ColorChoice } from './color-items';

export interface FigureMenuProps {
  /** The button below which it opens; null while it is closed. */
  anchor: HTMLElement | null;
  /** The figures that there are. */
  figures: readonly Figure[];
  width: FigureWidth;
  onWidth: (width: FigureWidth) => void;
  /** The colour map. @default no figure has one */
  colors?: ColorChoice;
  onColors?: (colors: ColorChoice) => void;
  /** Called to download a figure in a format. */
  onSave: (figure: Figure, format: FigureFormat) => void;
  onClose: () => void;
}

const WIDTHS: readonly { width: FigureWidth; label: string }[] = [
  { width: 'column', label: 'Width of a column, 3.3 in' },
  { width: 'page', label: 'Width of a page, 7 in' },
];

const FORMATS: readonly { format: FigureFormat; label: string }[] = [
  { format: 'png', label: 'PNG, 300 dpi' },
  { format: 'svg', label: 'SVG' },
  { format: 'pdf', label: 'PDF' },
];

/** Offers each figure in each format, and the width and the colours for all of them. */
export function FigureMenu(props: FigureMenuProps) {
  const { anchor, figures, width, onWidth, colors, onColors, onSave, onClose } = props;
  const isOne = figures.length === 1;
  return (
    <Menu
      anchorEl={anchor}
      open={anchor !== null}
      onClose={onClose}
      slotProps={{ list: { dense: true, 'aria-label': 'Figure' } }}
    >
      {WIDTHS.map((offered) => (
        <MenuItem
          key={offered.width}
          role="menuitemradio"
          aria-checked={width === offered.width}
          selected={width === offered.width}
          onClick={() => onWidth(offered.width)}
        >
          {offered.label}
        </MenuItem>
      ))}
      {colors !== undefined && onColors !== undefined && colorItems(colors, onColors)}
      {figures.flatMap((figure) => [
        <Divider key={figure.title} />,
        ...FORMATS.map(({ format, label }) => (
          <MenuItem key={`${figure.title} ${format}`} onClick={() => onSave(figure, format)}>
            {isOne ? label : `${figure.title}: ${label}`}
          </MenuItem>
        )),
      ])}
    </Menu>
  );
}
