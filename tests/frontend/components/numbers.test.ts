/** Numbers as people read them. */
import { expect, test } from 'vitest';
import {
  formatBytes,
  formatCount,
  formatPixels,
  formatShare,
  formatValue,
} from '../../../frontend/src/components/numbers';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  [0.2211, '22.1 %'],
  [1, '100.0 %'],
  [0, '0.0 %'],
  [0.0004, '< 0.1 %'],
  [0.0005, '0.1 %'],
  [0.99951, '> 99.9 %'],
  [0.9994, '99.9 %'],
])('the share %d reads %s', (share, text) => {
  expect(plain(formatShare(share))).toBe(text);
});

test.each([
  [1000, '1,000'],
  [4_652_008, '4.65 million'],
  [138_357_544, '138 million'],
])('the count %d reads %s', (count, text) => {
  expect(plain(formatCount(count))).toBe(text);
});

test.each([
  [300, '1 kB'],
  [24_400, '24 kB'],
  [2_340_000, '2.3 MB'],
])('%d bytes read %s', (bytes, text) => {
  expect(plain(formatBytes(bytes))).toBe(text);
});

test('width and height stay on one line', () => {
  expect(formatPixels(451, 300)).toBe('451\u00a0×\u00a0300 pixels');
});

test.each([
  [0, '0'],
  [3.2099, '3.21'],
  [-0.0213, '-0.0213'],
  [1240.4, '1,240'],
  [0.00012, '1.20e-4'],
  [2_500_000, '2.50e+6'],
])('the value %s is written %s', (value, text) => {
  expect(formatValue(value)).toBe(text);
});
