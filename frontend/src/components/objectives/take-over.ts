/** The objectives of a job as texts of the form. */
import type { Objective } from '../../api/jobs';
import type { ObjectiveTexts } from './use-objectives';

export interface TakenOver {
  /** The layer to choose; undefined if the present one may stay. */
  layer: string | undefined;
  texts: ObjectiveTexts;
  /** Objectives of several layers or kinds, which do not fit into one text. */
  mix: Objective[];
}

const NOTHING: ObjectiveTexts = { kind: 'channel', ids: '', classes: '', row: '', column: '', weights: '' };

/** isMixed: whether the objectives were mixed, so that their weights count. */
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
