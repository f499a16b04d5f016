import FigureIcon from '@mui/icons-material/InsertChartOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { failureOf, type Failure } from '../../api/failure';
import { fetchFigure, type Figure, type FigureFormat, type FigureWidth } from '../../api/figures';
import { FailureAlert } from '../failure-alert';
import { USUAL_COLORS, type ColorChoice } from './color-items';
import { FigureMenu } from './figure-menu';
import { saveBlob } from './save-blob';

export interface FigureButtonProps {
  /** The figures that there are of the result, at least one. */
  figures: readonly Figure[];
  /** Name of the file, without extension. */
  fileName: string;
}

/** Downloads a result as a figure for a paper. A menu offers the formats and widths. */
export function FigureButton({ figures, fileName }: FigureButtonProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState<FigureWidth>('column');
  const [picked, setPicked] = useState<ColorChoice>();
  const colors = picked ?? shownIn(figures);
  const [isDrawing, setDrawing] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const save = async (figure: Figure, format: FigureFormat) => {
    setAnchor(null);
    setFailure(undefined);
    setDrawing(true);
    try {
      const kind = figure.settings?.kind ?? 'figure';
      saveBlob(await fetchFigure(inColors(figure, colors), format, width), `${fileName}-${kind}.${format}`);
    } catch (error) {
      setFailure(failureOf(error as Error));
    } finally {
      setDrawing(false);
    }
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<FigureIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        loading={isDrawing}
        loadingPosition="start"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        Figure
      </Button>
      <FigureMenu
        anchor={anchor}
        figures={figures}
        width={width}
        onWidth={setWidth}
        {...(colors !== undefined && { colors, onColors: setPicked })}
        onSave={(figure, format) => void save(figure, format)}
        onClose={() => setAnchor(null)}
      />
      {failure !== undefined && (
        <Box sx={{ flexBasis: '100%' }}>
          <FailureAlert failure={failure} onClose={() => setFailure(undefined)} />
        </Box>
      )}
    </>
  );
}

/** The colours in which the page shows the result; undefined if no figure has colours. */
function shownIn(figures: readonly Figure[]): ColorChoice | undefined {
  const colored = figures.find(({ isColored }) => isColored);
  return colored && (colored.settings?.colors ?? USUAL_COLORS);
}

/** The figure in a colour map, if it has one. */
function inColors(figure: Figure, colors: ColorChoice | undefined): Figure {
  if (figure.isColored !== true) return figure;
  const settings = { ...figure.settings };
  delete settings.colors;
  return { ...figure, settings: { ...settings, ...(colors !== USUAL_COLORS && colors && { colors }) } };
}
