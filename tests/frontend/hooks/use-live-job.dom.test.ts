import { expect, test } from 'vitest';
import { follow, type LiveEvent, type LiveJob } from '../../../frontend/src/hooks/use-live-job';
import { makeJob } from '../support/world';

const begun: LiveJob = { job: makeJob(), images: [], values: [] };

const progress = (first: number, values: number[][]): LiveEvent => ({
  kind: 'progress',
  payload: {
    state: 'running',
    step: first + values.length,
    of: 200,
    preparing: false,
    position: null,
    seconds_left: 9,
    first,
    values,
  },
});

test('progress moves the job and lengthens the curve', () => {
  const later = [progress(0, [[1], [2]]), progress(2, [[3]])].reduce(follow, begun);
  expect(later.job).toMatchObject({ state: 'running', step: 3, position: null, seconds_left: 9 });
  expect(later.values).toEqual([[1], [2], [3]]);
});

test('steps that are told again replace what stood there', () => {
  const later = [progress(0, [[1], [2], [3]]), progress(1, [[2], [3], [4]])].reduce(follow, begun);
  expect(later.values).toEqual([[1], [2], [3], [4]]);
});

test('a frame shows the images; the end brings the finished job', () => {
  const done = makeJob({ state: 'done', step: 200, pictures: ['/a.png'] });
  const events: LiveEvent[] = [
    { kind: 'frame', payload: { step: 9, images: ['data:a'] } },
    { kind: 'end', payload: done },
  ];
  expect(events.reduce(follow, begun)).toEqual({ job: done, images: ['data:a'], values: [] });
});
