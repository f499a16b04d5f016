/** The parameters of DeepDream, in the order of the form: sizes first, then steps; rarer ones behind them. */
import { LIMITS } from '../../api/limits.gen';
import type { Option } from '../../components/options/option';
import {
  numberOption,
  optimizationOptions,
  rareOptions,
} from '../../components/options/optimization-options';

const limits = LIMITS.DreamSettings;
/** Learning rates of the server where none is chosen: smaller than those that begin with noise. */
const common = optimizationOptions(limits, { fourier: 1, laplacian: 0.02, naive: 0.05 });

export const RARE = rareOptions(common);

/** How a whole layer is measured; channels and classes are always measured by their mean. */
export const WHOLE_LAYER = {
  kind: 'choice',
  name: 'whole_layer',
  label: 'Whole layer',
  help: 'Mean of squares enhances what the layer sees already; in the mean, responses of both signs cancel.',
  usual: limits.whole_layer.default,
  choices: [
    ['squares', 'Mean of squares'],
    ['mean', 'Mean'],
  ],
} as const satisfies Option;

export const OPTIONS: readonly Option[] = [
  WHOLE_LAYER,
  common.parameterization,
  { ...common.steps, label: 'Steps', help: 'Steps at full size. More change the photograph further.' },
  numberOption('size_px', limits.size_px, 'Size', 'Longer side of the result in pixels, at most.', true),
  numberOption(
    'octaves',
    limits.octaves,
    'Octaves',
    'At how many sizes it dreams, the smallest first.',
    true,
  ),
  numberOption(
    'octave_ratio',
    limits.octave_ratio,
    'Octave ratio',
    'Each size is so many times the one before.',
    false,
  ),
  numberOption('octave_steps', limits.octave_steps, 'Octave steps', 'Steps at each smaller size.', true),
  numberOption('blend', limits.blend, 'Blend', 'Share of the original photograph in the result.', false),
  common.learningRate,
  common.decorrelate,
  common.jitter,
  common.rotation,
  common.scale,
  ...RARE,
];
