/** The attribution methods, in the order of the form: title, description and paper. */
import type { HeatmapSettings } from '../../../api/heatmaps';

export type Attribution = HeatmapSettings['attribution'];

export interface AttributionWords {
  id: Attribution;
  title: string;
  /** Description and paper. */
  help: string;
}

export const ATTRIBUTIONS: readonly AttributionWords[] = [
  {
    id: 'deep_taylor',
    title: 'Deep Taylor',
    help: 'Distributes relevance by positive contributions, and by the range of pixel values at the input. Montavon et al., 2017.',
  },
  {
    id: 'deep_taylor_unbounded',
    title: 'Deep Taylor, pixels without bounds',
    help: 'The same, but by squared weights at the input. Montavon et al., 2017, Section 4.1.1.',
  },
  {
    id: 'lrp_epsilon_plus',
    title: 'LRP: epsilon, z+',
    help: 'Layer-wise relevance propagation; evidence against the class is negative. Kohlbrenner et al., 2020.',
  },
  {
    id: 'lrp_epsilon_gamma_box',
    title: 'LRP: epsilon, gamma, box',
    help: 'Layer-wise relevance propagation that favours evidence for the class. Montavon et al., 2019.',
  },
  {
    id: 'lrp_alpha_beta_flat',
    title: 'LRP: epsilon, alpha-beta, flat',
    help: 'Distributes evidence for and against the class separately, and evenly at the input. Kohlbrenner et al., 2020.',
  },
  {
    id: 'gradient_x_input',
    title: 'Gradient × input',
    help: 'For comparison: the gradient at each pixel times its value. Shrikumar et al., 2016.',
  },
  {
    id: 'integrated_gradients',
    title: 'Integrated gradients',
    help: 'For comparison: gradients averaged on the path from a baseline image. Sundararajan et al., 2017.',
  },
];
