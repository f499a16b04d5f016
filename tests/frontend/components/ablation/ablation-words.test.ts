import { expect, test } from 'vitest';
import { ablationWords } from '../../../../frontend/src/components/ablation/ablation-words';

const facts = { name: 'tabby', filters: 10, draws: 20 };
const words = (without: number) =>
  ablationWords({ all: 0.5, without, random: { mean: 0.4, low: 0.3, high: 0.45 } }, facts);

test('all numbers are said', () => {
  expect(words(0.1).replaceAll('\u00a0', ' ')).toBe(
    'tabby falls from 50.0 % to 10.0 %. Without 10 random filters it is 40.0 % on average; 90 % of 20 draws lie between 30.0 % and 45.0 %. These filters matter more than random filters.',
  );
});

test('one filter is spoken of as one', () => {
  const score = { all: 0.5, without: 0.1, random: { mean: 0.4, low: 0.3, high: 0.45 } };
  const said = ablationWords(score, { ...facts, filters: 1 });
  expect(said).toContain('Without a random filter it is');
  expect(said).toMatch(/This filter matters more than a random filter\.$/);
});

test('within the interval it is no more than chance, above it less', () => {
  expect(words(0.35)).toContain('within chance');
  expect(words(0.48)).toContain('matter less than random filters');
  expect(words(0.6)).toMatch(/^tabby rises from/);
  expect(words(0.5)).toMatch(/^tabby stays at/);
});
