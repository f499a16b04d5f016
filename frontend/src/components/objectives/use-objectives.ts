/** The objectives of the form. They are part of the address, and all methods that optimize images share them. */
import type { Objective } from '../../api/jobs';
import { useAddress } from '../../hooks/use-address';
import { MOST, readIndices, readWeights, type Indices } from './index-text';
import { readMix, writeMix } from './mix-text';

export type Kind = 'channel' | 'neuron' | 'class';

/** The texts of the form, as entered. */
export interface ObjectiveTexts {
  kind: Kind;
  /** Channels, also of neurons. Empty means the whole layer. */
  ids: string;
  classes: string;
  row: string;
  column: string;
  weights: string;
}

export interface Objectives extends ObjectiveTexts {
  /** Change some texts. */
  write: (change: Partial<ObjectiveTexts>) => void;
  /** Objectives that were added to the mix, also of other layers. */
  mix: Objective[];
  setMix: (mix: Objective[]) => void;
  /** What is wrong with the texts; undefined if nothing is. */
  problem: string | undefined;
  /** Why the objectives cannot be mixed, if the texts are correct. */
  mixProblem: string | undefined;
  /** The objectives of the texts; undefined if there is a problem. */
  written: Objective[] | undefined;
  /** The objectives of one mixed image: those of the texts with their weights, and those of the mix. */
  mixed: Objective[] | undefined;
}

const KINDS: readonly string[] = ['channel', 'neuron', 'class'] satisfies Kind[];

export interface ObjectiveScope {
  /** Name of the chosen layer; undefined while unknown. */
  layer: string | undefined;
  /** Number of its channels; undefined while unknown. */
  channels: number | undefined;
  /** Number of classes of the network. */
  classes: number | undefined;
  /** Whether single neurons can be objectives. */
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
  // With objectives in the mix, an empty text adds nothing, not even the whole layer.
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
    mixProblem: isTooMuch ? `At most ${MOST} objectives are allowed.` : weighed && read.problem,
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
    return { problem: 'Row and column are whole numbers from 0; leave empty for the centre.' };
  const own = kind === 'class' ? { layer: null } : places;
  return { written: read.numbers.map((index) => ({ ...none, ...own, kind, index })) };
}

function readOf({ kind, ids, classes }: ObjectiveTexts, counts: Parameters<typeof readTexts>[2]): Indices {
  return kind === 'class'
    ? readIndices(classes, 'classes', counts.classes)
    : readIndices(ids, 'channels', counts.channels);
}
