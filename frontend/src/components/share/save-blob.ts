/** What no file name may hold on some system, or what means something else in an address. */
const UNFIT = /[\\/:*?"<>|%#&\p{Cc}]/gu;
/** Of four bytes each, so many letters and an ending fit into the 255 bytes of a file name. */
const MOST_LETTERS = 60;

/** Hand a file to the person. fileName: may hold any letters, such as those of a layer's name. */
export function saveBlob(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fitFileName(fileName);
  link.click();
  URL.revokeObjectURL(url);
}

/** A name that every system takes for a file: nothing that it forbids, and not too long. */
export function fitFileName(name: string): string {
  const dot = name.lastIndexOf('.');
  const stem = Array.from(name.slice(0, dot).replace(UNFIT, '-'));
  const start = stem.length > MOST_LETTERS ? [...stem.slice(0, MOST_LETTERS - 1), '…'] : stem;
  return `${start.join('')}${name.slice(dot)}`;
}
