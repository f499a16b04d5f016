/** Journeys through the storyboards of the Deep Taylor tab. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { StoryboardRequest } from '../../../../../frontend/src/api/jobs';
import { FakeEventSource, fakeEvents } from '../../../support/fake-event-source';
import { addressNow, openPage } from '../../../support/open-page';
import { world } from '../../../support/server';
import { makeBegun } from '../../../support/world';

beforeEach(fakeEvents);

const HEATMAP = {
  attribution: 'deep_taylor',
  pooling: 'winner',
  start: 'one',
  class_index: 1,
  against: null,
} as const;

const request = {
  method: 'storyboard',
  network: 'efficientnet_lite0',
  image: 'cat',
  settings: { layers: ['stem'], top: 1, mixes: [3], steps: 30, heatmap: HEATMAP },
} as StoryboardRequest;

/** A finished storyboard of one filter and one mix. */
const finished = {
  ...makeBegun(request, 1),
  id: 'old',
  state: 'done' as const,
  step: 30,
  position: null,
  preview: '/0.png',
  pictures: ['/0.png', '/1.png'],
};

const press = async (user: ReturnType<typeof openPage>, name: string) => {
  const button = await screen.findByText(name, { selector: 'button' });
  await waitFor(() => expect(button).toBeEnabled());
  await user.click(button);
};

test('one press makes a storyboard of layers spread over the network, live', async () => {
  const user = openPage('/deep-taylor?mixes=2');
  await screen.findByLabelText('stem in the storyboard');
  expect(await screen.findByText('about 8 s')).toBeVisible();
  await press(user, 'Create storyboard');
  const row = within(await screen.findByLabelText('Storyboard of mixed/deep'));
  expect(world.jobsAsked[0]).toMatchObject({
    method: 'storyboard',
    image: 'cat',
    settings: {
      layers: ['mixed/join', 'mixed/deep', 'stem'],
      top: 5,
      mixes: [2],
      steps: 200,
      heatmap: { attribution: 'deep_taylor', pooling: 'average', start: 'softmax', class_index: null },
    },
  });
  expect(await row.findByText('filter 3 · 50.0 %')).toBeVisible();
  expect(row.getByText('2 mixed · 75.0 %')).toBeVisible();
  expect(world.heatmapsAsked.at(-1)?.layers).toEqual(['mixed/join', 'mixed/deep', 'stem']);
  const images = Array.from({ length: 18 }, (_, at) => `data:image/webp;base64,${at}`);
  FakeEventSource.all[0]?.tell('frame', { step: 2, images });
  expect(row.getByAltText('Visualization of mixed/deep: filter 3')).toHaveAttribute('src', images[6]);
  expect(addressNow()).toContain('below=storyboards');
});

test('layers are chosen on their cards, and what cannot be made is said before it is asked', async () => {
  const user = openPage('/deep-taylor');
  const stem = await screen.findByLabelText('stem in the storyboard');
  expect(stem).toBeChecked();
  await user.click(stem);
  expect(new URLSearchParams(addressNow().split('?')[1]).get('board')).toBe('mixed/join,mixed/deep');
  await user.click(screen.getByLabelText('mixed/join in the storyboard'));
  await user.click(screen.getByLabelText('mixed/deep in the storyboard'));
  expect(screen.getByText('Choose at least one layer with the checkbox on its card.')).toBeVisible();
  expect(screen.getByText('Create storyboard', { selector: 'button' })).toBeDisabled();
  await press(user, 'Default layers');
  const mixed = screen.getByLabelText('Mixed filters', { selector: 'input' });
  fireEvent.change(mixed, { target: { value: '5, 5' } });
  expect(screen.getByText('Enter each number once.')).toBeVisible();
  const top = screen.getByLabelText('Single filters', { selector: 'input' });
  fireEvent.change(mixed, { target: { value: '' } });
  fireEvent.change(top, { target: { value: '50' } });
  expect(screen.getByText('150 images are too many; the limit is 100.')).toBeVisible();
  expect(world.jobsAsked).toEqual([]);
});

test('an address opens a storyboard from the gallery, and its settings are used again', async () => {
  world.jobs = [finished];
  const user = openPage('/deep-taylor?job=old&picture=1');
  const viewer = within(await screen.findByRole('dialog', { name: 'stem: Storyboard of 2 images' }));
  expect(await viewer.findByText('2 of 2: stem: 3 filters mixed')).toBeVisible();
  expect(screen.getByLabelText('Previous storyboards')).toBeVisible();
  await user.click(viewer.getByText('Copy as Python'));
  expect(await navigator.clipboard.readText()).not.toContain('pictures":');
  expect(viewer.queryByText('Add to mix')).not.toBeInTheDocument();
  await user.click(viewer.getByText('Use these settings'));
  const chosen = new URLSearchParams(addressNow().split('?')[1]);
  expect(Object.fromEntries(chosen)).toMatchObject({
    explain: 'class',
    class: '1',
    start: 'one',
    pooling: 'winner',
    board: 'stem',
    mixes: '3',
    storyboard: '{"top":1,"steps":30}',
  });
  expect(await screen.findByText('goldfish for cat · new result')).toBeVisible();
});
