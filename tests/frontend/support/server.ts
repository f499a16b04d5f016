/** A mock server that keeps the API's contract. Tests change its world, or put a handler of their own before these. */
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { makeAblation, makeHeatmaps } from './heatmaps';
import {
  GRAPH,
  LITE,
  makeActivations,
  makeBegun,
  makeDetails,
  makeFailure,
  makeImage,
  makeJob,
  makePrediction,
  makeReport,
  makeUpload,
  MOBILE,
  OWN,
  VGG,
  type Schemas,
  UPLOADS,
} from './world';

interface World {
  /** What the gallery holds. */
  images: Schemas['Image'][];
  /** What GET /api/health says about the engine. */
  engine: Schemas['EngineHealth']['state'];
  /** What the workers compute on. */
  devices: Schemas['DeviceHealth'][];
  /** Every prediction that was asked, oldest first. */
  asked: Schemas['PredictionRequest'][];
  /** Every question about activations, oldest first. */
  activationsAsked: Schemas['ActivationRequest'][];
  /** Every question about heatmaps, oldest first. */
  heatmapsAsked: Schemas['HeatmapRequest'][];
  /** Every question about ablations, oldest first. */
  ablationsAsked: Schemas['AblationRequest'][];
  /** Every job that was begun, oldest first. */
  jobsAsked: Schemas['JobRequest'][];
  /** What was made before. */
  jobs: Schemas['Job'][];
  /** The names of channels. */
  entries: Schemas['Entry'][];
}

export const world: World = {
  images: [],
  engine: 'ready',
  devices: [{ kind: 'CPU', name: 'CPU' }],
  asked: [],
  activationsAsked: [],
  heatmapsAsked: [],
  ablationsAsked: [],
  jobsAsked: [],
  jobs: [],
  entries: [],
};

export function resetWorld(): void {
  world.images = ['cat', 'coffee', 'rocket'].map((id) => makeImage(id));
  world.engine = 'ready';
  world.devices = [{ kind: 'CPU', name: 'CPU' }];
  world.asked = [];
  world.activationsAsked = [];
  world.heatmapsAsked = [];
  world.ablationsAsked = [];
  world.jobsAsked = [];
  world.jobs = [];
  world.entries = [];
}

const NETWORKS = [LITE, VGG, MOBILE, OWN];

const at = (path: string) => `${window.location.origin}${path}`;

function unknown(noun: string, id: string, near: string) {
  const body = makeFailure(`unknown_${noun}`, `There is no ${noun} '${id}'.`, `Did you mean '${near}'?`);
  return HttpResponse.json(body, { status: 404 });
}

/** Name of the file in the body of an upload; an empty file's name says what the server thinks of it. */
export async function uploadedName(request: Request): Promise<string> {
  return /filename="([^"]*)"/.exec(await request.text())?.[1] ?? '';
}

