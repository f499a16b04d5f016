/** The parameters of a storyboard: how many filters, and how each image is made. */
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
  numberOption('top', limits.top, 'Filters alone', 'So many of each layer get an image of their own.', true),
  common.steps,
  common.size,
  ...RARE,
];
