/** Objectives of a job, put back into the form. */
import type { Objective } from '../../api/jobs';
import type { ObjectiveTexts } from './use-objectives';

export interface TakenOver {
  /** The layer that is chosen with it; undefined where any may stay. */
  layer: string | undefined;
  texts: ObjectiveTexts;
  /** What cannot be written as one text, because it is of several layers or kinds. */
  mix: Objective[];
}

const NOTHING: ObjectiveTexts = { kind: 'channel', ids: '', classes: '', row: '', column: '', weights: '' };

/** isMixed: whether the objectives were mixed, so that their weights matter. */
export function takeOver(objectives: readonly Objective[], isMixed: boolean): TakenOver {
  const [first] = objectives;
  const isOneText = objectives.every(
    ({ kind, layer, row, column }) =>
      kind === first?.kind && layer === first.layer && row === first.row && column === first.column,
  );
  if (first === undefined || !isOneText) return { layer: undefined, texts: NOTHING, mix: [...objectives] };
  const numbers = first.kind === 'layer' ? '' : objectives.map(({ index }) => index).join(', ');
  const isWeighted = isMixed && objectives.some(({ weight }) => weight !== 1);
  return {
    layer: first.layer ?? undefined,
    mix: [],
    texts: {
      kind: first.kind === 'layer' ? 'channel' : first.kind,
      ids: first.kind === 'class' ? '' : numbers,
      classes: first.kind === 'class' ? numbers : '',
      row: first.row === null ? '' : String(first.row),
      column: first.column === null ? '' : String(first.column),
      weights: isWeighted ? objectives.map(({ weight }) => weight).join(', ') : '',
    },
  };
}
