import type { Image } from '../../../api/images';
import type { SeenPart } from '../../../api/predictions';
import { altText } from '../../alt-text';
import { PatientImage } from '../../patient-image';
import { percentOf } from '../../photograph-stage/percent-of';

export interface SeenPhotographProps {
  image: Image;
  /** The part that the network sees, in pixels of the photograph. */
  seen: SeenPart;
}

/** The part of a photograph that a network sees, as large as its tile. */
export function SeenPhotograph({ image, seen }: SeenPhotographProps) {
  const whole: SeenPart = { left: 0, top: 0, width: image.width, height: image.height };
  return (
    <PatientImage
      key={image.id}
      src={image.display_url}
      alt={`${altText(image)}: the part that the network sees`}
      style={{ position: 'absolute', maxWidth: 'none', ...percentOf(whole, seen) }}
    />
  );
}
