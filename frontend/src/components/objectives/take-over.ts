/** Objectives of a job, put back into the form. */
import type { Objective } from '../../api/jobs';
import { fieldsOf, kindNamed, USUAL_KIND } from './kinds';
import type { ObjectiveTexts } from './objective-texts';
import { writeVector } from './vector-text';

export interface TakenOver {
  /** The layer that is chosen with it; undefined where any may stay. */
  layer: string | undefined;
  texts: ObjectiveTexts;
  /** What cannot be written as one text, because it is of several layers or kinds. */
  mix: Objective[];
}

const NOTHING: ObjectiveTexts = {
  kind: USUAL_KIND,
  ids: '',
  classes: '',
  row: '',
  column: '',
  vector: '',
  arguments: '',
  weights: '',
};

/** isMixed: whether the objectives were mixed, so that their weights matter. */
export function takeOver(objectives: readonly Objective[], isMixed: boolean): TakenOver {
  const [first, ...others] = objectives;
  const isOneText = first !== undefined && others.every((one) => isAlike(one, first));
  if (!isOneText) return { layer: undefined, texts: NOTHING, mix: [...objectives] };
  const { kind, layer, row, column, vector, ...fields } = fieldsOf(first);
  const indices = objectives.flatMap((objective) => fieldsOf(objective).index ?? []).join(', ');
  const isWeighted = isMixed && objectives.some(({ weight }) => weight !== 1);
  const options = kindNamed(kind)?.options ?? [];
  const chosen = options
    .filter(({ name, usual }) => fields[name] !== usual)
    .map(({ name }) => [name, fields[name]]);
  return {
    layer: layer ?? undefined,
    mix: [],
    texts: {
      kind: kind === 'layer' ? USUAL_KIND : kind,
      ids: kind === 'class' || kind === 'layer' ? '' : indices,
      classes: kind === 'class' ? indices : '',
      row: String(row ?? ''),
      column: String(column ?? ''),
      vector: writeVector(vector ?? []),
      arguments: chosen.length === 0 ? '' : JSON.stringify(Object.fromEntries(chosen)),
      weights: isWeighted ? objectives.map(({ weight }) => weight).join(', ') : '',
    },
  };
}

/** Whether two objectives differ in what one text says of each: their index and weight. */
function isAlike(one: Objective, other: Objective): boolean {
  const rest = (objective: Objective) =>
    JSON.stringify(Object.entries({ ...fieldsOf(objective), index: null, weight: null }).sort());
  return rest(one) === rest(other) && !('vector' in one);
}
