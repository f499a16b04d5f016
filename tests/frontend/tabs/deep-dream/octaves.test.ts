import { expect, test } from 'vitest';
import { octaveText, stepsText } from '../../../../frontend/src/tabs/deep-dream/octaves';

test('the steps of all octaves add up', () => {
  expect(stepsText({ octaves: 4, octave_steps: 20, steps: 20 })).toBe('4 octaves: 3 × 20 + 20 = 80 steps');
  expect(stepsText({ octaves: 1, octave_steps: 20, steps: 30 })).toBe('1 octave: 30 steps');
});

test('a step belongs to an octave, the last ones to the last', () => {
  const texts = [0, 19, 20, 59, 60, 200].map((step) =>
    octaveText({ octaves: 4, octave_steps: 20, steps: 140 }, step),
  );
  expect(texts.map((text) => text[7])).toEqual(['1', '1', '2', '3', '4', '4']);
});
