/** Photographs to upload, made from the samples so that the server has not seen their bytes before. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sample as a file of its own: a JPEG may be followed by anything, so a remark makes it another file. */
export function newPhotograph(sample: string, remark: string) {
  const content = readFileSync(join('data', 'images', `${sample}.jpg`));
  return {
    name: `${remark}.jpg`,
    mimeType: 'image/jpeg',
    buffer: Buffer.concat([content, Buffer.from(remark)]),
  };
}
