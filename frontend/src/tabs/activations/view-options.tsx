import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';

/** How a small map is enlarged; the values are those of the style image-rendering. */
export type Enlargement = 'pixelated' | 'auto';

export interface ViewOptionsProps {
  /** How maps are enlarged. */
  enlargement: Enlargement;
  /** Called when they shall be enlarged in another way. */
  onEnlargement: (enlargement: Enlargement) => void;
}

/** Enlarge maps as they are, or smoothed. */
export function ViewOptions({ enlargement, onEnlargement }: ViewOptionsProps) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label="Enlarge maps"
      value={enlargement}
      onChange={(_, next: Enlargement | null) => onEnlargement(next ?? enlargement)}
    >
      <ToggleButton value="pixelated">Pixels</ToggleButton>
      <ToggleButton value="auto">Smooth</ToggleButton>
    </ToggleButtonGroup>
  );
}
