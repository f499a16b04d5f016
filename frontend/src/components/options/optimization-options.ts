/** Parameters that every method has which optimizes an image. Source: thesis, Table 3.1. */
import type { LIMITS } from '../../api/limits.gen';
import type { NumberOption, Option, OptionValues } from './option';

export interface Limits {
  default: number;
  minimum: number;
  maximum: number;
}

type Visualization = (typeof LIMITS)['VisualizationSettings'];

/** What the settings of all methods limit; the usual values may differ. */
export type LimitsOfAll = {
  [Name in Exclude<keyof Visualization, 'size_px' | 'padding_px' | 'mix'>]: Visualization[Name] extends Limits
    ? Limits
    : { default: Widened<Visualization[Name]['default']> };
};
type Parameterization = 'fourier' | 'laplacian' | 'naive';
type Widened<Value> = Value extends boolean ? boolean : Value extends string ? string : Value;

/** The smallest that is offered; the server takes anything above 0. */
const LEAST_RATE = 0.000_001;

/** A number within the limits of the server. */
export function numberOption(
  name: string,
  { default: usual, minimum: least, maximum: most }: Limits,
  label: string,
  help: string,
  isWhole: boolean,
): NumberOption {
  return { kind: 'number', name, label, help, isWhole, usual, least, most };
}

/**
 * limits: of the method's own settings, whose usual values may be others.
 * rates: the learning rates of the server where none is chosen, by parameterization.
 */
export function optimizationOptions(limits: LimitsOfAll, rates: Record<Parameterization, number>) {
  return {
    parameterization: {
      kind: 'choice',
      name: 'parameterization',
      label: 'Parameterization',
      help: 'What is optimized: waves, a pyramid of images, or single pixels.',
      usual: limits.parameterization.default,
      choices: [
        ['fourier', 'Fourier'],
        ['laplacian', 'Laplacian'],
        ['naive', 'Pixels'],
      ],
    },
    decorrelate: {
      kind: 'switch',
      name: 'decorrelate',
      label: 'Decorrelate colours',
      help: 'Optimize along the axes in which the colours of photographs vary.',
      usual: limits.decorrelate.default,
    },
    steps: numberOption(
      'steps',
      limits.steps,
      'Steps',
      'More steps make clearer images and take longer.',
      true,
    ),
    learningRate: {
      kind: 'number',
      name: 'learning_rate',
      label: 'Learning rate',
      help: `Size of a step. Empty: ${rates.fourier} for Fourier, ${rates.laplacian} for Laplacian, ${rates.naive} for pixels.`,
      isWhole: false,
      usual: null,
      least: LEAST_RATE,
      most: 10_000,
      emptyMeans: ({ parameterization }: OptionValues) => String(rates[parameterization as Parameterization]),
    },
    jitter: numberOption(
      'jitter_px',
      limits.jitter_px,
      'Jitter',
      'Pixels by which the image is moved at most.',
      true,
    ),
    rotation: numberOption(
      'rotation_deg',
      limits.rotation_deg,
      'Rotation',
      'Degrees by which the image is turned at most.',
      false,
    ),
    scale: numberOption('scale', limits.scale, 'Scale', 'Fraction by which its size changes at most.', false),
    optimizer: {
      kind: 'choice',
      name: 'optimizer',
      label: 'Optimizer',
      help: 'How the gradient is followed.',
      usual: limits.optimizer.default,
      choices: [
        ['adam', 'Adam'],
        ['sgd', 'SGD'],
        ['rmsprop', 'RMSprop'],
      ],
    },
    normalizeGradient: {
      kind: 'switch',
      name: 'normalize_gradient',
      label: 'Normalize gradient',
      help: 'Divide each gradient by its standard deviation, so that all steps weigh the same.',
      usual: limits.normalize_gradient.default,
    },
    wakeSilent: {
      kind: 'switch',
      name: 'wake_silent',
      label: 'Wake silent ReLUs',
      help: 'Let gradients pass silent ReLUs in the first steps; without it some channels stay grey.',
      usual: limits.wake_silent.default,
    },
    l2: numberOption('l2', limits.l2, 'L2 penalty', 'Against very bright and very dark pixels.', false),
    totalVariation: numberOption(
      'total_variation',
      limits.total_variation,
      'Total variation',
      'Penalty against differences between neighbouring pixels.',
      false,
    ),
    seed: numberOption('seed', limits.seed, 'Seed', 'The same settings and seed give the same image.', true),
  } satisfies Record<string, Option>;
}

/** Those that few people change. */
export function rareOptions(common: ReturnType<typeof optimizationOptions>): readonly Option[] {
  return [
    common.optimizer,
    common.normalizeGradient,
    common.wakeSilent,
    common.l2,
    common.totalVariation,
    common.seed,
  ];
}
