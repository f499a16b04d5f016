/** Suggestions for a misspelt name. */

const MOST = 3;

/** The names most similar to a wanted one, best first, at most three; similarity counts shared letter pairs. */
export function nearNames(wanted: string, names: string[]): string[] {
  const pairs = pairsOf(wanted);
  const scored = names.map((name) => ({ name, score: likeness(pairs, pairsOf(name)) }));
  return scored
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** Source: Dice 1945, "Measures of the Amount of Ecologic Association Between Species". */
function likeness(one: Set<string>, other: Set<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / Math.max(1, one.size + other.size);
}

function pairsOf(name: string): Set<string> {
  const letters = ` ${name.toLowerCase()} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, index) => letters.slice(index, index + 2)));
}
