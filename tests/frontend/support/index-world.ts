/** What a server with an index of image examples and an atlas answers, about the layer stem of 16 channels. */
import { http, HttpResponse } from 'msw';
import { server, refuse } from './server';
import type { Schemas } from './world';

const at = (path: string) => `${window.location.origin}${path}`;
const CHANNELS = 16;

const INDEX: Schemas['IndexFacts'] = {
  id: 'index-1',
  network: 'efficientnet_lite0',
  collection: 'birds',
  images: 10_100,
  skipped: 0,
  measure: 'activation',
  view: 'whole',
  patch_px: null,
  layers: ['stem'],
  created: '2026-11-26T10:00:00+00:00',
  stale: null,
};

export const COLLECTION: Schemas['CollectionSummary'] = {
  id: 'birds',
  title: 'Birds',
  origin: 'setting',
  images: 10_100,
  labelled: 10_100,
  classes: 20,
  checksum: 'c',
  problem: null,
};

const summary = (channel: number): Schemas['ChannelSummary'] => ({
  channel,
  mean: channel / 10,
  highest: 3,
  zeros: 0.5,
  selectivity: 1 - channel / CHANNELS,
  findings: channel === 2 ? ['dead'] : [],
  favourite: channel === 5 ? 'koala, koala bear' : 'junco, snowbird',
  patch: `/api/collections/birds/images/${channel}?left=0`,
});

function example(order: string, place: number): Schemas['Example'] {
  return {
    image: place,
    name: `class/${order}-${place}.jpg`,
    label: place === 0 ? 'koala, koala bear' : null,
    value: 9 - place,
    width: 64,
    height: 48,
    place: { left: 8, top: 12, width: 16, height: 24 },
    photograph: `/api/collections/birds/images/${place}`,
    patch: `/api/collections/birds/images/${place}?left=8`,
  };
}

/** Searches of this test among the photographs of the index. */
export const searches: unknown[] = [];

async function search({ request }: { request: Request }) {
  searches.push(await request.json());
  return HttpResponse.json({
    network: 'efficientnet_lite0',
    index: INDEX,
    candidates: 96,
    examples: [0, 1].map((place) => example('found', place)),
  } satisfies Schemas['FoundExamples']);
}

/** Names written in this test, by channel. */
export const written: Schemas['NewEntry'][] = [];

/** The same as the server tells them, one a minute. */
const entries = (): Schemas['Entry'][] =>
  written.map((entry, minute) => ({
    ...entry,
    created: `2026-11-26T10:0${minute}:00+00:00`,
    is_outdated: false,
  }));

/** Answer as a server that has an index, and an atlas of the layer. */
export function withIndex(): void {
  written.length = 0;
  searches.length = 0;
  server.use(
    http.get(at('/api/examples'), ({ request }) => {
      const asked = new URL(request.url).searchParams;
      const order = asked.get('order') === 'mean' ? 'mean' : 'highest';
      return HttpResponse.json({
        network: 'efficientnet_lite0',
        layer: 'stem',
        channel: Number(asked.get('channel')),
        order,
        index: INDEX,
        examples: [0, 1, 2].map((place) => example(order, place)),
      } satisfies Schemas['Examples']);
    }),
    http.get(at('/api/layers'), () =>
      HttpResponse.json({
        network: 'efficientnet_lite0',
        layer: 'stem',
        index: INDEX,
        channels: Array.from({ length: CHANNELS }, (_, channel) => summary(channel)),
      } satisfies Schemas['LayerChannels']),
    ),
    http.get(at('/api/channels'), ({ request }) => {
      const channel = Number(new URL(request.url).searchParams.get('channel'));
      return HttpResponse.json({
        ...summary(channel),
        network: 'efficientnet_lite0',
        layer: 'stem',
        index: INDEX,
        spread: 0.25,
        sampled: 20_200,
        histogram: [
          { low: 0, high: 1, count: 20_000 },
          { low: 1, high: 2, count: 200 },
        ],
        favoured: [{ name: 'koala, koala bear', mean: 4, ratio: 8 }],
        proposal: { name: 'koala', evidence: 'Its mean for koala is 8.0 × that of all 10,100 photographs.' },
        neighbours: [{ channel: 7, correlation: 0.625 }],
      } satisfies Schemas['ChannelFacts']);
    }),
    http.get(at('/api/census'), () =>
      HttpResponse.json({
        network: 'efficientnet_lite0',
        index: INDEX,
        layers: [
          { layer: 'stem', channels: CHANNELS, dead: [2], constant: [], saturated: [3, 4], duplicate: [] },
        ],
      } satisfies Schemas['Census']),
    ),
    http.post(at('/api/examples/mix'), search),
    http.post(at('/api/examples/alike'), search),
    http.post(at('/api/groups/sample'), () =>
      HttpResponse.json({
        network: 'efficientnet_lite0',
        layer: 'stem',
        index: INDEX,
        images: 64,
        pooled: true,
        clipped: false,
        explained: 0.5,
        recipe: 'r',
        stored: false,
        groups: [
          { share: 0.75, channels: [{ channel: 5, weight: 0.5 }], examples: [example('group', 0)] },
          { share: 0.25, channels: [{ channel: 7, weight: 1 }], examples: [] },
        ],
      } satisfies Schemas['FoundSampleGroups']),
    ),
    http.get(at('/api/atlas'), () =>
      HttpResponse.json({
        layers: [
          {
            layer: 'stem',
            tile_px: 96,
            columns: 4,
            channels: CHANNELS,
            only: null,
            sheet: '/api/atlas/sheet.webp',
            origin: 'bundled',
            job: null,
          },
        ],
        pictures: [],
      } satisfies Schemas['Atlas']),
    ),
    http.get(at('/api/dictionary'), () => {
      const latest = new Map(entries().map((entry) => [`${entry.layer} ${entry.channel}`, entry]));
      const named = [...latest.values()].filter(({ name, note }) => name !== '' || note !== '');
      return HttpResponse.json({ entries: named } satisfies Schemas['Entries']);
    }),
    http.get(at('/api/dictionary/history'), ({ request }) => {
      const asked = new URL(request.url).searchParams;
      const own = entries().filter(
        ({ layer, channel }) => layer === asked.get('layer') && String(channel) === asked.get('channel'),
      );
      return HttpResponse.json({ entries: own.reverse() } satisfies Schemas['Entries']);
    }),
    http.put(at('/api/dictionary'), async ({ request }) => {
      written.push((await request.json()) as Schemas['NewEntry']);
      return HttpResponse.json(entries().at(-1));
    }),
  );
}

/** Answer as a server without an index. */
export function withoutIndex(): void {
  const none = () => refuse(404, 'unknown_index', 'There is no index.', 'Make one.');
  server.use(
    ...['/api/examples', '/api/layers', '/api/channels', '/api/census'].map((path) =>
      http.get(at(path), none),
    ),
    http.post(at('/api/groups/sample'), none),
    http.get(at('/api/atlas'), () => HttpResponse.json({ layers: [] })),
    http.get(at('/api/dictionary'), () => HttpResponse.json({ entries: [] })),
    http.get(at('/api/collections'), () => HttpResponse.json({ collections: [COLLECTION] })),
  );
}