export const server = setupServer(
  http.get(at('/api/health'), () =>
    HttpResponse.json({
      version: '1',
      asks_for_token: false,
      engine: { state: world.engine, workers: 1, devices: world.devices, local: true },
    }),
  ),
  http.get(at('/api/networks'), () =>
    HttpResponse.json({ networks: NETWORKS, refused_files: [], uploads: UPLOADS }),
  ),
  http.get(at('/api/networks/:id'), ({ params }) => {
    const network = NETWORKS.find(({ id }) => id === params['id']);
    return network === undefined
      ? unknown('network', String(params['id']), LITE.id)
      : HttpResponse.json(makeDetails(network));
  }),
  http.get(at('/api/networks/:id/graph'), ({ params }) =>
    HttpResponse.json({ ...GRAPH, network: String(params['id']) }),
  ),
  http.get(at('/api/networks/:id/report'), ({ params }) =>
    HttpResponse.json(makeReport(String(params['id']))),
  ),
  http.post(at('/api/activations'), async ({ request }) => {
    const body = (await request.json()) as Schemas['ActivationRequest'];
    world.activationsAsked.push(body);
    return HttpResponse.json(makeActivations(body));
  }),
  http.post(at('/api/heatmaps'), async ({ request }) => {
    const body = (await request.json()) as Schemas['HeatmapRequest'];
    if (body.only_stored) return new HttpResponse(null, { status: 204 });
    world.heatmapsAsked.push(body);
    return HttpResponse.json(makeHeatmaps(body));
  }),
  http.post(at('/api/ablations'), async ({ request }) => {
    const body = (await request.json()) as Schemas['AblationRequest'];
    world.ablationsAsked.push(body);
    return HttpResponse.json(makeAblation());
  }),
  http.get(at('/api/jobs'), ({ request }) => {
    const asked = new URL(request.url).searchParams;
    const suits = (name: string, values: readonly (string | null)[]) =>
      !asked.has(name) || values.includes(asked.get(name));
    const jobs = world.jobs.filter(
      ({ method, network, layers, image }) =>
        suits('method', [method]) &&
        suits('network', [network]) &&
        suits('layer', layers) &&
        suits('image', [image]),
    );
    return HttpResponse.json({ jobs, next: null });
  }),
  http.get(at('/api/jobs/:id'), ({ params }) => {
    const job = world.jobs.find(({ id }) => id === params['id']);
    return job === undefined ? unknown('job', String(params['id']), 'job-1') : HttpResponse.json(job);
  }),
  http.get(at('/api/jobs/:id/curve'), () => HttpResponse.json({ values: [[0.5, 2.25]] })),
  http.post(at('/api/jobs'), async ({ request }) => {
    const body = (await request.json()) as Schemas['JobRequest'];
    world.jobsAsked.push(body);
    return HttpResponse.json(makeBegun(body, world.jobsAsked.length), { status: 202 });
  }),
  http.delete(at('/api/jobs/:id'), () =>
    HttpResponse.json(makeJob({ state: 'cancelled', step: 7, position: null })),
  ),
  http.post(at('/api/estimates'), () => HttpResponse.json({ seconds: 8.4 })),
  http.get(at('/api/circuits'), () =>
    HttpResponse.json({
      before: [{ layer: 'stem', channel: 1, weight: -2.5, strength: 3 }],
      behind: [],
      unclear: ['flat'],
    }),
  ),
  http.get(at('/api/atlas'), () => HttpResponse.json({ layers: [], pictures: [] })),
  http.get(at('/api/dictionary'), () => HttpResponse.json({ entries: world.entries })),
  http.get(at('/api/images'), () => HttpResponse.json({ images: world.images, uploads: 0 })),
  http.get(at('/api/images/:id'), ({ params }) => unknown('image', String(params['id']), 'cat')),
  http.post(at('/api/images'), async ({ request }) => {
    const name = await uploadedName(request);
    if (name.endsWith('.txt')) {
      const body = makeFailure('unsupported_image', 'This is not an image.', 'Allowed are JPEG files.');
      return HttpResponse.json(body, { status: 415 });
    }
    const image = makeUpload(`upload-of-${name}`, name);
    world.images = [...world.images, image];
    return HttpResponse.json(image, { status: 201 });
  }),
  http.delete(at('/api/images/:id'), ({ params }) => {
    world.images = world.images.filter(({ id }) => id !== params['id']);
    return new HttpResponse(null, { status: 204 });
  }),
  http.post(at('/api/predictions'), async ({ request }) => {
    const body = (await request.json()) as Schemas['PredictionRequest'];
    world.asked.push(body);
    return HttpResponse.json(makePrediction(body));
  }),
);

/** Answer predictions in another way for the rest of this test. */
export function onPrediction(
  answer: (body: Schemas['PredictionRequest']) => Response | Promise<Response>,
): void {
  server.use(
    http.post(at('/api/predictions'), async ({ request }) => {
      const body = (await request.json()) as Schemas['PredictionRequest'];
      return answer(body);
    }),
  );
}

/** Answer questions about activations in another way for the rest of this test. */
export function onActivations(
  answer: (body: Schemas['ActivationRequest']) => Response | Promise<Response>,
): void {
  server.use(
    http.post(at('/api/activations'), async ({ request }) => {
      const body = (await request.json()) as Schemas['ActivationRequest'];
      return answer(body);
    }),
  );
}

/** Answer questions about heatmaps in another way for the rest of this test. */
export function onHeatmaps(answer: (body: Schemas['HeatmapRequest']) => Response | Promise<Response>): void {
  server.use(
    http.post(at('/api/heatmaps'), async ({ request }) => {
      const body = (await request.json()) as Schemas['HeatmapRequest'];
      return answer(body);
    }),
  );
}

/** Answer GET requests of a path in another way for the rest of this test. */
export function onGet(path: string, answer: () => Response | Promise<Response>): void {
  server.use(http.get(at(path), answer));
}

/** Answer a request that changes something, instead of refusing it. */
export function onChange(
  method: 'put' | 'delete',
  path: string,
  answer: (request: Request) => Response | Promise<Response>,
): void {
  server.use(http[method](at(path), ({ request }) => answer(request)));
}

/** A failure as the server sends it. */
export function refuse(
  status: number,
  code: string,
  message: string,
  hint = 'Try something else.',
): Response {
  return HttpResponse.json(makeFailure(code, message, hint), { status });
}
