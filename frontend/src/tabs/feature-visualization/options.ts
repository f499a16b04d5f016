/** The parameters of Table 3.1 of the thesis, as the form shows them. */
import type { VisualizationSettings } from '../../api/jobs';
import { LIMITS } from '../../api/limits.gen';

export type Options = Omit<VisualizationSettings, 'objectives' | 'mix'>;
export type OptionName = keyof Options;

const usualOf = LIMITS.VisualizationSettings;

export const USUAL: Options = {
  size_px: usualOf.size_px.default,
  steps: usualOf.steps.default,
  parameterization: 'fourier',
  decorrelate: usualOf.decorrelate.default,
  optimizer: 'adam',
  learning_rate: null,
  padding_px: usualOf.padding_px.default,
  jitter_px: usualOf.jitter_px.default,
  rotation_deg: usualOf.rotation_deg.default,
  scale: usualOf.scale.default,
  normalize_gradient: usualOf.normalize_gradient.default,
  wake_silent: usualOf.wake_silent.default,
  l2: usualOf.l2.default,
  total_variation: usualOf.total_variation.default,
  seed: usualOf.seed.default,
};

export interface NumberOption {
  name: Exclude<
    OptionName,
    'parameterization' | 'optimizer' | 'decorrelate' | 'normalize_gradient' | 'wake_silent'
  >;
  label: string;
  help: string;
  isWhole: boolean;
}

export const NUMBERS: readonly NumberOption[] = [
  { name: 'size_px', label: 'Size in pixels', help: 'Height and width of each image.', isWhole: true },
  { name: 'steps', label: 'Steps', help: 'More steps make clearer images and take longer.', isWhole: true },
  { name: 'seed', label: 'Seed', help: 'The same seed gives the same image.', isWhole: true },
  {
    name: 'learning_rate',
    label: 'Learning rate',
    help: 'Size of a step. Empty: 3 for Fourier, 0.05 for the pyramid, 0.2 for pixels.',
    isWhole: false,
  },
  { name: 'padding_px', label: 'Padding', help: 'Grey border, cut off at the end.', isWhole: true },
  { name: 'jitter_px', label: 'Jitter', help: 'Pixels by which the image is moved at most.', isWhole: true },
  { name: 'rotation_deg', label: 'Rotation', help: 'Degrees by which it is turned at most.', isWhole: false },
  { name: 'scale', label: 'Scale', help: 'Fraction by which its size changes at most.', isWhole: false },
  { name: 'l2', label: 'L2 penalty', help: 'Against very bright and very dark pixels.', isWhole: false },
  {
    name: 'total_variation',
    label: 'Total variation penalty',
    help: 'Against differences between neighbouring pixels.',
    isWhole: false,
  },
];

export const SWITCHES = [
  { name: 'decorrelate', label: 'Decorrelate colours', help: 'Step along the colours of photographs.' },
  { name: 'normalize_gradient', label: 'Normalize the gradient', help: 'All steps weigh the same.' },
  { name: 'wake_silent', label: 'Wake silent ReLUs', help: 'Without it some channels stay grey.' },
] as const;

/** Limits of the server for a number. */
export function limitsOf(name: NumberOption['name']): { minimum?: number; maximum?: number } {
  if (name === 'learning_rate') return { minimum: 0, maximum: 10_000 };
  return usualOf[name];
}

/** Why a number is not allowed; undefined where it is. */
export function problemOf(
  { name, isWhole }: NumberOption,
  value: number | null | undefined,
): string | undefined {
  if (name === 'learning_rate' && value === null) return undefined;
  const { minimum = -Infinity, maximum = Infinity } = limitsOf(name);
  const isFine =
    typeof value === 'number' &&
    value >= minimum &&
    value <= maximum &&
    (!isWhole || Number.isInteger(value));
  return isFine ? undefined : `${isWhole ? 'A whole number' : 'A number'} from ${minimum} to ${maximum}.`;
}
