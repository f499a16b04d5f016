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
  group: 'thesis',
  size_px: 224,
  wide_px: 224,
  weights_present: true,
};

export const VGG: Schemas['NetworkSummary'] = {
  ...LITE,
  id: 'vgg16',
  title: 'VGG-16',
  summary: 'Sixteen layers.',
  parameters: 138_357_544,
};

/** A network of Keras whose weights are not there. */
export const MOBILE: Schemas['NetworkSummary'] = {
  ...LITE,
  id: 'keras_mobilenet',
  title: 'MobileNet (Keras)',
  group: 'keras',
  weights_present: false,
};

/** A person's own network, which is not a classifier. */
export const OWN: Schemas['NetworkSummary'] = {
  ...LITE,
  id: 'user_own',
  title: 'Own',
  group: 'user',
  classes: 0,
};

/** An input range that was stated. */
export const STATED: Schemas['KnownRange'] = {
  low: [-1, -1, -1],
  high: [1, 1, 1],
  reversed_channels: false,
  origin: 'stated',
  words: 'stated where its weights are from.',
};

/** All about a network, with a name for each of its first classes. */
export function makeDetails(network: Schemas['NetworkSummary']): Schemas['NetworkDetails'] {
  const image_input = {
    short_side_px: 256,
    size_px: 224,
    wide_px: 224,
    channels: 3,
    keeps_aspect: true,
    resampling: 'bilinear',
    low: [-1, -1, -1],
    high: [1, 1, 1],
    reversed_channels: false,
  };
  const names = ['tench, Tinca tinca', 'goldfish, Carassius auratus', 'hen'];
  return {
    ...network,
    image_input,
    input_range: STATED,
    takes_any_size: false,
    start: { layer: 'stem', channels: [3, 1, 2] },
    logits_layer: network.classes > 0 ? 'logits' : '',
    class_names: network.classes > 0 ? names : [],
  };
}

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
    cut_off: null,
    holders: 'everyone',
    original_url: `/api/images/${id}/original`,
    display_url: `/api/images/${id}/display`,
    preview_url: `/api/images/${id}/preview`,
    ...part,
  };
}

/** An uploaded photograph. */
export function makeUpload(id: string, name: string): Schemas['Image'] {
  return makeImage(id, { name, origin: 'upload', credit: null, holders: 'owner' });
}

export function makeFailure(code: string, message: string, hint: string): Schemas['Failure'] {
  return { code, message, hint, field: null };
}

/** Short side 300 of which 224/256 are seen, in the middle. */
export const SEEN: Schemas['SeenPart'] = { left: 68.75, top: 18.75, width: 262.5, height: 262.5 };

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
  return { network, image, classes, seen: SEEN, forward_ms: 23.4, recipe: 'recipe', stored: false };
}

/** A layer of which only what matters is said. */
export const makeLayer = (
  name: string,
  kind: Schemas['GraphLayer']['kind'],
  part: Partial<Schemas['GraphLayer']> = {},
): Schemas['GraphLayer'] => ({
  name,
  kind,
  keras_class: 'Layer',
  output_shape: [4, 6, 16],
  parameters: 0,
  kernel: null,
  strides: null,
  padding: null,
  receptive_field_px: null,
  stride_px: null,
  module: null,
  ...part,
});

const CONVOLUTION = { keras_class: 'Conv2D', kernel: [3, 3], strides: [1, 1], padding: 'same' } as const;

/** A network one can draw by hand: a stem, a module of two branches with a module inside one of them, and a head. */
export const GRAPH: Schemas['NetworkGraph'] = {
  network: LITE.id,
  layers: [
    makeLayer('image', 'input', { keras_class: 'InputLayer', output_shape: [8, 12, 3] }),
    makeLayer('stem', 'convolution', {
      ...CONVOLUTION,
      kernel: [3, 3],
      strides: [2, 2],
      parameters: 448,
      receptive_field_px: 3,
      stride_px: 2,
    }),
    makeLayer('mixed/left', 'convolution', {
      ...CONVOLUTION,
      kernel: [1, 1],
      strides: [1, 1],
      module: 'mixed',
    }),
    makeLayer('mixed/pool', 'pooling', { keras_class: 'MaxPooling2D', kernel: [2, 2], module: 'mixed' }),
    makeLayer('mixed/deep', 'convolution', {
      ...CONVOLUTION,
      kernel: [3, 3],
      strides: [1, 1],
      module: 'inner',
    }),
    makeLayer('mixed/join', 'concatenation', { keras_class: 'Concatenate', module: 'mixed' }),
    makeLayer('flat', 'reshape', { keras_class: 'Flatten', output_shape: [768] }),
    makeLayer('classes', 'output', { keras_class: 'Dense', output_shape: [5], parameters: 3845 }),
  ],
  edges: [
    ['image', 'stem'],
    ['stem', 'mixed/left'],
    ['stem', 'mixed/pool'],
    ['mixed/pool', 'mixed/deep'],
    ['mixed/left', 'mixed/join'],
    ['mixed/deep', 'mixed/join'],
    ['mixed/join', 'flat'],
    ['flat', 'classes'],
  ],
  modules: [
    { name: 'mixed', title: 'Mixed', parent: null },
    { name: 'inner', title: 'Inner', parent: 'mixed' },
  ],
};

