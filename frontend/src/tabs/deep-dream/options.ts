/** The parameters of DeepDream, in the order of the form; rarely changed ones last. */
import { LIMITS } from '../../api/limits.gen';
import type { Option } from '../../components/options/option';
import {
  numberOption,
  optimizationOptions,
  rareOptions,
} from '../../components/options/optimization-options';

const limits = LIMITS.DreamSettings;
/** Default learning rates of the server, smaller than those of methods that start with noise. */
const common = optimizationOptions(limits, { fourier: 1, laplacian: 0.02, naive: 0.05 });

export const RARE = rareOptions(common);

/** The objective of a whole layer; channels and classes always use their mean. */
export const WHOLE_LAYER = {
  kind: 'choice',
  name: 'whole_layer',
  label: 'Whole layer',
  help: 'The mean of squares amplifies all responses of the layer; in the mean, positive and negative responses cancel.',
  defaultValue: limits.whole_layer.default,
  choices: [
    ['squares', 'Mean of squares'],
    ['mean', 'Mean'],
  ],
} as const satisfies Option;

export const OPTIONS: readonly Option[] = [
  WHOLE_LAYER,
  common.parameterization,
  { ...common.steps, label: 'Steps', help: 'Steps at full size. More steps change the photograph more.' },
  numberOption('size_px', limits.size_px, 'Size', 'Longer side of the result in pixels, at most.', true),
  numberOption(
    'octaves',
    limits.octaves,
    'Octaves',
    'Number of sizes that are optimized, the smallest first.',
    true,
  ),
  numberOption(
    'octave_ratio',
    limits.octave_ratio,
    'Octave ratio',
    'Ratio of each size to the size before it.',
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
