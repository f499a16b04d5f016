/** Several pictures of one channel on its page: made as a job with progress and cancel, kept and shown again. */
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { FakeEventSource, fakeEvents } from '../../support/fake-event-source';
import { withIndex } from '../../support/index-world';
import { openPage } from '../../support/open-page';
import { onChange, world } from '../../support/server';
import { makeJob, type Schemas } from '../../support/world';

const CHANNEL = '/networks/efficientnet_lite0/stem/5';
const OBJECTIVE = { kind: 'diversity', layer: 'stem', index: 5, count: 4 };

const diverse = (part: Partial<Schemas['Job']>) =>
  makeJob({
    settings: { objectives: [{ ...OBJECTIVE, diversity: 10 }], mix: false, steps: 64 },
    of: 64,
    ...part,
  });
const pictures = ['/api/jobs/job-1/images/0.png', '/api/jobs/job-1/images/1.png'];

beforeEach(() => {
  fakeEvents();
  withIndex();
});

test('they are asked for as one small job', async () => {
  const user = openPage(CHANNEL);
  await user.click(await screen.findByText('Make several pictures', { selector: 'button' }));
  expect(world.jobsAsked).toMatchObject([
    {
      method: 'feature_visualization',
      network: 'efficientnet_lite0',
      settings: { objectives: [OBJECTIVE], size_px: 96, steps: 64 },
    },
  ]);
});

test('those made before are shown, and lead to their settings', async () => {
  world.jobs = [makeJob({ id: 'other' }), diverse({ state: 'done', step: 64, pictures })];
  openPage(CHANNEL);
  const shown = within(await screen.findByRole('group', { name: 'Several pictures of stem:5' }));
  expect(shown.getAllByRole('img').map((image) => image.getAttribute('src'))).toEqual(pictures);
  expect(shown.getByRole('img', { name: 'Picture 2 of 2, stem:5' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Settings and large pictures' })).toHaveAttribute(
    'href',
    expect.stringMatching(/^\/feature-visualization\?.*job=job-1/),
  );
  expect(screen.queryByRole('button', { name: 'Make several pictures' })).not.toBeInTheDocument();
});

test('while they are made their frames and progress are shown, and cancelling is possible', async () => {
  world.jobs = [diverse({ state: 'running', step: 8 })];
  let cancelled = false;
  onChange('delete', '/api/jobs/job-1', () => {
    cancelled = true;
    return Response.json(diverse({ state: 'cancelled', step: 16 }));
  });
  const user = openPage(CHANNEL);
  const bar = await screen.findByRole('progressbar', { name: 'Several pictures' });
  expect(bar).toHaveAttribute('aria-valuenow', '12.5');
  FakeEventSource.all[0]?.tell('frame', { step: 16, images: ['data:,1', 'data:,2'] });
  const shown = within(await screen.findByRole('group', { name: 'Several pictures of stem:5' }));
  expect(shown.getAllByRole('img')).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(cancelled).toBe(true);
});

test('a cancelled one shows how far it came and continues with its own settings', async () => {
  world.jobs = [diverse({ state: 'cancelled', step: 16, pictures })];
  const user = openPage(CHANNEL);
  expect(await screen.findByRole('group', { name: 'Several pictures of stem:5' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(world.jobsAsked).toMatchObject([{ settings: { objectives: [{ ...OBJECTIVE, diversity: 10 }] } }]);
});

test('a failure says why, and they can be made again', async () => {
  const failure = {
    code: 'invalid_setting',
    message: 'Its values overflowed.',
    hint: 'Lower it.',
    field: null,
  };
  world.jobs = [diverse({ state: 'failed', failure })];
  openPage(CHANNEL);
  expect(await screen.findByText('Its values overflowed.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Make several pictures' })).toBeVisible();
});
