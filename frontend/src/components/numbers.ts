/** Numbers as text. No-break spaces keep a number and its unit on one line. */

const SHARE = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const COUNT = new Intl.NumberFormat('en');
const MILLION = 1_000_000;
const NO_BREAK = '\u00a0';

/** A fraction 0..1 as a percentage with one decimal; '< 0.1 %' and '> 99.9 %' near 0 and 1. */
export function formatShare(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 0.05) return `<${NO_BREAK}0.1${NO_BREAK}%`;
  if (percent < 100 && percent >= 99.95) return `>${NO_BREAK}99.9${NO_BREAK}%`;
  return `${SHARE.format(percent)}${NO_BREAK}%`;
}

/** A count: 1000 is "1,000", 4,650,000 is "4.65 million". */
export function formatCount(count: number): string {
  if (count < MILLION) return COUNT.format(count);
  return `${(count / MILLION).toLocaleString('en', { maximumSignificantDigits: 3 })}${NO_BREAK}million`;
}

/** A value with three significant digits: 0.0213, 3.21, 1,240; in scientific notation if very large or small. */
export function formatValue(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= MILLION)) return value.toExponential(2);
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

/** Width and height in pixels. */
export function formatPixels(width: number, height: number): string {
  return `${width}${NO_BREAK}×${NO_BREAK}${height} pixels`;
}

/** A file's size in kB or MB. */
export function formatBytes(bytes: number): string {
  if (bytes < MILLION) return `${Math.max(1, Math.round(bytes / 1000))}${NO_BREAK}kB`;
  return `${SHARE.format(bytes / MILLION)}${NO_BREAK}MB`;
}
