/** Parameters as data; those of each method are all that the server takes. */
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../../frontend/src/api/limits.gen';
import {
  isOfKind,
  problemOf,
  valueText,
  type NumberOption,
  type Option,
} from '../../../../frontend/src/components/options/option';
import { OPTIONS as DREAM } from '../../../../frontend/src/tabs/deep-dream/options';
import { OPTIONS as VISUALIZATION } from '../../../../frontend/src/tabs/feature-visualization/options';

const steps: NumberOption = {
  kind: 'number',
  name: 'steps',
  label: 'Steps',
  help: 'How many.',
  defaultValue: 20,
  isWhole: true,
  least: 1,
  most: 100,
};

describe.each([
  ['feature visualization', VISUALIZATION, LIMITS.VisualizationSettings, ['mix']],
  ['DeepDream', DREAM, LIMITS.DreamSettings, []],
] as const)('the parameters of %s', (_, options: readonly Option[], limits, elsewhere: readonly string[]) => {
  test('are all that the server takes, each once', () => {
    const expected = Object.keys(limits).filter((name) => !elsewhere.includes(name));
    expect(options.map(({ name }) => name).sort()).toEqual(expected.sort());
  });

  test('have the defaults of the server, and no problem with them', () => {
    for (const option of options) {
      expect(option.defaultValue).toBe(limits[option.name as 'steps'].default);
      expect(problemOf(option, option.defaultValue)).toBeUndefined();
    }
  });
});

test.each([0, 101, 1.5, null, undefined])('%s steps are refused in words', (value) => {
  expect(problemOf(steps, value)).toBe('A whole number from 1 to 100.');
});

test('a number may be missing where that means something', () => {
  const option = { ...steps, emptyMeans: () => '3' };
  expect(problemOf(option, null)).toBeUndefined();
  expect(valueText(option, null, {})).toBe('3');
});

test('an address holds values of the right kind only', () => {
  const choice: Option = { ...steps, kind: 'choice', defaultValue: 'a', choices: [['a', 'A']] };
  expect(isOfKind(steps, 7)).toBe(true);
  expect(isOfKind(steps, '7')).toBe(false);
  expect(isOfKind(choice, 'b')).toBe(false);
  expect(valueText(choice, 'a', {})).toBe('A');
});
