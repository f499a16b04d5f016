/** What a person strives for. All of it lives in the address, and both methods that optimize share it. */
import type { Objective } from '../../api/jobs';
import { useAddress } from '../../hooks/use-address';
import { useOptions, type Options } from '../options/use-options';
import { MOST, readWeights } from './index-text';
import { imagesOf, kindNamed, USUAL_KIND } from './kinds';
import { readMix, writeMix } from './mix-text';
import { isEmpty, readTexts, type ObjectiveScope, type ObjectiveTexts } from './objective-texts';

export interface Objectives extends ObjectiveTexts {
  /** Change some texts. */
  write: (change: Partial<ObjectiveTexts>) => void;
  /** What else the kind asks. */
  options: Options;
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

export function useObjectives(scope: ObjectiveScope): Objectives {
  const isSuitable = (name: unknown) => {
    const found = kindNamed(name);
    return found !== undefined && (found.suitsPhotographs || !scope.forPhotograph);
  };
  const [kindText, setKind] = useAddress('objective');
  const [ids, setIds] = useAddress('ids');
  const [classText, setClasses] = useAddress('classes');
  const [row, setRow] = useAddress('row');
  const [column, setColumn] = useAddress('column');
  const [vector, setVector] = useAddress('vector');
  const [argumentText, setArguments] = useAddress('arguments');
  const [weights, setWeights] = useAddress('weights');
  const [mixText, setMixText] = useAddress('mix');
  const found = isSuitable(kindText) && kindText !== 'layer' ? kindNamed(kindText) : undefined;
  const options = useOptions('arguments', found?.options ?? []);
  const texts: ObjectiveTexts = {
    kind: found?.kind ?? USUAL_KIND,
    ids: ids ?? '',
    classes: classText ?? '',
    row: row ?? '',
    column: column ?? '',
    vector: vector ?? '',
    arguments: argumentText ?? '',
    weights: weights ?? '',
  };
  const setters: Record<keyof ObjectiveTexts, typeof setKind> = {
    kind: setKind,
    ids: setIds,
    classes: setClasses,
    row: setRow,
    column: setColumn,
    vector: setVector,
    arguments: setArguments,
    weights: setWeights,
  };
  const mix = readMix(mixText).filter(({ kind }) => isSuitable(kind));
  const read = readTexts(texts, scope, options.values);
  const problem = read.problem ?? options.problem;
  const written = options.problem === undefined ? read.written : undefined;
  // With something put aside, an empty field adds nothing: no whole layer, and nothing that is missing.
  const weighed = mix.length > 0 && isEmpty(texts) ? [] : written;
  const counted = readWeights(weighed?.length === 0 ? '' : texts.weights, weighed?.length ?? 0);
  const mixed = weighed &&
    counted.numbers && [...weighed.map((one, at) => ({ ...one, weight: counted.numbers[at] ?? 1 })), ...mix];
  const isTooMuch = (mixed?.length ?? 0) > MOST;
  const isOneImage = mixed?.every((one) => imagesOf(one) === 1) ?? false;
  return {
    ...texts,
    write: (change) => {
      for (const [name, text] of Object.entries({ ...change })) {
        const isUsual = text === '' || (name === 'kind' && text === USUAL_KIND);
        setters[name as keyof ObjectiveTexts](isUsual ? null : text, 'replace');
      }
    },
    options,
    mix,
    setMix: (next) => setMixText(writeMix(next), 'replace'),
    problem,
    mixProblem: isTooMuch ? `At most ${MOST} objectives at once.` : weighed && counted.problem,
    written,
    mixed: isTooMuch || !isOneImage ? undefined : mixed,
  };
}
