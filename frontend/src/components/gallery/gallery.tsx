import Box from '@mui/material/Box';
import { useRef, type KeyboardEvent } from 'react';
import type { Image } from '../../api/images';
import type { HistoryStep } from '../../hooks/use-address';
import { stepOf } from './step-of';
import { Thumbnail } from './thumbnail';

export interface GalleryProps {
  /** The photographs, in their order. */
  images: Image[];
  /** Id of the chosen photograph; undefined before one is chosen. */
  chosenId: string | undefined;
  /** Called with the id of another one. step: 'replace' for arrow keys. */
  onChoose: (id: string, step: HistoryStep) => void;
  /** Called with the chosen one when Delete is pressed on it. */
  onDelete: (image: Image) => void;
}

/** Thumbnails, one of which is chosen. Arrow keys, Home and End move between them. */
export function Gallery({ images, chosenId, onChoose, onDelete }: GalleryProps) {
  const group = useRef<HTMLDivElement>(null);
  const chosenAt = images.findIndex((image) => image.id === chosenId);
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = images[chosenAt];
    if (event.key === 'Delete' && chosen !== undefined) onDelete(chosen);
    const radios = [...(group.current?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])];
    const next = stepOf(event.key, chosenAt, radios);
    const image = images[next ?? -1];
    if (next === undefined || image === undefined) return;
    event.preventDefault();
    radios[next]?.focus();
    onChoose(image.id, 'replace');
  };
  return (
    <Box
      ref={group}
      data-photographs=""
      role="radiogroup"
      aria-label="Photographs"
      onKeyDown={onKeyDown}
      sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fill, minmax(56px, 1fr))', p: 0.5 }}
    >
      {images.map((image, index) => (
        <Thumbnail
          key={image.id}
          image={image}
          isChosen={index === chosenAt}
          isTabStop={index === Math.max(chosenAt, 0)}
          onChoose={() => onChoose(image.id, 'push')}
        />
      ))}
    </Box>
  );
}
