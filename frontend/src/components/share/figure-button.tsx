import FigureIcon from '@mui/icons-material/InsertChartOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { failureOf, type Failure } from '../../api/failure';
import { fetchFigure, type Figure, type FigureFormat, type FigureWidth } from '../../api/figures';
import { FailureAlert } from '../failure-alert';
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
  const [isDrawing, setDrawing] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const save = async (figure: Figure, format: FigureFormat) => {
    setAnchor(null);
    setFailure(undefined);
    setDrawing(true);
    try {
      const kind = figure.settings?.kind ?? 'figure';
      saveBlob(await fetchFigure(figure, format, width), `${fileName}-${kind}.${format}`);
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
