import { expect, test } from 'vitest';
import { fitFileName } from '../../../../frontend/src/components/share/save-blob';

test('what systems forbid in file names becomes a dash, and the ending stays', () => {
  expect(fitFileName('heatmap-a/b?c#d%20&e.npy')).toBe('heatmap-a-b-c-d-20-e.npy');
});

test('letters of every script stay', () => {
  expect(fitFileName('heatmap-cat-свёртка 1.png')).toBe('heatmap-cat-свёртка 1.png');
});

test('a long name is cut, whole letters only, and fits into 255 bytes', () => {
  const name = fitFileName(`${'🦝'.repeat(200)}.json`);
  expect(name).toBe(`${'🦝'.repeat(59)}….json`);
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
});
