/** The objectives of the form. They are part of the address, and all methods that optimize images share them. */
import type { Objective } from '../../api/jobs';
import { useAddress, useAddressText } from '../../hooks/use-address';
import { firstChannel } from '../../hooks/use-start';
import { useOptions, type Options } from '../options/use-options';
import { MOST, readWeights } from './index-text';
import { imagesOf, kindNamed, DEFAULT_KIND } from './kinds';
import { readMix, writeMix } from './mix-text';
import { isEmpty, readTexts, type ObjectiveScope, type ObjectiveTexts } from './objective-texts';

export interface Objectives extends ObjectiveTexts {
  /** Change some texts. */
  write: (change: Partial<ObjectiveTexts>) => void;
  /** Further fields of the kind. */
  options: Options;
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

export function useObjectives(scope: ObjectiveScope): Objectives {
  const isSuitable = (name: unknown) => {
    const found = kindNamed(name);
    return found !== undefined && (found.suitsPhotographs || !scope.forPhotograph);
  };
  const [kindText, setKind] = useAddress('objective');
  const [ids, setIds] = useAddressText('ids');
  const [classText, setClasses] = useAddress('classes');
  const [row, setRow] = useAddress('row');
  const [column, setColumn] = useAddress('column');
  const [vector, setVector] = useAddress('vector');
  const [argumentText, setArguments] = useAddress('arguments');
  const [weights, setWeights] = useAddress('weights');
  const [mixText, setMixText] = useAddress('mix');
  const found = isSuitable(kindText) && kindText !== 'layer' ? kindNamed(kindText) : undefined;
  const options = useOptions('arguments', found?.options ?? []);
  const mix = readMix(mixText).filter(({ kind }) => isSuitable(kind));
  const opening = scope.layer === undefined || mix.length > 0 ? '' : firstChannel(scope.start, scope.layer);
  const texts: ObjectiveTexts = {
    kind: found?.kind ?? DEFAULT_KIND,
    ids: ids ?? String(opening),
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
  const read = readTexts(texts, scope, options.values);
  const problem = read.problem ?? options.problem;
  const written = options.problem === undefined ? read.written : undefined;
  // With objectives in the mix, an empty text adds nothing, not even the whole layer.
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
        // Without channels a whole layer is meant; without the parameter, the channel that the layer opens with.
        const isDefault = (text === '' && name !== 'ids') || (name === 'kind' && text === DEFAULT_KIND);
        setters[name as keyof ObjectiveTexts](isDefault ? null : text, 'replace');
      }
    },
    options,
    mix,
    setMix: (next) => setMixText(writeMix(next), 'replace'),
    problem,
    mixProblem: isTooMuch ? `At most ${MOST} objectives are allowed.` : weighed && counted.problem,
    written,
    mixed: isTooMuch || !isOneImage ? undefined : mixed,
  };
}
