/** The texts of the form of objectives, and the objectives they describe. */
import type { Objective } from '../../api/jobs';
import type { Start } from '../../hooks/use-start';
import type { OptionValues } from '../options/option';
import { readIndices, type Indices } from './index-text';
import { kindNamed, makeObjective, type Kind } from './kinds';
import { readVector } from './vector-text';

/** The texts of the form, as entered. */
export interface ObjectiveTexts {
  kind: Kind;
  /** Channels, also of neurons. Empty means the whole layer. */
  ids: string;
  classes: string;
  row: string;
  column: string;
  /** Components of a direction. */
  vector: string;
  /** Further fields of the kind, as JSON. */
  arguments: string;
  weights: string;
}

export interface ObjectiveScope {
  /** Where the network begins; undefined while unknown. */
  start: Start | undefined;
  /** Name of the chosen layer; undefined while unknown. */
  layer: string | undefined;
  /** Number of its channels; undefined while unknown. */
  channels: number | undefined;
  /** Number of classes of the network. */
  classes: number | undefined;
  /** Whether a photograph is changed; some kinds suit only images that start with noise. */
  forPhotograph: boolean;
}

interface Read {
  written?: Objective[];
  problem?: string | undefined;
}

/** Whether no objective is entered. */
export function isEmpty({ kind, ids, classes, vector }: ObjectiveTexts): boolean {
  const has = kindNamed(kind)?.fields ?? [];
  if (has.includes('vector')) return vector.trim() === '';
  return (has.includes('layer') ? ids : classes).trim() === '';
}

/** Read the objectives. values: further fields of the kind. */
export function readTexts(texts: ObjectiveTexts, scope: ObjectiveScope, values: OptionValues): Read {
  const { layer } = scope;
  const kind = kindNamed(texts.kind);
  const whole = kindNamed('layer');
  if (kind === undefined || whole === undefined) return {};
  const hasLayer = kind.fields.includes('layer');
  if (hasLayer && layer === undefined) return {};
  if (kind.kind === 'channel' && isEmpty(texts)) return { written: [makeObjective(whole, { layer })] };
  const own = { ...(hasLayer && { layer }), ...values };
  if (kind.fields.includes('vector')) {
    const { vector, problem } = readVector(texts.vector, scope.channels);
    return vector === undefined ? { problem } : { written: [makeObjective(kind, { ...own, vector })] };
  }
  const read = readNumbers(texts, hasLayer, scope);
  if (read.numbers === undefined) return { problem: read.problem };
  const places = kind.fields.includes('row')
    ? { row: placeIn(texts.row), column: placeIn(texts.column) }
    : {};
  if (Object.values(places).some((place) => place !== null && !(Number.isInteger(place) && place >= 0)))
    return { problem: 'Row and column are whole numbers from 0; leave empty for the centre.' };
  return { written: read.numbers.map((index) => makeObjective(kind, { ...own, ...places, index })) };
}

function placeIn(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}

function readNumbers({ ids, classes }: ObjectiveTexts, areChannels: boolean, scope: ObjectiveScope): Indices {
  return areChannels
    ? readIndices(ids, 'channels', scope.channels)
    : readIndices(classes, 'classes', scope.classes);
}
