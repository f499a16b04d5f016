/** Objectives as the server tells them. */
import type { Objective } from '../../../frontend/src/api/jobs';

/** A channel of the layer 'stem', alone and everywhere. */
export function channel(index: number, part: Partial<Objective> = {}): Objective {
  return { kind: 'channel', layer: 'stem', index, weight: 1, row: null, column: null, ...part };
}
