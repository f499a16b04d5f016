/** Pictures in the background: few at a time, only what is in view, and cancelled when it is scrolled away. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PictureMaker, type WantedChannel } from '../../../../frontend/src/components/channel/picture-maker';

/** Longer than the maker gathers what is in view. */
const A_WHILE_MS = 2_000;

interface Started {
  network: string;
  settings: { layer: string; only: number[] };
}

const started: Started[] = [];
const cancelled: string[] = [];
let made = 0;
/** Ends the job that runs: done or not, or an error. */
let end: (isDone: boolean | Error) => void = () => undefined;

function makeMaker(refuse = false) {
  return new PictureMaker({
    start: (request) => {
      started.push(request as unknown as Started);
      return refuse ? Promise.reject(new Error('refused')) : Promise.resolve(`job-${started.length}`);
    },
    cancel: (id) => {
      cancelled.push(id);
      end(false);
      return Promise.resolve();
    },
    wait: () =>
      new Promise((resolve, reject) => {
        end = (isDone) => (isDone instanceof Error ? reject(isDone) : resolve(isDone));
      }),
    onMade: () => {
      made += 1;
      return Promise.resolve();
    },
  });
}

const channel = (id: number, layer = 'stem'): WantedChannel => ({ network: 'n', layer, channel: id });
const aWhile = () => vi.advanceTimersByTimeAsync(A_WHILE_MS);
const asked = () => started.map(({ settings }) => settings);

beforeEach(() => {
  vi.useFakeTimers();
  started.length = 0;
  cancelled.length = 0;
  made = 0;
});
afterEach(() => vi.useRealTimers());

test('channels in view are made together, layer by layer, one job at a time', async () => {
  const maker = makeMaker();
  for (const one of [channel(5), channel(2), channel(7, 'deep'), channel(2)]) maker.want(one);
  await aWhile();
  expect(asked()).toEqual([{ layer: 'stem', only: [2, 5] }]);
  end(true);
  await aWhile();
  expect(made).toBe(1);
  expect(asked().at(-1)).toEqual({ layer: 'deep', only: [7] });
});

test('at most eight are made at once, and none twice', async () => {
  const maker = makeMaker();
  for (let id = 0; id < 11; id += 1) maker.want(channel(id));
  await aWhile();
  end(true);
  await aWhile();
  expect(asked().map(({ only }) => only.length)).toEqual([8, 3]);
  end(true);
  await aWhile();
  expect(started).toHaveLength(2);
});

test('what was only scrolled past is not made', async () => {
  const maker = makeMaker();
  maker.want(channel(1))();
  await aWhile();
  expect(started).toEqual([]);
});

test('a job is cancelled once none of its channels is in view, and made again when one returns', async () => {
  const maker = makeMaker();
  const [leaveOne, leaveOther] = [maker.want(channel(1)), maker.want(channel(2))];
  await aWhile();
  leaveOne();
  await aWhile();
  expect(cancelled).toEqual([]);
  leaveOther();
  await aWhile();
  expect(cancelled).toEqual(['job-1']);
  maker.want(channel(1));
  await aWhile();
  expect(asked().at(-1)).toEqual({ layer: 'stem', only: [1] });
});

test('a channel in two places is wanted until both are gone', async () => {
  const maker = makeMaker();
  const leave = maker.want(channel(1));
  maker.want(channel(1));
  leave();
  await aWhile();
  expect(asked()).toEqual([{ layer: 'stem', only: [1] }]);
});

test.each([
  ['refused', true],
  ['failed', false],
])('what is %s is not asked for again', async (_, isRefused) => {
  const maker = makeMaker(isRefused);
  maker.want(channel(1));
  await aWhile();
  end(new Error('failed'));
  await aWhile();
  maker.want(channel(1));
  await aWhile();
  expect(started).toHaveLength(1);
});
