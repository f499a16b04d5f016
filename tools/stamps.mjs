// Stamps: small files that record what was installed or built, so that nothing is done twice.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** All files below a folder in a fixed order, without those in folders named in `left`, the folders left out. */
function filesBelow(folder, left) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return left.includes(entry.name) ? [] : filesBelow(path, left);
      return [path];
    });
}

/** A hash of the names and contents of files and folders, and of some texts. */
export function fingerprint(paths, { texts = [], left = ['dist', 'node_modules'] } = {}) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const files = statSync(path).isDirectory() ? filesBelow(path, left) : [path];
    for (const file of files)
      hash.update(relative(path, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex');
}

/** Whether the stamp at a path contains a fingerprint. */
export function isStamped(stamp, print) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8').split('\n').includes(print);
}

/** Write fingerprints to a stamp; call it only when the work is done. */
export function writeStamp(stamp, prints) {
  writeFileSync(stamp, prints.join('\n'));
}
