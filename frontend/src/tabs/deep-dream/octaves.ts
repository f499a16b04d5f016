/** The octaves of a dream: sizes that follow each other, the photograph's own last, and the steps of each. */

export interface Octaves {
  /** Number of sizes. */
  octaves: number;
  /** Steps at each size but the last. */
  octave_steps: number;
  /** Steps at the last size. */
  steps: number;
}

/** How the steps of all octaves add up: "4 octaves: 3 × 20 + 20 = 80 steps". */
export function stepsText({ octaves, octave_steps: before, steps }: Octaves): string {
  if (octaves === 1) return `1 octave: ${steps} steps`;
  return `${octaves} octaves: ${octaves - 1} × ${before} + ${steps} = ${(octaves - 1) * before + steps} steps`;
}

/** The octave that a step belongs to: "Octave 2 of 4". step: number of steps taken. */
export function octaveText({ octaves, octave_steps: before }: Octaves, step: number): string {
  return `Octave ${Math.min(octaves, Math.floor(step / before) + 1)} of ${octaves}`;
}
