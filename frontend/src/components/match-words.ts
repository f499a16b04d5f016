/** Search by name, the same everywhere. */

/** A test whether a name contains every word of a text, in any order and case. An empty text matches all. */
export function matcherOf(text: string): (name: string) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (name) => {
    const lower = name.toLowerCase();
    return words.every((word) => lower.includes(word));
  };
}
