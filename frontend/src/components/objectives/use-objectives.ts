/** What a person strives for. All of it lives in the address, and both methods that optimize share it. */
import type { Objective } from '../../api/jobs';
import { useAddress } from '../../hooks/use-address';
import { MOST, readIndices, readWeights, type Indices } from './index-text';
import { readMix, writeMix } from './mix-text';

export type Kind = 'channel' | 'neuron' | 'class';

/** The texts of the form, as they were written. */
export interface ObjectiveTexts {
  kind: Kind;
  /** Channels; of neurons too. Nothing is the whole layer. */
  ids: string;
  classes: string;
  row: string;
  column: string;
  weights: string;
}

export interface Objectives extends ObjectiveTexts {
  /** Change some texts. */
  write: (change: Partial<ObjectiveTexts>) => void;
  /** Objectives that were put aside to be mixed, also of other layers. */
  mix: Objective[];
  setMix: (mix: Objective[]) => void;
  /** Why what is written cannot be read; undefined where all is well. */
  problem: string | undefined;
  /** Why it cannot be mixed, where what is written can be read. */
  mixProblem: string | undefined;
  /** What is written; undefined where there is a problem. */
  written: Objective[] | undefined;
  /** Everything that is mixed into one image: what is written, with weights, and what was put aside. */
  mixed: Objective[] | undefined;
}

const KINDS: readonly string[] = ['channel', 'neuron', 'class'] satisfies Kind[];

export interface ObjectiveScope {
  /** Name of the chosen layer; undefined while none is known. */
  layer: string | undefined;
  /** How many channels it has; undefined while that is not known. */
  channels: number | undefined;
  /** How many classes the network has. */
  classes: number | undefined;
  /** Whether single neurons can be strived for. */
  hasNeurons: boolean;
}

export function useObjectives({ layer, channels, classes, hasNeurons }: ObjectiveScope): Objectives {
  const [kindText, setKind] = useAddress('objective');
  const [ids, setIds] = useAddress('ids');
  const [classText, setClasses] = useAddress('classes');
  const [row, setRow] = useAddress('row');
  const [column, setColumn] = useAddress('column');
  const [weights, setWeights] = useAddress('weights');
  const [mixText, setMixText] = useAddress('mix');
  const known = kindText !== null && KINDS.includes(kindText) ? (kindText as Kind) : 'channel';
  const kind = known === 'neuron' && !hasNeurons ? 'channel' : known;
  const texts: ObjectiveTexts = {
    kind,
    ids: ids ?? '',
    classes: classText ?? '',
    row: row ?? '',
    column: column ?? '',
    weights: weights ?? '',
  };
  const setters = { kind: setKind, ids: setIds, classes: setClasses, row: setRow, column: setColumn };
  const mix = readMix(mixText).filter((objective) => hasNeurons || objective.kind !== 'neuron');
  const { written, problem } = readTexts(texts, layer, { channels, classes });
  // With something put aside, an empty field adds nothing: no whole layer, and nothing that is missing.
  const weighed = mix.length > 0 && isEmpty(texts) ? [] : written;
  const read = readWeights(weighed?.length === 0 ? '' : texts.weights, weighed?.length ?? 0);
  const mixed = weighed &&
    read.numbers && [...weighed.map((one, at) => ({ ...one, weight: read.numbers[at] ?? 1 })), ...mix];
  const isTooMuch = (mixed?.length ?? 0) > MOST;
  return {
    ...texts,
    write: (change) => {
      for (const [name, text] of Object.entries({ ...change })) {
        const set = { ...setters, weights: setWeights }[name as keyof ObjectiveTexts];
        set(text === '' || (name === 'kind' && text === 'channel') ? null : text, 'replace');
      }
    },
    mix,
    setMix: (next) => setMixText(writeMix(next), 'replace'),
    problem,
    mixProblem: isTooMuch ? `At most ${MOST} objectives at once.` : weighed && read.problem,
    written,
    mixed: isTooMuch ? undefined : mixed,
  };
}

const isEmpty = ({ kind, ids, classes }: ObjectiveTexts) => (kind === 'class' ? classes : ids).trim() === '';

interface Read {
  written?: Objective[];
  problem?: string | undefined;
}

function readTexts(
  texts: ObjectiveTexts,
  layer: string | undefined,
  counts: { channels: number | undefined; classes: number | undefined },
): Read {
  const { kind } = texts;
  const none = { layer: layer ?? null, index: null, row: null, column: null, weight: 1 };
  if (kind !== 'class' && layer === undefined) return {};
  if (kind === 'channel' && isEmpty(texts)) return { written: [{ ...none, kind: 'layer' }] };
  const read = readOf(texts, counts);
  const [row, column] = [texts.row, texts.column].map((text) => (text.trim() === '' ? null : Number(text)));
  const places = kind === 'neuron' ? { row: row ?? null, column: column ?? null } : {};
  if (read.numbers === undefined) return { problem: read.problem };
  if (Object.values(places).some((place) => place !== null && !(Number.isInteger(place) && place >= 0)))
    return { problem: 'Row and column are whole numbers from 0; empty for the middle.' };
  const own = kind === 'class' ? { layer: null } : places;
  return { written: read.numbers.map((index) => ({ ...none, ...own, kind, index })) };
}

function readOf({ kind, ids, classes }: ObjectiveTexts, counts: Parameters<typeof readTexts>[2]): Indices {
  return kind === 'class'
    ? readIndices(classes, 'classes', counts.classes)
    : readIndices(ids, 'channels', counts.channels);
}
