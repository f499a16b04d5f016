/**
 * Makes pictures of the channels that are in view and have none: some channels of a layer at a time, as a job that lets
 * all others go first. It is cancelled when none of its channels is in view any longer.
 */
import { createContext } from 'react';
import type { JobRequest } from '../../api/jobs';

export interface WantedChannel {
  network: string;
  layer: string;
  channel: number;
}

/** What the maker needs of the server. */
export interface Workshop {
  /** Start a job and return its id. */
  start: (request: JobRequest) => Promise<string>;
  cancel: (id: string) => Promise<unknown>;
  /** Wait until the job is over; whether it is done. */
  wait: (id: string) => Promise<boolean>;
  /** Called when pictures were made; resolves when the page has them. */
  onMade: () => Promise<unknown>;
}

/** As many as a worker optimizes together. */
const MOST_AT_ONCE = 8;
/** Long enough that all tiles of a page are counted, and that a quick scroll starts nothing. */
const GATHER_MS = 700;

export class PictureMaker {
  readonly #workshop: Workshop;
  readonly #wanted = new Map<string, { wanted: WantedChannel; count: number }>();
  /** Channels that are not asked for again: they were made, or cannot be. */
  readonly #settled = new Set<string>();
  #running: { id: string | undefined; keys: string[] } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(workshop: Workshop) {
    this.#workshop = workshop;
  }

  /** Ask for the picture of a channel; the result takes the question back. */
  want(wanted: WantedChannel): () => void {
    const key = keyOf(wanted);
    this.#wanted.set(key, { wanted, count: (this.#wanted.get(key)?.count ?? 0) + 1 });
    this.#lookSoon();
    return () => {
      const known = this.#wanted.get(key);
      if (known !== undefined && known.count > 1) this.#wanted.set(key, { ...known, count: known.count - 1 });
      else this.#wanted.delete(key);
      this.#lookSoon();
    };
  }

  #lookSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), GATHER_MS);
  }

  async #look(): Promise<void> {
    if (this.#running !== undefined) {
      const { id, keys } = this.#running;
      // A job that is still being started is looked at when it was.
      if (id !== undefined && !keys.some((key) => this.#wanted.has(key)))
        await this.#workshop.cancel(id).catch(() => undefined);
      return;
    }
    const next = this.#next();
    if (next.length > 0) await this.#make(next);
  }

  /** Channels of one layer, those that were asked for first. */
  #next(): WantedChannel[] {
    const open = [...this.#wanted.entries()]
      .filter(([key]) => !this.#settled.has(key))
      .map(([, { wanted }]) => wanted);
    const [first] = open;
    return open
      .filter(({ network, layer }) => network === first?.network && layer === first.layer)
      .slice(0, MOST_AT_ONCE);
  }

  async #make(channels: WantedChannel[]): Promise<void> {
    const keys = channels.map(keyOf);
    const running = { id: undefined as string | undefined, keys };
    this.#running = running;
    try {
      running.id = await this.#workshop.start(requestOf(channels));
      this.#lookSoon();
      if (await this.#workshop.wait(running.id)) {
        await this.#workshop.onMade();
        for (const key of keys) this.#settled.add(key);
      }
    } catch {
      // The tiles stay empty: a layer that cannot be visualized says why on its own page.
      for (const key of keys) this.#settled.add(key);
    } finally {
      this.#running = undefined;
      this.#lookSoon();
    }
  }
}

const keyOf = ({ network, layer, channel }: WantedChannel) => JSON.stringify([network, layer, channel]);

/** channels: at least one, all of one layer. Sorted, so that the same channels are the same job. */
function requestOf(channels: WantedChannel[]): JobRequest {
  const only = channels.map(({ channel }) => channel).sort((one, other) => one - other);
  const { network, layer } = channels[0] ?? { network: '', layer: '' };
  return { method: 'atlas', network, settings: { layer, only } } as unknown as JobRequest;
}

/** Undefined where pictures are only shown. */
export const PictureMakerContext = createContext<PictureMaker | undefined>(undefined);
