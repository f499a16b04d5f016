/** The addresses behind doors: where a channel or a class leads, with the chosen network and photograph. */
import { channelPath } from '../channel/channel-path';
import { makeChannel } from '../objectives/kinds';
import { readMix, writeMix } from '../objectives/mix-text';

export interface DoorLink {
  pathname: string;
  search: string;
}

/** Parts of the address that say which objective, explanation or result is open; a door chooses its own. */
const CHOSEN = ['objective', 'ids', 'classes', 'row', 'column', 'vector', 'arguments', 'weights'];
const EXPLAINED = ['explain', 'class', 'against', 'channel', 'start', 'at', 'large', 'find'];
const OPEN = ['job', 'picture', 'order', 'by'];

/** search: the query of the present address. */
export function channelLinks(search: string, network: string, layer: string, channel: number) {
  const objective = { layer, ids: String(channel) };
  const query = new URLSearchParams(search);
  const mix = writeMix([...readMix(query.get('mix')), makeChannel(layer, channel)]);
  return {
    page: { pathname: channelPath(network, layer, channel), search: queryOf(search, {}) },
    visualize: { pathname: '/feature-visualization', search: queryOf(search, objective) },
    mix: { pathname: '/feature-visualization', search: queryOf(search, { layer, mix: mix ?? '' }) },
    dream: { pathname: '/deep-dream', search: queryOf(search, objective) },
    explain: {
      pathname: '/deep-taylor',
      search: queryOf(search, { explain: 'unit', layer, channel: String(channel) }),
    },
  } satisfies Record<string, DoorLink>;
}

/** A whole layer. */
export function layerLinks(search: string, network: string, layer: string) {
  const chosen = queryOf(search, { layer });
  return {
    page: { pathname: channelPath(network, layer), search: queryOf(search, {}) },
    activations: { pathname: '/activations', search: chosen },
    visualize: { pathname: '/feature-visualization', search: chosen },
    dream: { pathname: '/deep-dream', search: chosen },
    explain: { pathname: '/deep-taylor', search: queryOf(search, { explain: 'unit', layer, channel: '0' }) },
  } satisfies Record<string, DoorLink>;
}

/** A photograph. image: its id. */
export function photographLinks(search: string, image: string) {
  const query = queryOf(search, { image });
  const to = (pathname: string): DoorLink => ({ pathname, search: query });
  return {
    home: to('/'),
    prediction: to('/prediction'),
    activations: to('/activations'),
    explain: to('/deep-taylor'),
    dream: to('/deep-dream'),
  } satisfies Record<string, DoorLink>;
}

/** Several channels of a layer together. ids: of the channels. */
export function channelsLinks(search: string, layer: string, ids: readonly number[]) {
  const objective = queryOf(search, { layer, ids: ids.join(', ') });
  return {
    activations: { pathname: '/activations', search: queryOf(search, { layer }) },
    visualize: { pathname: '/feature-visualization', search: objective },
    dream: { pathname: '/deep-dream', search: objective },
  } satisfies Record<string, DoorLink>;
}

/**
 * search: the query of the present address. index: of the class. rival: index of a class to compare it with, if there
 * is one. logits: the layer with one output for each class; empty if the network has no such layer.
 */
export function classLinks(
  search: string,
  network: string,
  { index, rival, logits }: { index: number; rival: number | undefined; logits: string },
) {
  const classes = { objective: 'class', classes: String(index) };
  return {
    why: {
      pathname: '/deep-taylor',
      search: queryOf(search, { explain: 'class', class: String(index) }),
    },
    against:
      rival === undefined
        ? undefined
        : {
            pathname: '/deep-taylor',
            search: queryOf(search, { explain: 'compare', class: String(rival), against: String(index) }),
          },
    beside:
      rival === undefined
        ? undefined
        : {
            pathname: '/prediction',
            search: queryOf(search, { class: String(rival), beside: `class:${index}` }),
          },
    visualize: { pathname: '/feature-visualization', search: queryOf(search, classes) },
    dream: { pathname: '/deep-dream', search: queryOf(search, classes) },
    examples:
      logits === ''
        ? undefined
        : { pathname: channelPath(network, logits, index), search: queryOf(search, {}) },
  } satisfies Record<string, DoorLink | undefined>;
}

function queryOf(search: string, given: Record<string, string>): string {
  const query = new URLSearchParams(search);
  for (const name of [...CHOSEN, ...EXPLAINED, ...OPEN]) query.delete(name);
  for (const [name, value] of Object.entries(given)) query.set(name, value);
  return `?${query.toString()}`;
}
