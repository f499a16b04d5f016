/** The objectives of a job as texts of the form. */
import type { Objective } from '../../api/jobs';
import { fieldsOf, kindNamed, DEFAULT_KIND } from './kinds';
import type { ObjectiveTexts } from './objective-texts';
import { writeVector } from './vector-text';

export interface TakenOver {
  /** The layer to choose; undefined if the present one may stay. */
  layer: string | undefined;
  texts: ObjectiveTexts;
  /** Objectives of several layers or kinds, which do not fit into one text. */
  mix: Objective[];
}

const NOTHING: ObjectiveTexts = {
  kind: DEFAULT_KIND,
  ids: '',
  classes: '',
  row: '',
  column: '',
  vector: '',
  arguments: '',
  weights: '',
};

/** isMixed: whether the objectives were mixed, so that their weights count. */
export function takeOver(objectives: readonly Objective[], isMixed: boolean): TakenOver {
  const [first, ...others] = objectives;
  const isOneText = first !== undefined && others.every((one) => isAlike(one, first));
  if (!isOneText) return { layer: undefined, texts: NOTHING, mix: [...objectives] };
  const { kind, layer, row, column, vector, ...fields } = fieldsOf(first);
  const indices = objectives.flatMap((objective) => fieldsOf(objective).index ?? []).join(', ');
  const isWeighted = isMixed && objectives.some(({ weight }) => weight !== 1);
  const options = kindNamed(kind)?.options ?? [];
  const chosen = options
    .filter(({ name, defaultValue }) => fields[name] !== defaultValue)
    .map(({ name }) => [name, fields[name]]);
  return {
    layer: layer ?? undefined,
    mix: [],
    texts: {
      kind: kind === 'layer' ? DEFAULT_KIND : kind,
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
