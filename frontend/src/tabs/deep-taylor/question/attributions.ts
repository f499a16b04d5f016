/** The ways to find relevance, in the order of the form: a title, and where each was described. */
import type { HeatmapSettings } from '../../../api/heatmaps';

export type Attribution = HeatmapSettings['attribution'];

export interface AttributionWords {
  id: Attribution;
  title: string;
  /** What it does, and the paper. */
  help: string;
}

export const ATTRIBUTIONS: readonly AttributionWords[] = [
  {
    id: 'deep_taylor',
    title: 'Deep Taylor',
    help: 'Shares relevance along positive contributions, within the range of pixels at the image. Montavon et al., 2017.',
  },
  {
    id: 'deep_taylor_unbounded',
    title: 'Deep Taylor, pixels without bounds',
    help: 'The same, but at the image each weight counts by its square. Montavon et al., 2017, Section 4.1.1.',
  },
  {
    id: 'lrp_epsilon_plus',
    title: 'LRP: epsilon, z+',
    help: 'Layer-wise relevance propagation; below 0 where something speaks against the class. Kohlbrenner et al., 2020.',
  },
  {
    id: 'lrp_epsilon_gamma_box',
    title: 'LRP: epsilon, gamma, box',
    help: 'Layer-wise relevance propagation that favours what speaks for the class. Montavon et al., 2019.',
  },
  {
    id: 'lrp_alpha_beta_flat',
    title: 'LRP: epsilon, alpha-beta, flat',
    help: 'For and against are shared apart; evenly at the image. Kohlbrenner et al., 2020.',
  },
  {
    id: 'gradient_x_input',
    title: 'Gradient × input',
    help: 'For comparison: the slope at each pixel times its value. Shrikumar et al., 2016.',
  },
  {
    id: 'integrated_gradients',
    title: 'Integrated gradients',
    help: 'For comparison: slopes on the way from an empty image. Sundararajan et al., 2017.',
  },
];
