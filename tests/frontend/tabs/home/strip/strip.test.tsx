/** The strip of Home: what it asks, what it shows, and where its steps lead. */
import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { formatShare } from '../../../../../frontend/src/components/numbers';
import { openPage } from '../../../support/open-page';
import { withIndex } from '../../../support/index-world';
import { onHeatmaps, onPrediction, refuse, world } from '../../../support/server';
import { makeJob } from '../../../support/world';
import { shownLayer } from '../../../../../frontend/src/tabs/home/strip/use-story';
import { makeHeatmaps, makeLayerHeatmap } from '../../../support/heatmaps';

const step = (name: string | RegExp) => screen.findByRole('article', { name });
const addressOf = (link: HTMLElement) => decodeURIComponent(link.getAttribute('href') ?? '');

test('the strip tells what the network sees in the photograph, and why', async () => {
  openPage('/?image=coffee');
  const prediction = within(await step('What does the network see?'));
  expect(await prediction.findByText('coffee kind 1')).toBeVisible();
  const why = within(await step('Why coffee kind 1?'));
  expect(await why.findByRole('img', { name: /relevant to coffee kind 1/ })).toBeVisible();
  const filters = within(await step('Which filters, and what do they look for?'));
  const links = await filters.findAllByRole('link', { name: /^Filter \d+ · .* in mixed\/join/ });
  expect(links.map((link) => link.getAttribute('aria-label'))).toEqual([
    `Filter 2 · ${formatShare(0.5)} of the relevance, in mixed/join`,
    `Filter 3 · ${formatShare(0.375)} of the relevance, in mixed/join`,
  ]);
  expect(world.asked).toHaveLength(1);
  expect(world.heatmapsAsked.map(({ class_index }) => class_index)).toEqual([280]);
});

test('each step leads to its tab with the same photograph, class and layer', async () => {
  openPage('/?image=coffee');
  await screen.findAllByRole('link', { name: /^Filter 2 · .* in mixed\/join/ });
  const link = async (article: string | RegExp, name: string) =>
    addressOf(within(await step(article)).getByRole('link', { name }));
  expect(await link('The photograph', 'Activations')).toBe('/activations?image=coffee&layer=mixed/join');
  expect(await link('What does the network see?', 'Prediction')).toBe('/prediction?image=coffee');
  expect(await link(/^Why/, 'Deep Taylor')).toBe('/deep-taylor?image=coffee&explain=class&class=280');
  const ids = 'image=coffee&layer=mixed/join&ids=2,+3';
  expect(await link(/^Which/, 'Feature Visualization')).toBe(`/feature-visualization?${ids}`);
  expect(await link(/^What does it dream/, 'DeepDream')).toBe(`/deep-dream?${ids}`);
});

test('filters of a layer with pictures are shown, rather than those of a deeper one', async () => {
  withIndex();
  openPage('/');
  expect(await screen.findByRole('img', { name: 'What channel 2 of stem responds to' })).toBeVisible();
});

test('a vector has no pictures, and the deepest layer is shown where none has', () => {
  const vector = makeLayerHeatmap('logits', { kind: 'vector' });
  const [deep, early] = [makeLayerHeatmap('deep'), makeLayerHeatmap('early')];
  expect(shownLayer([vector, deep, early], new Set())).toBe(deep);
  expect(shownLayer([vector, deep, early], new Set(['early', 'logits']))).toBe(early);
  expect(shownLayer([vector], new Set(['logits']))).toBeUndefined();
});

test('a dream begins with a click, small and short, of the filters that were relevant', async () => {
  const user = openPage('/?image=coffee');
  const dream = within(await step('What does it dream?'));
  const button = await dream.findByRole('button', { name: 'Let it dream' });
  await waitFor(() => expect(button).toBeEnabled());
  expect(world.jobsAsked).toEqual([]);
  await user.click(button);
  await waitFor(() => expect(world.jobsAsked).toHaveLength(1));
  const asked = world.jobsAsked[0] as { image: string; settings: { size_px: number; objectives: unknown[] } };
  expect(asked.image).toBe('coffee');
  expect(asked.settings.size_px).toBe(320);
  expect(asked.settings.objectives).toMatchObject([
    { kind: 'channel', layer: 'mixed/join', index: 2 },
    { kind: 'channel', layer: 'mixed/join', index: 3 },
  ]);
});

test('a dream that was made before is shown at once', async () => {
  const made = { method: 'deepdream' as const, image: 'cat', state: 'done' as const, position: null };
  world.jobs = [makeJob({ ...made, pictures: ['/api/jobs/job-1/images/0.png'] })];
  openPage('/?image=cat');
  const dream = within(await step('What does it dream?'));
  expect(await dream.findByRole('img', { name: 'DeepDream of cat' })).toHaveAttribute(
    'src',
    '/api/jobs/job-1/images/0.png',
  );
  expect(dream.queryByRole('button', { name: 'Let it dream' })).not.toBeInTheDocument();
});

test('what fails says so in its place, can be tried again, and leaves the other steps', async () => {
  let isBroken = true;
  onHeatmaps((body) =>
    isBroken
      ? refuse(422, 'unsuitable_network', 'This network cannot be explained.')
      : HttpResponse.json(makeHeatmaps(body)),
  );
  const user = openPage('/');
  const why = within(await step('Why cat kind 1?'));
  expect(await why.findByText('This network cannot be explained.')).toBeVisible();
  expect(screen.getByText('cat kind 1')).toBeVisible();
  isBroken = false;
  await user.click(why.getByRole('button', { name: 'Try again' }));
  expect(await why.findByRole('img')).toBeVisible();
});

test('without a prediction nothing else is asked', async () => {
  onPrediction(() => refuse(503, 'weights_missing', 'The weights are missing.', 'Fetch them.'));
  openPage('/');
  expect(await screen.findByText('The weights are missing.')).toBeVisible();
  expect(world.heatmapsAsked).toEqual([]);
});

test('a network without classes says so', async () => {
  openPage('/?network=user_own');
  expect(await screen.findAllByText(/predicts no classes/)).not.toHaveLength(0);
  expect(world.asked).toEqual([]);
});
