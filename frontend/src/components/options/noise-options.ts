import { numberOption, optimizationOptions, type Limits, type LimitsOfAll } from './optimization-options';

/** Parameters of the methods that start with noise and make square images. Learning rates: thesis, Table 3.1. */
export function noiseOptions(limits: LimitsOfAll & { size_px: Limits; padding_px: Limits }) {
  return {
    ...optimizationOptions(limits, { fourier: 3, laplacian: 0.05, naive: 0.2 }),
    size: numberOption('size_px', limits.size_px, 'Size', 'Height and width of each image in pixels.', true),
    padding: numberOption(
      'padding_px',
      limits.padding_px,
      'Padding',
      'Grey border in pixels, cropped from the result.',
      true,
    ),
  };
}
