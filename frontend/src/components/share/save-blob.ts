/** Downloads of files that the page makes. */

/** Characters that some systems do not allow in file names, or that have a meaning in addresses. */
const UNFIT = /[\\/:*?"<>|%#&\p{Cc}]/gu;
/** Letters of up to four bytes: this many and an extension fit into the 255 bytes of a file name. */
const MOST_LETTERS = 60;

/** Download a file. fileName: may contain any characters, such as those of a layer's name. */
export function saveBlob(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fitFileName(fileName);
  link.click();
  URL.revokeObjectURL(url);
}

/** A file name that every system allows: without special characters, and not too long. */
export function fitFileName(name: string): string {
  const dot = name.lastIndexOf('.');
  const stem = Array.from(name.slice(0, dot).replace(UNFIT, '-'));
  const start = stem.length > MOST_LETTERS ? [...stem.slice(0, MOST_LETTERS - 1), '…'] : stem;
  return `${start.join('')}${name.slice(dot)}`;
}

/** Download a value as a JSON file. fileName: without extension. */
export function saveJson(value: unknown, fileName: string): void {
  saveBlob(new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }), `${fileName}.json`);
}
