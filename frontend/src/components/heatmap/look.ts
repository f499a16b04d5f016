/** How heatmaps are shown; chosen once for all of them. */

/** What stands there: the photograph and the heatmap beside each other, or one over the other, or one of them. */
export type Showing = 'beside' | 'photograph' | 'heatmap' | 'overlay';

/** How a small map is enlarged; the values are those of the style image-rendering. */
export type Enlargement = 'pixelated' | 'auto';

export interface Look {
  showing: Showing;
  /** Id of a colour map; null for the usual one. */
  colors: string | null;
  /** How much the heatmap covers where it stands over the photograph, 0..1. */
  opacity: number;
  enlargement: Enlargement;
}
