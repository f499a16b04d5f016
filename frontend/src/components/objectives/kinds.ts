/** The kinds of objectives, as the server declares them: which fields each has, and how it is named. */
import type { Objective } from '../../api/jobs';
import { OBJECTIVES } from '../../api/settings.gen';
import type { Option } from '../options/option';

export type Kind = Objective['kind'];

export interface ObjectiveKind {
  kind: Kind;
  title: string;
  /** What it is, in a sentence. */
  help: string;
  /** Names one objective; fields in braces. */
  phrase: string;
  /** Whether a photograph can be made to excite it all over. */
  suitsPhotographs: boolean;
  /** Fields of the request that say something. */
  fields: readonly string[];
  /** Fields of the request that are always null. */
  nulls: readonly string[];
  /** Fields that are drawn as settings are. */
  options: readonly Option[];
}

export const KINDS: readonly ObjectiveKind[] = OBJECTIVES;

/** The kind that an objective is of where nothing else is said. */
export const USUAL_KIND = 'channel';

/** An objective with the fields that any kind may have. */
export interface Fields {
  kind: Kind;
  layer: string | null;
  index: number | null;
  row: number | null;
  column: number | null;
  weight: number;
  /** Components of a direction. */
  vector?: readonly Component[];
  /** How many images it makes, where that is not one. */
  count?: number;
  [option: string]: unknown;
}

export interface Component {
  channel: number;
  value: number;
}

const NONE = { layer: null, index: null, row: null, column: null };

export const fieldsOf = (objective: Objective): Fields => ({ ...NONE, ...objective });

/** The kind of that name; undefined where there is none. */
export function kindNamed(name: unknown): ObjectiveKind | undefined {
  return KINDS.find(({ kind }) => kind === name);
}

/** How many images it makes. */
export const imagesOf = (objective: Objective) => fieldsOf(objective).count ?? 1;

/** An objective with the fields of its kind: those that are given, and null for those that it never has. */
export function makeObjective({ kind, nulls }: ObjectiveKind, given: object): Objective {
  const none = Object.fromEntries(nulls.map((name) => [name, null]));
  return { weight: 1, ...none, kind, ...given } as unknown as Objective;
}

export const makeChannel = (layer: string, index: number): Objective => ({
  kind: 'channel',
  layer,
  index,
  row: null,
  column: null,
  weight: 1,
});

export const makeWholeLayer = (layer: string): Objective => ({
  kind: 'layer',
  layer,
  index: null,
  row: null,
  column: null,
  weight: 1,
});
