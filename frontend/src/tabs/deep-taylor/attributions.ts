/** The ways to find relevance, in the order of the form. */
import type { HeatmapSettings } from '../../api/heatmaps';
import { SETTINGS } from '../../api/settings.gen';

export type Attribution = HeatmapSettings['attribution'];

/** For each its value, its title, and what it does and who described it. */
export const ATTRIBUTIONS = SETTINGS.HeatmapSettings.attribution.choices;
