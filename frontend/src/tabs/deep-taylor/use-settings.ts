/** What a person sets about the explanation; all of it lives in the address. */
import type { HeatmapSettings } from '../../api/heatmaps';
import { LIMITS } from '../../api/limits.gen';
import { useAddress } from '../../hooks/use-address';
import { useAddressChoice } from '../../hooks/use-address-choice';
import { useAddressIndex } from '../../hooks/use-address-index';
import { useAddressNumber, type AddressNumber } from '../../hooks/use-address-number';
import { ATTRIBUTIONS, type Attribution } from './attributions';

const { default: usual, minimum: least, maximum: most } = LIMITS.HeatmapRequest.top;

/** What is explained: the whole softmax output, one class, two classes beside each other, or a channel of a layer. */
export type Explained = 'answer' | 'class' | 'compare' | 'unit';
export type Start = Exclude<HeatmapSettings['start'], 'softmax' | 'unit'>;
/** Where in the channel relevance begins. */
export type Extent = NonNullable<HeatmapSettings['unit']>['at'];
export type Pooling = HeatmapSettings['pooling'];

export interface Settings {
  explained: Explained;
  setExplained: (next: Explained) => void;
  /** Index of the explained class; undefined for the one that the network sees first. */
  chosenClass: number | undefined;
  setChosenClass: (next: number | undefined) => void;
  /** Index of the class that is taken off, or compared; undefined for none, or the second one. */
  against: number | undefined;
  setAgainst: (next: number | undefined) => void;
  /** With what a class begins. */
  start: Start;
  setStart: (next: Start) => void;
  /** Index of the explained channel; undefined for the first. Its layer is the one that all tabs show. */
  channel: number | undefined;
  setChannel: (next: number | undefined) => void;
  extent: Extent;
  setExtent: (next: Extent) => void;
  attribution: Attribution;
  setAttribution: (next: Attribution) => void;
  pooling: Pooling;
  setPooling: (next: Pooling) => void;
  /** How many filters of each layer are ranked. */
  filters: AddressNumber;
  /** Whether something is not as usual. */
  isChanged: boolean;
  /** Bring back all that is usual. */
  reset: () => void;
  /** Take over what a storyboard was made with. */
  take: (made: HeatmapSettings) => void;
}

export function useSettings(): Settings {
  const [explained, setExplained] = useAddressChoice<Explained>(
    'explain',
    ['answer', 'class', 'compare', 'unit'],
    'answer',
  );
  const [chosenClass, setChosenClass] = useAddressIndex('class');
  const [against, setAgainst] = useAddressIndex('against');
  // What decides between two classes are their logits; a probability near 0 would make one of them vanish.
  const usualStart = explained === 'compare' ? 'logit' : 'probability';
  const [start, setStart] = useAddressChoice<Start>('start', ['probability', 'logit', 'one'], usualStart);
  const [channel, setChannel] = useAddressIndex('channel');
  const [extent, setExtent] = useAddressChoice<Extent>('at', ['strongest', 'everywhere'], 'strongest');
  const [, setLayer] = useAddress('layer');
  const [attribution, setAttribution] = useAddressChoice<Attribution>(
    'attribution',
    ATTRIBUTIONS.map(([id]) => id),
    'deep_taylor',
  );
  const [pooling, setPooling] = useAddressChoice<Pooling>('pooling', ['average', 'winner'], 'average');
  const filters = useAddressNumber('filters', { least, most, usual });
  return {
    explained,
    setExplained,
    chosenClass,
    setChosenClass,
    against,
    setAgainst,
    start,
    setStart,
    channel,
    setChannel,
    extent,
    setExtent,
    attribution,
    setAttribution,
    pooling,
    setPooling,
    filters,
    isChanged:
      explained !== 'answer' ||
      attribution !== 'deep_taylor' ||
      pooling !== 'average' ||
      filters.value !== usual,
    reset: () => {
      setStart(usualStart);
      setChosenClass(undefined);
      setAgainst(undefined);
      setChannel(undefined);
      setExtent('strongest');
      setExplained('answer');
      setAttribution('deep_taylor');
      setPooling('average');
      filters.set(usual, 'replace');
    },
    take: (made) => {
      setStart(made.start === 'softmax' || made.start === 'unit' ? usualStart : made.start);
      setChosenClass(made.class_index ?? undefined);
      setAgainst(made.against ?? undefined);
      if (made.unit !== null) {
        setLayer(made.unit.layer);
        setChannel(made.unit.channel);
        setExtent(made.unit.at);
      }
      const named = made.class_index === null ? 'answer' : 'class';
      setExplained(made.unit === null ? named : 'unit');
      setAttribution(made.attribution);
      setPooling(made.pooling);
    },
  };
}
