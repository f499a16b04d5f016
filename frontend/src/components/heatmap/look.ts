/** How heatmaps are shown; chosen once for all of them. */

/** What stands there: the photograph and the heatmap beside each other, or one over the other, or one of them. */
export type Showing = 'beside' | 'photograph' | 'heatmap' | 'overlay';

/** How a small map is enlarged; the values are those of the style image-rendering. */
export type Enlargement = 'pixelated' | 'auto';

/** The percentile of the relevance from which on all has the full colour; 100 is the greatest value. */
export const FULL_COLORS = [100, 99, 95, 90] as const;
export type FullColor = (typeof FULL_COLORS)[number];

export interface Look {
  showing: Showing;
  /** Id of a colour map; null for the usual one. */
  colors: string | null;
  /** How much the heatmap covers where it stands over the photograph, 0..1. */
  opacity: number;
  enlargement: Enlargement;
  fullColor: FullColor;
}

/** What is usual: colours that suit the numbers, scaled by the greatest value, every position a square. */
export const USUAL_LOOK: Look = {
  showing: 'beside',
  colors: null,
  opacity: 0.6,
  enlargement: 'pixelated',
  fullColor: 100,
};
