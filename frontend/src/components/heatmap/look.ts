/** How heatmaps are shown; one choice for all of them. */
import type { Enlargement } from '../enlargement-toggle';

/** Photograph and heatmap side by side, one over the other, or one of them. */
export type Showing = 'beside' | 'photograph' | 'heatmap' | 'overlay';

/** Percentile of the relevance at which the colour range ends; 100 is the maximum. */
export const FULL_COLORS = [100, 99, 95, 90] as const;
export type FullColor = (typeof FULL_COLORS)[number];

export interface Look {
  showing: Showing;
  /** Id of a colour map; null for the default map. */
  colors: string | null;
  /** Opacity of the strongest relevance over the photograph, 0..1. */
  opacity: number;
  enlargement: Enlargement;
  fullColor: FullColor;
  /** The value of the last colour, for several heatmaps with one scale. @default from the values of the heatmap */
  high?: number;
}

/** Colours that suit the sign of the values, scaled by the maximum, each position a square. */
export const DEFAULT_LOOK: Look = {
  showing: 'beside',
  colors: null,
  opacity: 0.8,
  enlargement: 'pixelated',
  fullColor: 100,
};
