import { expect, test } from 'vitest';
import { duration, PREPARING, statusOf } from '../../../../frontend/src/components/jobs/job-words';
import { makeJob } from '../../support/world';

test.each([
  [0.2, '1 s'],
  [119, '119 s'],
  [600, '10 min'],
  [9000, '2 h 30 min'],
])('%d seconds are %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});

test('the status of a job has words in every state', () => {
  const running = { state: 'running' as const, step: 2, of: 9, position: null };
  expect(statusOf(makeJob({ position: 0 }))).toBe('Next in the queue');
  expect(statusOf(makeJob({ position: 1 }))).toBe('1 job ahead in the queue');
  expect(statusOf(makeJob({ position: 2 }))).toBe('2 jobs ahead in the queue');
  expect(statusOf(makeJob({ ...running, step: 0, preparing: true }))).toBe(PREPARING);
  expect(statusOf(makeJob({ ...running }))).toBe('2 of 9 steps');
  expect(statusOf(makeJob({ ...running, seconds_left: 5 }))).toBe('2 of 9 steps, 5 s left');
  expect(statusOf(makeJob({ ...running, state: 'failed' }))).toBe('Failed after 2 of 9 steps');
  expect(statusOf(makeJob({ ...running, state: 'cancelled' }))).toBe('Cancelled after 2 of 9 steps');
});