const MAP = 'data:image/png;base64,iVBORw0KGgo=';

/** Channels 3, 4, 5, … with means 1, 1/2, 1/4, …; the last one of a full answer of ten is silent. */
function makeChannels(top: number, isSpatial: boolean): Schemas['Channel'][] {
  return Array.from({ length: top }, (_, place) => ({
    channel: place + 3,
    mean: place === 9 ? 0 : 0.5 ** place,
    max: place === 9 ? 0 : 2 * 0.5 ** place,
    zeros: place === 9 ? 1 : 0.25,
    peak: isSpatial ? { row: 1, column: 2 } : null,
    map: isSpatial ? MAP : null,
  }));
}

/** The answer for one layer of GRAPH, or for its convolution and pooling layers. */
export function makeActivations(body: Schemas['ActivationRequest']): Schemas['Activations'] {
  const asked = GRAPH.layers.filter(({ name, kind }) =>
    body.layer === null ? kind === 'convolution' || kind === 'pooling' : name === body.layer,
  );
  const layers = asked.map(({ name, output_shape: shape }) => ({
    layer: name,
    kind: shape.length === 3 ? ('spatial' as const) : ('vector' as const),
    height: shape.length === 3 ? (shape[0] ?? 1) : 1,
    width: shape.length === 3 ? (shape[1] ?? 1) : 1,
    channel_count: shape.at(-1) ?? 1,
    strongest: makeChannels(body.top, shape.length === 3),
  }));
  const { network, image, order } = body;
  return { network, image, order, layers, seen: SEEN, recipe: 'recipe', stored: false };
}

const YES: Schemas['Verdict'] = { possible: true, reason: null };

/** The report of GRAPH with more layers of one name: its Flatten cannot be explained, its image not visualized. */
export function makeReport(network: string, copies = 0): Schemas['NetworkReport'] {
  const more = Array.from({ length: copies }, (_, place) => makeLayer(`copy_${place}`, 'convolution'));
  const layers = [...GRAPH.layers, ...more].map(({ name, kind, keras_class }) => ({
    name,
    kind,
    keras_class,
    predicted: YES,
    visualized: kind === 'input' ? { possible: false, reason: 'It is the image itself.' } : YES,
    explained: name === 'flat' ? { possible: false, reason: 'There is no rule for Flatten.' } : YES,
    treatments: kind === 'pooling' ? (['passed'] as const).slice() : [],
  }));
  const counts = {
    layers: layers.length,
    predicted: layers.length,
    visualized: layers.length - 1,
    explained: layers.length - 1,
  };
  return { network, notes: [], layers, counts, input_range: STATED };
}

/** A job that makes an image of one channel. */
export function makeJob(part: Partial<Schemas['Job']> = {}): Schemas['Job'] {
  return {
    id: 'job-1',
    method: 'feature_visualization',
    network: LITE.id,
    image: null,
    settings: {
      objectives: [{ kind: 'channel', layer: 'stem', index: 3, weight: 1 }],
      mix: false,
      steps: 200,
    },
    layers: ['stem'],
    state: 'queued',
    preparing: false,
    step: 0,
    of: 200,
    position: 2,
    seconds_left: null,
    failure: null,
    pictures: [],
    preview: null,
    gif: null,
    created: '2026-01-01T00:00:00+00:00',
    finished: null,
    ...part,
  };
}

/** What the server answers to a request: the job, queued. number: of the request, which names the job. */
export function makeBegun(body: Schemas['JobRequest'], number: number): Schemas['Job'] {
  const { method, network, settings } = body;
  return makeJob({
    id: `job-${number}`,
    method,
    network,
    settings: { ...settings, ...(body.method === 'storyboard' && { pictures: makePictures(body.settings) }) },
    layers: layersAbout(body),
    of: 'steps' in settings ? settings.steps : 1,
    image: 'image' in body ? body.image : null,
  });
}

function layersAbout(body: Schemas['JobRequest']): string[] {
  if (body.method === 'atlas') return [body.settings.layer];
  if (body.method === 'storyboard') return body.settings.layers;
  if (body.method === 'index') return body.settings.layers ?? [];
  return [...new Set(body.settings.objectives.map(({ layer }) => layer ?? 'classes'))];
}

/** For each layer the filters 3, 4, … alone, and mixes of so many of them. */
function makePictures({ layers, top, mixes }: Schemas['StoryboardSettings']) {
  const first = (count: number) => Array.from({ length: count }, (_, place) => place + 3);
  return layers.flatMap((layer) => [
    ...first(top).map((channel) => ({ layer, channels: [channel], weights: [1], relevance: 0.5 })),
    ...mixes.map((count) => ({
      layer,
      channels: first(count),
      weights: first(count).map(() => 1 / count),
      relevance: 0.75,
    })),
  ]);
}

/** Whether the server takes networks. */
export const UPLOADS: Schemas['Uploads'] = { allowed: true, limit_bytes: 1_000_000_000 };
