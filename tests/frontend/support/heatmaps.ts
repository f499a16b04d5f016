/** Explanations in the world of the mock server, with numbers one can do by hand. */
import type { Schemas } from './world';

/** Numbers as the server writes them. */
export function packed(numbers: readonly number[]): string {
  return Buffer.from(new Float32Array(numbers).buffer).toString('base64');
}

/** A layer of 2 × 3 positions and four filters, of which the third has half of the relevance and the first none. */
export function makeLayerHeatmap(
  layer: string,
  part: Partial<Schemas['LayerHeatmap']> = {},
): Schemas['LayerHeatmap'] {
  return {
    layer,
    kind: 'spatial',
    height: 2,
    width: 3,
    channel_count: 4,
    relevance: 0.75,
    lost: 0,
    values: packed([0, 0.125, 0.125, 0.125, 0.25, 0.375]),
    per_channel: packed([0, 0.125, 0.5, 0.375]),
    filters: [
      { rank: 1, filter: 2, relevance: 0.5, share: 0.5, accumulated: 0.5 },
      { rank: 2, filter: 3, relevance: 0.375, share: 0.375, accumulated: 0.875 },
    ],
    ...part,
  };
}

/** Classes, three layers with positions, the middle one of which loses half, and 2 × 2 pixels. */
export function makeHeatmaps(body: Schemas['HeatmapRequest']): Schemas['Heatmaps'] {
  const all = [
    makeLayerHeatmap('classes', { kind: 'vector', height: 1, width: 1, values: null, relevance: 1 }),
    makeLayerHeatmap('mixed/join', { relevance: 1 }),
    makeLayerHeatmap('mixed/deep', { lost: 0.5 }),
    makeLayerHeatmap('stem', { relevance: 0.5 }),
  ];
  const { network, image, layers, against, unit } = body;
  const isSigned = against !== null;
  return {
    network,
    image,
    started: 1,
    reached: 0.5,
    lost: 0.5,
    signed: isSigned,
    input: {
      height: 2,
      width: 2,
      relevance: 0.5,
      values: packed(isSigned ? [-0.5, 0, 0.25, 0.5] : [0, 0.1, 0.1, 0.3]),
    },
    layers: all.filter(({ layer }) => layers === null || layers.includes(layer)),
    unit: unit === null ? null : { ...unit, activation: 1, row: 4, column: 2 },
    seen: { left: 68.75, top: 18.75, width: 262.5, height: 262.5 },
    recipe: 'recipe',
    stored: false,
  };
}

/** A class that falls from 0.5 to 0.1 without the named filters, and to 0.4 without random ones. */
export function makeAblation(): Schemas['Ablation'] {
  const probability = { all: 0.5, without: 0.1, random: { mean: 0.4, low: 0.3, high: 0.45 } };
  const logit = { all: 9, without: 6, random: { mean: 8.5, low: 8, high: 8.8 } };
  return { channel_count: 4, logit, probability, recipe: 'recipe', stored: false };
}
