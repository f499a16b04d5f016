/** The requests that the settings ask for. */
import type { HeatmapRequest } from '../../../api/heatmaps';
import { className } from '../../../components/objectives/objective-name';
import type { Settings } from './use-settings';

/** One of two compared classes, or their difference. */
export type Side = 'first' | 'second' | 'difference';

export const SIDES: readonly Side[] = ['first', 'second', 'difference'];

export type Questions = Partial<Record<Side, HeatmapRequest>>;

export interface Subject {
  /** Ids; undefined while unknown. */
  network: string | undefined;
  image: string | undefined;
  /** Indices of the most probable classes, highest first; undefined for a network without classes. */
  predicted: readonly number[] | undefined;
  /** The chosen layer; undefined while unknown. */
  layer: string | undefined;
}

/** The requests: only the first one where nothing is compared, none where something is missing. */
export function questionsOf({ network, image, predicted, layer }: Subject, settings: Settings): Questions {
  const { explained, attribution, pooling, filters } = settings;
  const top = filters.value;
  if (network === undefined || image === undefined || top === undefined) return {};
  const common = { network, image, layers: null, attribution, pooling, top, unit: null };
  if (explained === 'unit') {
    if (layer === undefined) return {};
    const unit = { layer, channel: settings.channel ?? 0, at: settings.extent };
    return { first: { ...common, start: 'unit', class_index: null, against: null, unit } };
  }
  if (predicted === undefined) return {};
  const about = (one: number, against: number | null): HeatmapRequest => ({
    ...common,
    start: settings.start,
    class_index: one,
    against,
  });
  if (explained === 'answer') {
    return { first: { ...common, start: 'softmax', class_index: null, against: null } };
  }
  const one = settings.chosenClass ?? predicted[0];
  if (one === undefined) return {};
  if (explained === 'class') return { first: about(one, settings.against ?? null) };
  const other = settings.against ?? predicted.find((index) => index !== one);
  if (other === undefined) return {};
  return { first: about(one, null), second: about(other, null), difference: about(one, other) };
}

/** What a request explains, as a title. names: of the classes, by index. */
export function explainedIn(
  { class_index, against, unit }: HeatmapRequest,
  names: readonly string[],
): string {
  if (unit !== null) {
    const where = unit.at === 'everywhere' ? ', at all positions' : '';
    return `${unit.layer}: channel ${unit.channel}${where}`;
  }
  if (class_index === null) return 'Whole prediction';
  const one = className(class_index, names);
  return against === null ? one : `${one} against ${className(against, names)}`;
}
