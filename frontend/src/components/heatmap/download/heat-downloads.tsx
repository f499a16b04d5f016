import DownloadIcon from '@mui/icons-material/Download';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import type { Figure } from '../../../api/figures';
import type { Image } from '../../../api/images';
import type { SeenPart } from '../../../api/predictions';
import { FigureButton } from '../../share/figure-button';
import { saveBlob } from '../../share/save-blob';
import { drawShown } from './draw-shown';
import type { Heat } from '../heat';
import type { Look } from '../look';
import { npyOf } from './npy';

export interface HeatDownloadsProps {
  heat: Heat;
  look: Look;
  image: Image;
  seen: SeenPart;
  /** Name of the files, without extension. */
  fileName: string;
  /** The figures that there are of it. @default none */
  figures?: readonly Figure[];
}

/** Downloads one heatmap: as it is shown, or as numbers. */
export function HeatDownloads({ heat, look, image, seen, fileName, figures = [] }: HeatDownloadsProps) {
  const savePng = async () => {
    const shown = await drawShown(heat, look, image, seen);
    shown.toBlob((blob) => blob !== null && saveBlob(blob, `${fileName}.png`));
  };
  const saveNpy = () => saveBlob(new Blob([npyOf(heat.values, heat.height, heat.width)]), `${fileName}.npy`);
  return (
    <Stack
      direction="row"
      role="group"
      aria-label={`Download ${fileName}`}
      sx={{ flexWrap: 'wrap', gap: 0.5, ml: -0.625 }}
    >
      <Button size="small" startIcon={<DownloadIcon />} onClick={() => void savePng()}>
        PNG
      </Button>
      <Button size="small" startIcon={<DownloadIcon />} onClick={saveNpy}>
        NPY
      </Button>
      {figures.length > 0 && <FigureButton figures={figures} fileName={fileName} />}
    </Stack>
  );
}
