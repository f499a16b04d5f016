/** Parameters of all methods that optimize images. Source: thesis, Table 3.1. */
import type { LIMITS } from '../../api/limits.gen';
import type { NumberOption, Option, OptionValues } from './option';

export interface Limits {
  default: number;
  minimum: number;
  maximum: number;
}

type Visualization = (typeof LIMITS)['VisualizationSettings'];

/** The limits that all methods share; their defaults may differ. */
export type LimitsOfAll = {
  [Name in Exclude<keyof Visualization, 'size_px' | 'padding_px' | 'mix'>]: Visualization[Name] extends Limits
    ? Limits
    : { default: Widened<Visualization[Name]['default']> };
};
type Parameterization = 'fourier' | 'laplacian' | 'naive';
type Widened<Value> = Value extends boolean ? boolean : Value extends string ? string : Value;

/** The smallest learning rate of the form; the server accepts anything above 0. */
const LEAST_RATE = 0.000_001;

/** A number within the limits of the server. */
export function numberOption(
  name: string,
  { default: defaultValue, minimum: least, maximum: most }: Limits,
  label: string,
  help: string,
  isWhole: boolean,
): NumberOption {
  return { kind: 'number', name, label, help, isWhole, defaultValue, least, most };
}

/**
 * limits: of the settings of the method.
 * rates: the default learning rates of the server, by parameterization.
 */
export function optimizationOptions(limits: LimitsOfAll, rates: Record<Parameterization, number>) {
  return {
    parameterization: {
      kind: 'choice',
      name: 'parameterization',
      label: 'Parameterization',
      help: 'What is optimized: Fourier coefficients, a Laplacian pyramid, or the pixels themselves.',
      defaultValue: limits.parameterization.default,
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
      help: 'Optimize decorrelated colours, whose statistics are those of photographs.',
      defaultValue: limits.decorrelate.default,
    },
    steps: numberOption(
      'steps',
      limits.steps,
      'Steps',
      'Number of optimization steps. More steps take longer and give clearer images.',
      true,
    ),
    learningRate: {
      kind: 'number',
      name: 'learning_rate',
      label: 'Learning rate',
      help: `Step size of the optimizer. Empty: ${rates.fourier} for Fourier, ${rates.laplacian} for Laplacian, ${rates.naive} for pixels.`,
      isWhole: false,
      defaultValue: null,
      least: LEAST_RATE,
      most: 10_000,
      emptyMeans: ({ parameterization }: OptionValues) => String(rates[parameterization as Parameterization]),
    },
    jitter: numberOption('jitter_px', limits.jitter_px, 'Jitter', 'Maximum random shift in pixels.', true),
    rotation: numberOption(
      'rotation_deg',
      limits.rotation_deg,
      'Rotation',
      'Maximum random rotation in degrees.',
      false,
    ),
    scale: numberOption(
      'scale',
      limits.scale,
      'Scale',
      'Maximum random change of size, as a fraction.',
      false,
    ),
    optimizer: {
      kind: 'choice',
      name: 'optimizer',
      label: 'Optimizer',
      help: 'The optimization algorithm.',
      defaultValue: limits.optimizer.default,
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
      help: 'Divide each gradient by its standard deviation, so that all steps have the same scale.',
      defaultValue: limits.normalize_gradient.default,
    },
    wakeSilent: {
      kind: 'switch',
      name: 'wake_silent',
      label: 'Wake silent ReLUs',
      help: 'Pass gradients through inactive ReLUs in the first steps; without it some images stay grey.',
      defaultValue: limits.wake_silent.default,
    },
    l2: numberOption(
      'l2',
      limits.l2,
      'L2 penalty',
      'Penalty against very bright and very dark pixels.',
      false,
    ),
    totalVariation: numberOption(
      'total_variation',
      limits.total_variation,
      'Total variation',
      'Penalty against differences between adjacent pixels.',
      false,
    ),
    seed: numberOption('seed', limits.seed, 'Seed', 'The same settings and seed give the same image.', true),
  } satisfies Record<string, Option>;
}

/** Parameters that are rarely changed. */
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
