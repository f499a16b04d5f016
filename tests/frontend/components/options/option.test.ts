/** Settings as data; those of each form are all that the server takes. */
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../../frontend/src/api/limits.gen';
import { FORMS } from '../../../../frontend/src/api/settings.gen';
import { formOf } from '../../../../frontend/src/components/options/form-of';
import {
  isOfKind,
  problemOf,
  valueText,
  type NumberOption,
  type Option,
} from '../../../../frontend/src/components/options/option';

const steps: NumberOption = {
  kind: 'number',
  name: 'steps',
  label: 'Steps',
  help: 'How many.',
  defaultValue: 20,
  isWhole: true,
  least: 1,
  most: 100,
  unit: '',
};

describe.each(['VisualizationSettings', 'DreamSettings', 'StoryboardSettings'] as const)('%s', (name) => {
  const { options, rare } = formOf(name);
  const limits: Readonly<Record<string, object>> = LIMITS[name];

  test('has every setting of the server once, in the form or elsewhere on the page', () => {
    const names = options.map((option) => option.name);
    const elsewhere = FORMS[name].elsewhere.filter((one) => one in limits);
    expect([...names, ...elsewhere].sort()).toEqual(Object.keys(limits).sort());
    expect(names).toEqual(expect.arrayContaining([...rare]));
  });

  test('has the defaults of the server, and no problem with them', () => {
    for (const option of options) {
      expect(limits[option.name]).toMatchObject({ default: option.defaultValue });
      expect(problemOf(option, option.defaultValue)).toBeUndefined();
    }
  });
});

test.each([0, 101, 1.5, null, undefined])('%s steps are refused in words', (value) => {
  expect(problemOf(steps, value)).toBe('A whole number from 1 to 100.');
});

test('a number may be missing where that means something', () => {
  const option = { ...steps, emptyMeans: { fourier: '3', naive: '0.2' } };
  expect(problemOf(option, null)).toBeUndefined();
  expect(valueText(option, null, { parameterization: 'fourier' })).toBe('3');
});

test('an address holds values of the right kind only', () => {
  const choice: Option = { ...steps, kind: 'choice', defaultValue: 'a', choices: [['a', 'A']] };
  expect(isOfKind(steps, 7)).toBe(true);
  expect(isOfKind(steps, '7')).toBe(false);
  expect(isOfKind(choice, 'b')).toBe(false);
  expect(valueText(choice, 'a', {})).toBe('A');
});
