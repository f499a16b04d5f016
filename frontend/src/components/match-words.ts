/** Searching by name, the same everywhere. */

/** A test of names: whether they hold every word of a text, in any order and case. Without words all do. */
export function matcherOf(text: string): (name: string) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (name) => {
    const lower = name.toLowerCase();
    return words.every((word) => lower.includes(word));
  };
}
