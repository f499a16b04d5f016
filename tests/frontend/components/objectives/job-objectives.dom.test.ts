import { expect, test } from 'vitest';
import { titleOf } from '../../../../frontend/src/components/jobs/job-method';
import { objectiveSubject } from '../../../../frontend/src/components/objectives/job-objectives';
import { channel, direction, diversity } from '../../support/objectives';
import { makeJob } from '../../support/world';

const NAMES = ['tench, Tinca tinca'];
const SEPARATE = objectiveSubject(() => false);
const MIXED = objectiveSubject(() => true);

const jobOf = (objectives: unknown[], part = {}) => makeJob({ settings: { objectives, steps: 1 }, ...part });

test.each([
  [[channel(3)], 'stem: channel 3'],
  [[channel(3), channel(5)], 'stem: channels 3, 5'],
  [[0, 1, 2, 3, 4].map((index) => channel(index)), 'stem: channels 0, 1, 2 and 2 more'],
  [[channel(0, { kind: 'layer' })], 'stem: the whole layer'],
  [[channel(3, { kind: 'neuron', row: 2 })], 'stem: neuron 3 at row 2, column centre'],
  [[channel(0, { kind: 'class', layer: null })], 'tench'],
  [[channel(7, { kind: 'class', layer: null })], 'class 7'],
  [[direction()], 'stem: direction 3: 1, 1: -0.5'],
])('%j is one line', (objectives, title) => {
  expect(titleOf(SEPARATE, jobOf(objectives), NAMES)).toBe(title);
});

test('a mix is one image with its weights, and with its layers if there are several', () => {
  const objectives = [channel(3), channel(5, { layer: 'other', weight: -2 })];
  const job = jobOf(objectives, { layers: ['stem', 'other'] });
  expect(MIXED.titlesOf(job, NAMES)).toEqual(['stem: channel 3 + -2 × other: channel 5']);
  expect(MIXED.rowsOf(job, NAMES)).toEqual([
    ['Mixed objectives', '1 × stem: channel 3, -2 × other: channel 5'],
  ]);
  expect(SEPARATE.titlesOf(job, NAMES)).toEqual(['stem: channel 3', 'other: channel 5']);
});

test('each image of an objective with several images has a title', () => {
  const job = jobOf([diversity({ count: 2 }), channel(5)]);
  expect(SEPARATE.titlesOf(job, NAMES)).toEqual([
    'channel 3, 2 images: image 1',
    'channel 3, 2 images: image 2',
    'channel 5',
  ]);
  expect(titleOf(SEPARATE, job, NAMES)).toBe('stem: channel 3, 2 images, channel 5');
});
