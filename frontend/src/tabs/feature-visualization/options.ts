/** The parameters of feature visualization, in the order of Table 3.1 of the thesis; rarely changed ones last. */
import { LIMITS } from '../../api/limits.gen';
import { noiseOptions } from '../../components/options/noise-options';
import type { Option } from '../../components/options/option';
import { rareOptions } from '../../components/options/optimization-options';

const common = noiseOptions(LIMITS.VisualizationSettings);

export const RARE = rareOptions(common);

export const OPTIONS: readonly Option[] = [
  common.parameterization,
  common.steps,
  common.size,
  common.learningRate,
  common.decorrelate,
  common.padding,
  common.jitter,
  common.rotation,
  common.scale,
  ...RARE,
];
