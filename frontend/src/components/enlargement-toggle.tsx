import { Toggle } from './toggle';

/** How a small map is enlarged; the values are those of the style image-rendering. */
export type Enlargement = 'pixelated' | 'auto';

export interface EnlargementToggleProps {
  value: Enlargement;
  onChoose: (enlargement: Enlargement) => void;
}

/** Shows the positions of small maps as squares, or interpolates between them. */
export function EnlargementToggle({ value, onChoose }: EnlargementToggleProps) {
  return (
    <Toggle
      label="Enlargement of maps"
      value={value}
      options={[
        ['pixelated', 'Pixels'],
        ['auto', 'Smooth'],
      ]}
      onChoose={onChoose}
    />
  );
}
