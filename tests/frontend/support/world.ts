/** The small world of the mock server: two networks, three photographs, and predictions one can do by hand. */
import type { components } from '../../../frontend/src/api/types.gen';

export type Schemas = components['schemas'];

const paper = { title: 'A paper about networks', url: 'https://example.org/paper' };

export const LITE: Schemas['NetworkSummary'] = {
  id: 'efficientnet_lite0',
  title: 'EfficientNet-Lite0',
  summary: 'A small classifier.',
  paper,
  licence: 'Apache-2.0',
  parameters: 4_652_008,
  classes: 1000,
  size_px: 224,
  weights_present: true,
};

export const VGG: Schemas['NetworkSummary'] = {
  ...LITE,
  id: 'vgg16',
  title: 'VGG-16',
  summary: 'Sixteen layers.',
  parameters: 138_357_544,
};

/** A photograph of the given size in the store. */
export function makeImage(id: string, part: Partial<Schemas['Image']> = {}): Schemas['Image'] {
  return {
    id,
    name: id,
    origin: 'sample',
    format: 'JPEG',
    width: 400,
    height: 300,
    size_bytes: 24_000,
    created_at: '2026-01-01T00:00:00Z',
    credit: `Photograph of ${id}, CC0`,
    original_url: `/api/images/${id}/original`,
    display_url: `/api/images/${id}/display`,
    preview_url: `/api/images/${id}/preview`,
    ...part,
  };
}

/** An uploaded photograph. */
export function makeUpload(id: string, name: string): Schemas['Image'] {
  return makeImage(id, { name, origin: 'upload', credit: null });
}

export function makeFailure(code: string, message: string, hint: string): Schemas['Failure'] {
  return { code, message, hint, field: null };
}

/** Classes named after the photograph, with shares 1/2, 1/4, 1/8, … */
export function makePrediction({ network, image, top }: Schemas['PredictionRequest']): Schemas['Prediction'] {
  const classes = Array.from({ length: top }, (_, place) => ({
    rank: place + 1,
    index: 280 + place,
    wordnet_id: `n0212304${place}`,
    name: `${image} kind ${place + 1}`,
    names: `${image} kind ${place + 1}, other name ${place + 1}`,
    probability: 0.5 ** (place + 1),
    logit: 9.5 - place,
  }));
  // Short side 300 of which 224/256 are seen, in the middle.
  const seen = { left: 68.75, top: 18.75, width: 262.5, height: 262.5 };
  return { network, image, classes, seen, forward_ms: 23.4, recipe: 'recipe', stored: false };
}
