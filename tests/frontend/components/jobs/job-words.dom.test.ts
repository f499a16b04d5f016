import { expect, test } from 'vitest';
import { duration, standingOf, titleOf, titlesOf } from '../../../../frontend/src/components/jobs/job-words';
import { channel, direction, diversity } from '../../support/objectives';
import { makeJob } from '../../support/world';

const NAMES = ['tench, Tinca tinca'];
const jobOf = (objectives: unknown[], part = {}) =>
  makeJob({ settings: { objectives, steps: 1, mix: false }, ...part });

test.each([
  [[channel(3)], 'stem: channel 3'],
  [[channel(3), channel(5)], 'stem: channels 3, 5'],
  [[0, 1, 2, 3, 4].map((index) => channel(index)), 'stem: channels 0, 1, 2 and 2 more'],
  [[channel(0, { kind: 'layer' })], 'stem: the whole layer'],
  [[channel(3, { kind: 'neuron', row: 2 })], 'stem: neuron 3 at 2, the middle'],
  [[channel(0, { kind: 'class', layer: null })], 'tench'],
  [[channel(7, { kind: 'class', layer: null })], 'class 7'],
  [[direction()], 'stem: direction 3: 1, 1: -0.5'],
])('%j is one line', (objectives, title) => {
  expect(titleOf(jobOf(objectives), NAMES)).toBe(title);
});

test('a mix is one image with its weights, and layers where there are several', () => {
  const objectives = [channel(3), channel(5, { layer: 'other', weight: -2 })];
  const job = jobOf(objectives, { layers: ['stem', 'other'], method: 'deepdream' });
  expect(titlesOf(job, NAMES)).toEqual(['stem: channel 3 + -2 × other: channel 5']);
});

test('an objective of several images names each of them', () => {
  const job = jobOf([diversity({ count: 2 }), channel(5)]);
  expect(titlesOf(job, NAMES)).toEqual([
    'channel 3, 2 images: image 1',
    'channel 3, 2 images: image 2',
    'channel 5',
  ]);
  expect(titleOf(job, NAMES)).toBe('stem: channel 3, 2 images, channel 5');
});

test('a storyboard says what the server has chosen for each image', () => {
  const picture = (layer: string, channels: number[]) => ({ layer, channels, weights: [], relevance: 1 });
  const pictures = [picture('stem', [3]), picture('other', [3, 5])];
  const job = makeJob({
    method: 'storyboard',
    image: 'cat',
    layers: ['stem', 'other'],
    settings: { pictures, steps: 1 },
  });
  expect(titlesOf(job, NAMES)).toEqual(['stem: filter 3', 'other: 2 filters mixed']);
  expect(titleOf(job, NAMES)).toBe('Storyboard of 2 images');
});

test.each([
  [0.2, '1 s'],
  [119, '119 s'],
  [600, '10 min'],
  [9000, '2 h 30 min'],
])('%d seconds are %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});

test('where a job stands is said in every state', () => {
  const running = { state: 'running' as const, step: 2, of: 9, position: null };
  expect(standingOf(makeJob({ position: 0 }))).toBe('Next in the queue');
  expect(standingOf(makeJob({ position: 2 }))).toBe('2 before it in the queue');
  expect(standingOf(makeJob({ ...running }))).toBe('2 of 9 steps');
  expect(standingOf(makeJob({ ...running, seconds_left: 5 }))).toBe('2 of 9 steps, 5 s left');
  expect(standingOf(makeJob({ ...running, state: 'failed' }))).toBe('Failed after 2 of 9 steps');
});
