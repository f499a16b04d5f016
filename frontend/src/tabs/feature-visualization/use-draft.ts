/** What a person sets on this tab. All of it lives in the address; what is usual is left out. */
import { useMemo } from 'react';
import type { JobRequest, Objective } from '../../api/jobs';
import { useAddress } from '../../hooks/use-address';
import { readIndices, readWeights } from './index-text';
import { NUMBERS, problemOf, USUAL, type Options } from './options';

export type Kind = 'channel' | 'layer' | 'neuron' | 'class';

export interface Draft {
  kind: Kind;
  indices: string;
  weights: string;
  options: Options;
  setKind: (kind: Kind) => void;
  setIndices: (text: string) => void;
  setWeights: (text: string) => void;
  /** Change some options; null brings all usual ones back. */
  setOptions: (change: Partial<Options> | null) => void;
  /** Why nothing can be made; undefined where all is well. */
  problem: string | undefined;
  /** Why it cannot be mixed. */
  mixProblem: string | undefined;
  /** What is asked of the server; undefined where there is a problem. */
  request: (mix: boolean) => JobRequest | undefined;
}

const KINDS: readonly string[] = ['channel', 'layer', 'neuron', 'class'];

function optionsIn(text: string | null): Options {
  try {
    const read: unknown = JSON.parse(text ?? '{}');
    return { ...USUAL, ...(read as Partial<Options>) };
  } catch {
    return USUAL; // a link that was cut off
  }
}

/** count: of channels or classes, as the kind has it; undefined while that is not known. */
export function useDraft(
  network: string | undefined,
  layer: string | undefined,
  count: (kind: Kind) => number | undefined,
): Draft {
  const [kindText, setKind] = useAddress('objective');
  const [indicesText, setIndices] = useAddress('channels');
  const [weightsText, setWeights] = useAddress('weights');
  const [optionsText, setOptionsText] = useAddress('options');
  const kind = (kindText !== null && KINDS.includes(kindText) ? kindText : 'channel') as Kind;
  const indices = indicesText ?? '0';
  const options = useMemo(() => optionsIn(optionsText), [optionsText]);
  const noun = kind === 'class' ? 'classes' : 'channels';
  const read = kind === 'layer' ? { numbers: [0] } : readIndices(indices, noun, count(kind));
  const weights = readWeights(weightsText ?? '', read.numbers?.length ?? 0);
  const wrong = NUMBERS.find((option) => problemOf(option, options[option.name]) !== undefined);
  const problem = read.problem ?? (wrong && `${wrong.label}: ${problemOf(wrong, options[wrong.name]) ?? ''}`);
  const request = (mix: boolean): JobRequest | undefined => {
    if (problem !== undefined || network === undefined || (kind !== 'class' && layer === undefined))
      return undefined;
    if (mix && weights.numbers === undefined) return undefined;
    const objectives = (read.numbers ?? []).map((index, place): Objective => ({
      kind,
      layer: kind === 'class' ? null : (layer ?? null),
      index: kind === 'layer' ? null : index,
      row: null,
      column: null,
      weight: mix ? (weights.numbers?.[place] ?? 1) : 1,
    }));
    return { method: 'feature_visualization', network, settings: { ...options, mix, objectives } };
  };
  const setOptions: Draft['setOptions'] = (change) => {
    const all = { ...options, ...change };
    const chosen = Object.entries(all).filter(
      ([name, value]) => name in USUAL && value !== USUAL[name as keyof Options],
    );
    const isUsual = change === null || chosen.length === 0;
    setOptionsText(isUsual ? null : JSON.stringify(Object.fromEntries(chosen)), 'replace');
  };
  return {
    kind,
    indices,
    weights: weightsText ?? '',
    options,
    setKind: (next) => setKind(next === 'channel' ? null : next, 'replace'),
    setIndices: (text) => setIndices(text, 'replace'),
    setWeights: (text) => setWeights(text === '' ? null : text, 'replace'),
    setOptions,
    problem,
    mixProblem: weights.problem,
    request,
  };
}
