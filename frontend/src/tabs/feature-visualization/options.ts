/** The parameters of feature visualization, in the order of Table 3.1 of the thesis; rarer ones behind them. */
import { LIMITS } from '../../api/limits.gen';
import type { Option } from '../../components/options/option';
import { numberOption, optimizationOptions } from '../../components/options/optimization-options';

const limits = LIMITS.VisualizationSettings;
/** Learning rates of the server where none is chosen. Source: thesis, Table 3.1. */
const common = optimizationOptions(limits, { fourier: 3, laplacian: 0.05, naive: 0.2 });

export const RARE: readonly Option[] = [
  common.optimizer,
  common.normalizeGradient,
  common.wakeSilent,
  common.l2,
  common.totalVariation,
  common.seed,
];

export const OPTIONS: readonly Option[] = [
  common.parameterization,
  common.steps,
  numberOption('size_px', limits.size_px, 'Size', 'Height and width of each image in pixels.', true),
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
  ...RARE,
];
