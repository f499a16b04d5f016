/** Objectives as the server tells them. */
import type { Objective } from '../../../frontend/src/api/jobs';

/** A channel of the layer 'stem', alone and everywhere. */
export function channel(index: number, part: object = {}): Objective {
  return { kind: 'channel', layer: 'stem', index, weight: 1, row: null, column: null, ...part };
}

/** A direction of the layer 'stem', of two channels. */
export function direction(part: object = {}): Objective {
  const vector = [
    { channel: 3, value: 1 },
    { channel: 1, value: -0.5 },
  ];
  return { kind: 'direction', layer: 'stem', vector, cosine_power: 0, weight: 1, ...part };
}

/** Several images of a channel of the layer 'stem'. */
export function diversity(part: object = {}): Objective {
  return { kind: 'diversity', layer: 'stem', index: 3, count: 4, diversity: 1, weight: 1, ...part };
}
