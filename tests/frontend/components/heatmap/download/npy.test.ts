import { expect, test } from 'vitest';
import { npyOf } from '../../../../../frontend/src/components/heatmap/download/npy';

test('the header says what follows, as NumPy writes it', () => {
  const file = npyOf(Float32Array.from([1, 2, 3, 4, 5, -6.5]), 2, 3);
  expect([...file.slice(0, 8)]).toEqual([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]);
  const view = new DataView(file.buffer);
  const length = view.getUint16(8, true);
  expect((10 + length) % 64).toBe(0);
  const header = new TextDecoder().decode(file.slice(10, 10 + length));
  expect(header).toMatch(/^\{'descr': '<f4', 'fortran_order': False, 'shape': \(2, 3\), \} *\n$/);
  const numbers = Array.from({ length: 6 }, (_, place) => view.getFloat32(10 + length + 4 * place, true));
  expect(numbers).toEqual([1, 2, 3, 4, 5, -6.5]);
  expect(file.length).toBe(10 + length + 24);
});
