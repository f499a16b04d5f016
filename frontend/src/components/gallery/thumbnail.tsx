import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import type { Image } from '../../api/images';
import { altText } from '../alt-text';
import { PatientImage } from '../patient-image';

export interface ThumbnailProps {
  /** The photograph. */
  image: Image;
  /** Whether it is the chosen one. */
  isChosen: boolean;
  /** Whether the Tab key stops here; it does at one thumbnail of the gallery. */
  isTabStop: boolean;
  /** Called when it is clicked. */
  onChoose: () => void;
}

/** One photograph of the gallery, cropped to a square. */
export function Thumbnail({ image, isChosen, isTabStop, onChoose }: ThumbnailProps) {
  return (
    <Tooltip title={image.name}>
      <ButtonBase
        role="radio"
        aria-checked={isChosen}
        aria-label={altText(image)}
        tabIndex={isTabStop ? 0 : -1}
        onClick={onChoose}
        sx={{
          aspectRatio: 1,
          bgcolor: 'stage',
          borderRadius: 0.5,
          outline: isChosen ? '3px solid' : 'none',
          outlineColor: 'primary.main',
          outlineOffset: '1px',
          '&:focus-visible': { outline: '3px solid', outlineColor: 'text.primary', outlineOffset: '1px' },
        }}
      >
        <PatientImage
          src={image.preview_url}
          alt=""
          loading="lazy"
          style={{ width: '100%', height: '100%', objectFit: 'cover', borderRadius: 'inherit' }}
        />
      </ButtonBase>
    </Tooltip>
  );
}
