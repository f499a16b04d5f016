/** The images of a storyboard, grouped by layer, and the explanation it is based on. */
import { settingsOf, type Job, type Picture } from '../../../api/jobs';
import type { HeatmapRequest, HeatmapSettings, LayerHeatmap } from '../../../api/heatmaps';
import { decodeFloats } from '../../../components/heatmap/heat';
import { formatShare } from '../../../components/numbers';

export interface StoryboardLayer {
  layer: string;
  /** What the images show, each with its index among all images of the job. */
  pictures: { picture: Picture; at: number }[];
}

/** One entry per layer, in the order of the job. */
export function storyboardLayers(job: Job): StoryboardLayer[] {
  const rows: StoryboardLayer[] = [];
  for (const [at, picture] of (settingsOf(job).pictures ?? []).entries()) {
    const last = rows.at(-1);
    if (last?.layer === picture.layer) last.pictures.push({ picture, at });
    else rows.push({ layer: picture.layer, pictures: [{ picture, at }] });
  }
  return rows;
}

/** The heatmap settings of the job; old jobs have no unit. */
export function heatmapSettingsOf(job: Job): HeatmapSettings {
  const made = settingsOf(job)['heatmap'] as Omit<HeatmapSettings, 'unit'> & Partial<HeatmapSettings>;
  return { ...made, unit: made.unit ?? null };
}

/** The request of the explanation that the job is based on; its result is stored. */
export function heatmapRequestOf(job: Job): HeatmapRequest | undefined {
  const { network, image, layers } = job;
  return image === null ? undefined : { network, image, layers, top: 1, ...heatmapSettingsOf(job) };
}

/** 'filter 26 · 1.9 %'. layer: of the explanation; undefined while that is unknown. */
export function pictureText({ channels, relevance }: Picture, layer: LayerHeatmap | undefined): string {
  const what = channels.length === 1 ? `filter ${channels[0] ?? ''}` : `${channels.length} mixed`;
  if (layer === undefined) return what;
  const whole = decodeFloats(layer.per_channel).reduce((sum, one) => sum + Math.abs(one), 0);
  return whole === 0 ? what : `${what} · ${formatShare(relevance / whole)}`;
}
