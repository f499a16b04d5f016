/** Arrays in the NPY file format of NumPy. Source: numpy.lib.format, version 1.0. */

const TEXT = new TextEncoder();
const MAGIC = [0x93, ...TEXT.encode('NUMPY'), 1, 0];
const LENGTH_BYTES = 2;
/** The data start at a multiple of this. */
const ALIGNMENT = 64;
const FLOAT_BYTES = 4;

/** values: row by row. The file holds little-endian 32-bit floats of shape (height, width). */
export function npyOf(values: Float32Array, height: number, width: number): Uint8Array<ArrayBuffer> {
  const description = `{'descr': '<f4', 'fortran_order': False, 'shape': (${height}, ${width}), }`;
  const before = MAGIC.length + LENGTH_BYTES;
  const end = Math.ceil((before + description.length + 1) / ALIGNMENT) * ALIGNMENT;
  const header = `${description.padEnd(end - before - 1)}\n`;
  const file = new Uint8Array(end + values.length * FLOAT_BYTES);
  const view = new DataView(file.buffer);
  file.set(MAGIC);
  view.setUint16(MAGIC.length, header.length, true);
  file.set(TEXT.encode(header), before);
  values.forEach((value, place) => view.setFloat32(end + place * FLOAT_BYTES, value, true));
  return file;
}
