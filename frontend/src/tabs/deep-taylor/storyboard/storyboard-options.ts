/** The parameters of a storyboard: the number of filters, and those of the optimization. */
import { LIMITS } from '../../../api/limits.gen';
import { noiseOptions } from '../../../components/options/noise-options';
import type { Option } from '../../../components/options/option';
import { numberOption, rareOptions } from '../../../components/options/optimization-options';

const limits = LIMITS.StoryboardSettings;
const common = noiseOptions(limits);

export const RARE: readonly Option[] = [
  common.parameterization,
  common.learningRate,
  common.decorrelate,
  common.padding,
  common.jitter,
  common.rotation,
  common.scale,
  ...rareOptions(common),
];

export const STORYBOARD_OPTIONS: readonly Option[] = [
  numberOption(
    'top',
    limits.top,
    'Single filters',
    'Number of filters per layer that are visualized alone.',
    true,
  ),
  common.steps,
  common.size,
  ...RARE,
];
