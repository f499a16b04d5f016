/** The parameters of a storyboard: how many filters, and how each image is made. */
import { LIMITS } from '../../api/limits.gen';
import type { Option } from '../../components/options/option';
import { numberOption, optimizationOptions } from '../../components/options/optimization-options';

const limits = LIMITS.StoryboardSettings;
/** Learning rates of the server where none is chosen. Source: thesis, Table 3.1. */
const common = optimizationOptions(limits, { fourier: 3, laplacian: 0.05, naive: 0.2 });

export const RARE: readonly Option[] = [
  common.parameterization,
  common.learningRate,
  common.decorrelate,
  numberOption(
    'padding_px',
    limits.padding_px,
    'Padding',
    'Grey border in pixels, cut off at the end.',
    true,
  ),
  common.jitter,
  common.rotation,
  common.scale,
  common.optimizer,
  common.normalizeGradient,
  common.wakeSilent,
  common.l2,
  common.totalVariation,
  common.seed,
];

export const BOARD_OPTIONS: readonly Option[] = [
  numberOption('top', limits.top, 'Filters alone', 'So many of each layer get an image of their own.', true),
  common.steps,
  numberOption('size_px', limits.size_px, 'Size', 'Height and width of each image in pixels.', true),
  ...RARE,
];
