/** Distribution of the relevance of a layer over its filters. Source: thesis, Section 4.4.2 and Figure 4.23. */

export interface Spread {
  /** Share of the most relevant filter, of the first two, and so on. */
  accumulated: number[];
  /** Number of filters that hold half of the relevance; undefined if no number does. */
  half: number | undefined;
  /** Number of filters without relevance. */
  silent: number;
}

const HALF = 0.5;

/** perChannel: relevance of each filter. Shares are of the sum of all magnitudes, as the server counts them. */
export function spreadOf(perChannel: Float32Array): Spread {
  const whole = perChannel.reduce((sum, relevance) => sum + Math.abs(relevance), 0);
  const ranked = [...perChannel].sort((one, other) => other - one);
  let sum = 0;
  const accumulated = ranked.map((relevance) => {
    sum += relevance;
    return whole === 0 ? 0 : sum / whole;
  });
  const reached = accumulated.findIndex((share) => share >= HALF);
  return {
    accumulated,
    half: reached < 0 ? undefined : reached + 1,
    silent: ranked.filter((relevance) => relevance === 0).length,
  };
}
