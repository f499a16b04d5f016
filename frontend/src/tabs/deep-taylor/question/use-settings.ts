/** The settings of an explanation; all of them are part of the address. */
import type { HeatmapSettings } from '../../../api/heatmaps';
import { LIMITS } from '../../../api/limits.gen';
import { SETTINGS } from '../../../api/settings.gen';
import { useAddress } from '../../../hooks/use-address';
import { useAddressChoice } from '../../../hooks/use-address-choice';
import { useAddressIndex } from '../../../hooks/use-address-index';
import { useAddressNumber, type AddressNumber } from '../../../hooks/use-address-number';

const { default: defaultValue, minimum: least, maximum: most } = LIMITS.HeatmapRequest.top;

/** What is explained: the whole softmax output, one class, two classes, or a channel of a layer. */
export type Explained = 'answer' | 'class' | 'compare' | 'unit';
/** The value from which the relevance of a class starts. */
export type StartValue = Exclude<HeatmapSettings['start'], 'softmax' | 'unit'>;
/** The positions of the channel at which relevance starts. */
export type Extent = NonNullable<HeatmapSettings['unit']>['at'];
export type Attribution = HeatmapSettings['attribution'];
export type Pooling = HeatmapSettings['pooling'];

export interface Settings {
  explained: Explained;
  setExplained: (next: Explained) => void;
  /** Index of the explained class; undefined for the most probable class. */
  chosenClass: number | undefined;
  setChosenClass: (next: number | undefined) => void;
  /** Index of the class that is subtracted or compared; undefined for none, or for the second most probable class. */
  against: number | undefined;
  setAgainst: (next: number | undefined) => void;
  start: StartValue;
  setStart: (next: StartValue) => void;
  /** Index of the explained channel; undefined for the first. Its layer is the chosen layer of all tabs. */
  channel: number | undefined;
  setChannel: (next: number | undefined) => void;
  extent: Extent;
  setExtent: (next: Extent) => void;
  attribution: Attribution;
  setAttribution: (next: Attribution) => void;
  pooling: Pooling;
  setPooling: (next: Pooling) => void;
  /** Number of ranked filters per layer. */
  filters: AddressNumber;
  /** Whether a setting differs from its default. */
  isChanged: boolean;
  /** Restore the defaults. */
  reset: () => void;
  /** Use the settings of a storyboard. */
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
  // Two classes are compared by their logits, because a probability near 0 has almost no relevance to show.
  const defaultStart = explained === 'compare' ? 'logit' : 'probability';
  const [start, setStart] = useAddressChoice<StartValue>(
    'start',
    ['probability', 'logit', 'one'],
    defaultStart,
  );
  const [channel, setChannel] = useAddressIndex('channel');
  const [extent, setExtent] = useAddressChoice<Extent>('at', ['strongest', 'everywhere'], 'strongest');
  const [, setLayer] = useAddress('layer');
  const [attribution, setAttribution] = useAddressChoice<Attribution>(
    'attribution',
    SETTINGS.HeatmapSettings.attribution.choices.map(([id]) => id),
    'deep_taylor',
  );
  const [pooling, setPooling] = useAddressChoice<Pooling>('pooling', ['average', 'winner'], 'average');
  const filters = useAddressNumber('filters', { least, most, defaultValue });
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
      filters.value !== defaultValue,
    reset: () => {
      setStart(defaultStart);
      setChosenClass(undefined);
      setAgainst(undefined);
      setChannel(undefined);
      setExtent('strongest');
      setExplained('answer');
      setAttribution('deep_taylor');
      setPooling('average');
      filters.set(defaultValue, 'replace');
    },
    take: (made) => {
      setStart(made.start === 'softmax' || made.start === 'unit' ? defaultStart : made.start);
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
