/** The kinds of objectives, as the server declares them: their fields and names. */
import type { Objective } from '../../api/jobs';
import { OBJECTIVES } from '../../api/settings.gen';
import type { Option } from '../options/option';

export type Kind = Objective['kind'];

export interface ObjectiveKind {
  kind: Kind;
  title: string;
  /** Description. */
  help: string;
  /** Template for the name of one objective, with fields in braces. */
  phrase: string;
  /** Whether a photograph can be optimized for it. */
  suitsPhotographs: boolean;
  /** Fields of the request that have a value. */
  fields: readonly string[];
  /** Fields of the request that are always null. */
  nulls: readonly string[];
  /** Fields that are shown like parameters. */
  options: readonly Option[];
}

export const KINDS: readonly ObjectiveKind[] = OBJECTIVES;

/** The default kind. */
export const DEFAULT_KIND = 'channel';

/** An objective with the fields of all kinds. */
export interface Fields {
  kind: Kind;
  layer: string | null;
  index: number | null;
  row: number | null;
  column: number | null;
  weight: number;
  /** Components of a direction. */
  vector?: readonly Component[];
  /** Number of images; undefined for one. */
  count?: number;
  [option: string]: unknown;
}

export interface Component {
  channel: number;
  value: number;
}

const NONE = { layer: null, index: null, row: null, column: null };

export const fieldsOf = (objective: Objective): Fields => ({ ...NONE, ...objective });

/** The kind with this name; undefined if no kind has it. */
export function kindNamed(name: unknown): ObjectiveKind | undefined {
  return KINDS.find(({ kind }) => kind === name);
}

/** Number of images of an objective. */
export const imagesOf = (objective: Objective) => fieldsOf(objective).count ?? 1;

/** An objective of a kind. given: its fields, except those that are null for the whole kind. */
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
