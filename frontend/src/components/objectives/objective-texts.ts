/** What is written in the form of objectives, and the objectives that it stands for. */
import type { Objective } from '../../api/jobs';
import type { OptionValues } from '../options/option';
import { readIndices, type Indices } from './index-text';
import { kindNamed, makeObjective, type Kind } from './kinds';
import { readVector } from './vector-text';

/** The texts of the form, as they were written. */
export interface ObjectiveTexts {
  kind: Kind;
  /** Channels; of neurons too. Nothing is the whole layer. */
  ids: string;
  classes: string;
  row: string;
  column: string;
  /** Components of a direction. */
  vector: string;
  /** What else the kind asks, as JSON. */
  arguments: string;
  weights: string;
}

export interface ObjectiveScope {
  /** Name of the chosen layer; undefined while none is known. */
  layer: string | undefined;
  /** How many channels it has; undefined while that is not known. */
  channels: number | undefined;
  /** How many classes the network has. */
  classes: number | undefined;
  /** Whether a photograph is to be changed; some kinds suit only images that begin as noise. */
  forPhotograph: boolean;
}

interface Read {
  written?: Objective[];
  problem?: string | undefined;
}

/** Whether nothing is written of what the objective is. */
export function isEmpty({ kind, ids, classes, vector }: ObjectiveTexts): boolean {
  const has = kindNamed(kind)?.fields ?? [];
  if (has.includes('vector')) return vector.trim() === '';
  return (has.includes('layer') ? ids : classes).trim() === '';
}

/** values: what else the kind asks. */
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
    return { problem: 'Row and column are whole numbers from 0; empty for the middle.' };
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
