/** Names of layers in the address: a list whose commas are not those of the names. */

/** Stands in the address for no layer and for no mix; what is absent is usual. */
export const NONE = '-';

/** Write names as one text; readNames reads them again, whatever they are. */
export function writeNames(names: readonly string[]): string {
  return names.length === 0 ? NONE : names.map(escaped).join();
}

/** Read what writeNames wrote, or a person by hand. */
export function readNames(text: string): string[] {
  return text === NONE ? [] : text.split(',').map(unescaped);
}

const escaped = (name: string) =>
  name === NONE ? '%2D' : name.replace(/[%,]/g, (sign) => encodeURIComponent(sign));

const unescaped = (name: string) => name.replace(/%2[5CD]/g, (sign) => decodeURIComponent(sign));
