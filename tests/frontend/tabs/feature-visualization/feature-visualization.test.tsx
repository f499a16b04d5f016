/** Journeys through the feature visualization tab. */
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { VisualizationRequest } from '../../../../frontend/src/api/jobs';
import { FakeEventSource, fakeEvents } from '../../support/fake-event-source';
import { addressNow, openPage } from '../../support/open-page';
import { onGet, refuse, world } from '../../support/server';
import { LITE, makeDetails, makeFailure, makeJob } from '../../support/world';

const running = { state: 'running', of: 200, position: null, seconds_left: 12 };

beforeEach(fakeEvents);

/** Press a button of the page by its label. By text, because asking every button for its role takes seconds. */
const press = async (user: ReturnType<typeof openPage>, name: string) => {
  const button = await screen.findByText(name, { selector: 'button' });
  await waitFor(() => expect(button).toBeEnabled());
  await user.click(button);
};

const buttonNamed = (name: string) => screen.getByText(name, { selector: 'button' });

/** A field of the form, once it is there. */
const field = (name: string) => screen.findByLabelText(name, { selector: 'input' });

/** The field of channels, once it shows what the tab opens with. */
async function openedField() {
  const channels = await field('Channels');
  await waitFor(() => expect(channels).not.toHaveValue(''));
  return channels;
}

const objective = (index: number, part = {}) => ({
  kind: 'channel' as const,
  layer: 'stem',
  index,
  row: null,
  column: null,
  weight: 1,
  ...part,
});

/** The objectives of a job that was begun. number: 0 for the first. */
const objectivesAsked = (number: number) =>
  (world.jobsAsked[number] as VisualizationRequest | undefined)?.settings.objectives;

/** A finished job of two channels. */
const finished = makeJob({
  id: 'old',
  state: 'done',
  step: 200,
  position: null,
  settings: { objectives: [objective(7), objective(9)], mix: false, steps: 30, seed: 5 },
  preview: '/0.png',
  pictures: ['/0.png', '/1.png'],
  gif: '/run.gif',
});

describe('the start', () => {
  test('the tab opens with a channel that was chosen for the network', async () => {
    const user = openPage('/feature-visualization');
    expect(await openedField()).toHaveValue('3');
    await press(user, 'Visualize');
    await waitFor(() => expect(objectivesAsked(0)).toEqual([objective(3)]));
  });

  test('without one it opens with the first channel of a middle convolution', async () => {
    onGet('/api/networks/efficientnet_lite0', () => Response.json({ ...makeDetails(LITE), start: null }));
    const user = openPage('/feature-visualization');
    await press(user, 'Visualize');
    await waitFor(() => expect(objectivesAsked(0)).toEqual([objective(0, { layer: 'mixed/left' })]));
  });

  test('another layer opens with its first channel', async () => {
    openPage('/feature-visualization?layer=mixed/deep');
    expect(await openedField()).toHaveValue('0');
  });
});

describe('making', () => {
  test('channels are visualized live, to the end', async () => {
    const user = openPage('/feature-visualization?ids=3');
    expect((await screen.findAllByText('about 8 s')).length).toBeGreaterThan(0);
    await press(user, 'Visualize');
    const card = within(await screen.findByLabelText('Result: stem: channel 3'));
    expect(card.getByText('2 jobs ahead in the queue')).toBeVisible();
    expect(world.jobsAsked[0]).toMatchObject({
      method: 'feature_visualization',
      network: 'efficientnet_lite0',
      settings: { mix: false, steps: 160, robust_range: true, objectives: [objective(3)] },
    });
    const [events] = FakeEventSource.all;
    expect(events?.url).toBe('/api/jobs/job-1/events');
    events?.tell('progress', { ...running, step: 2, first: 0, values: [[0.5], [1.5]] });
    events?.tell('frame', { step: 2, images: ['data:image/webp;base64,AA=='] });
    expect(card.getByText('2 of 200 steps, 12 s left')).toBeVisible();
    expect(card.getByRole('img', { name: 'Visualization of channel 3' })).toHaveAttribute(
      'src',
      'data:image/webp;base64,AA==',
    );
    expect(card.getByRole('img', { name: 'Objective over 2 steps: from 0.5 to 1.5' })).toBeVisible();
    events?.tell('end', makeJob({ state: 'done', step: 200, pictures: ['/api/jobs/job-1/images/0.png'] }));
    expect(card.getByText('200 of 200 steps')).toBeVisible();
    expect(card.getByRole('img', { name: 'Visualization of channel 3' })).toHaveAttribute(
      'src',
      '/api/jobs/job-1/images/0.png',
    );
    expect(events?.isClosed).toBe(true);
    await press(user, '200 more steps');
    await waitFor(() => expect(world.jobsAsked[1]?.settings).toMatchObject({ steps: 400 }));
  });

  test('a mix has one weight for each channel, and takes what was put aside from another layer', async () => {
    const user = openPage('/feature-visualization?ids=3,5&weights=1');
    expect(await screen.findByText('Enter one weight per objective: 2, not 1.')).toBeVisible();
    expect(buttonNamed('Mix')).toBeDisabled();
    await user.type(await field('Mixing weights'), ', -2');
    await press(user, 'Add');
    const aside = within(screen.getByLabelText('Objectives in the mix'));
    await user.clear(aside.getByRole('spinbutton', { name: 'Weight of stem: channel 3' }));
    await user.type(aside.getByRole('spinbutton', { name: 'Weight of stem: channel 3' }), '4');
    await user.type(await field('Channels'), '8');
    await press(user, 'Mix 3');
    await waitFor(() => expect(world.jobsAsked).toHaveLength(1));
    expect(world.jobsAsked[0]?.settings).toMatchObject({
      mix: true,
      objectives: [objective(8), objective(3, { weight: 4 }), objective(5, { weight: -2 })],
    });
    await user.click(aside.getByRole('button', { name: 'Remove stem: channel 5 from the mix' }));
    expect(buttonNamed('Mix 2')).toBeEnabled();
  });

  test('without channels it is the whole layer; classes are chosen by name', async () => {
    const user = openPage('/feature-visualization');
    await user.clear(await openedField());
    expect(new URLSearchParams(addressNow().split('?')[1]).get('ids')).toBe('');
    await press(user, 'Visualize');
    await waitFor(() => expect(world.jobsAsked).toHaveLength(1));
    expect(objectivesAsked(0)).toMatchObject([{ kind: 'layer', index: null }]);
    await user.click(buttonNamed('Classes'));
    expect(buttonNamed('Visualize')).toBeDisabled();
    await user.type(await field('Classes'), 'goldf');
    await user.click(await screen.findByRole('option', { name: /^goldfish/ }));
    await press(user, 'Visualize');
    await waitFor(() => expect(world.jobsAsked).toHaveLength(2));
    expect(objectivesAsked(1)).toMatchObject([{ kind: 'class', layer: null, index: 1 }]);
    expect(await screen.findByLabelText('Result: goldfish')).toBeVisible();
  });

  test('a neuron stands in the middle, or where it is written', async () => {
    const user = openPage('/feature-visualization?objective=neuron&ids=2');
    await user.type(await field('Row'), '-1');
    expect(await screen.findByText(/^Row and column are whole numbers/)).toBeVisible();
    await user.clear(await field('Row'));
    await user.type(await field('Row'), '1');
    await press(user, 'Visualize');
    await waitFor(() => expect(world.jobsAsked).toHaveLength(1));
    expect(objectivesAsked(0)).toMatchObject([{ kind: 'neuron', row: 1, column: null }]);
  });

  test('a failure says why, and leaves the image that was there', async () => {
    world.jobs = [makeJob()];
    openPage('/feature-visualization');
    const card = within(await screen.findByLabelText('Result: stem: channel 3'));
    const [events] = FakeEventSource.all;
    events?.tell('frame', { step: 2, images: ['data:image/webp;base64,AA=='] });
    const failure = makeFailure('out_of_memory', 'The image is too large.', 'Choose a smaller size.');
    events?.tell('end', makeJob({ state: 'failed', step: 2, failure }));
    expect(card.getByText('The image is too large.')).toBeVisible();
    expect(card.getByAltText('Visualization of channel 3')).toBeVisible();
    expect(card.getByText('Resume')).toBeVisible();
  });

  test('what cannot be made is said before anything is asked', async () => {
    openPage('/feature-visualization?ids=9999');
    expect(
      await screen.findByText(/^9999 is out of range: the channels are numbered from 0 to/),
    ).toBeVisible();
    expect(buttonNamed('Visualize')).toBeDisabled();
    expect(world.jobsAsked).toEqual([]);
  });
});

test('parameters are part of the address, show their default, and one click restores it', async () => {
  const user = openPage('/feature-visualization');
  const steps = await field('Steps');
  expect(steps).toHaveAccessibleDescription('1–10000');
  await user.clear(steps);
  expect(screen.getByText('A whole number from 1 to 10000.')).toBeVisible();
  await user.type(steps, '50');
  expect(steps).toHaveAccessibleDescription('default: 160');
  expect(screen.getByText('Parameters: 1 changed')).toBeVisible();
  expect(new URLSearchParams(addressNow().split('?')[1]).get('options')).toBe('{"steps":50}');
  await user.click(buttonNamed('Reset'));
  expect(addressNow()).toBe('/feature-visualization');
  expect(steps).toHaveValue(160);
});

describe('presets', () => {
  const chosen = (name: string) =>
    expect(within(screen.getByLabelText('Preset')).getByText(name)).toHaveAttribute('aria-pressed', 'true');

  test('one is chosen; another one brings its values, and the address says so', async () => {
    const user = openPage('/feature-visualization?options={"steps":50}');
    expect(await field('Steps')).toHaveValue(50);
    chosen('Good');
    await user.click(buttonNamed('Draft'));
    chosen('Draft');
    expect(await field('Steps')).toHaveValue(48);
    expect(await field('Size')).toHaveValue(96);
    expect(addressNow()).toBe('/feature-visualization?preset=draft');
    await press(user, 'Visualize');
    await waitFor(() => expect(world.jobsAsked[0]?.settings).toMatchObject({ steps: 48, size_px: 96 }));
  });

  test('a class opens with the one at which the network recognizes its own image', async () => {
    const user = openPage('/feature-visualization?objective=class&classes=1');
    expect(await field('Size')).toHaveValue(null);
    chosen('Class');
    await press(user, 'Visualize');
    await waitFor(() => expect(world.jobsAsked[0]?.settings).toMatchObject({ size_px: null }));
  });

  test('settings of a job are taken as they were, whatever the preset says', async () => {
    world.jobs = [finished];
    const user = openPage('/feature-visualization');
    await press(user, 'Use these settings');
    await press(user, 'Visualize');
    await waitFor(() =>
      expect(world.jobsAsked[0]?.settings).toMatchObject({ steps: 30, jitter_px: 8, robust_range: false }),
    );
  });
});

describe('what was made before', () => {
  test('the newest stands there; one from the gallery opens with an address of its own', async () => {
    world.jobs = [finished];
    const user = openPage('/feature-visualization');
    expect(await screen.findByLabelText('Result: stem: channels 7, 9')).toBeVisible();
    const gallery = within(screen.getByLabelText('Previous results'));
    await user.click(await gallery.findByRole('button', { name: 'Open stem channels 7, 9' }));
    const viewer = within(await screen.findByRole('dialog', { name: 'stem: channels 7, 9' }));
    expect(addressNow()).toBe('/feature-visualization?job=old');
    expect(await viewer.findByRole('img', { name: 'Visualization of channel 7' })).toHaveAttribute(
      'src',
      '/0.png',
    );
    await user.click(viewer.getByRole('button', { name: 'Next image' }));
    expect(viewer.getByRole('img', { name: 'Visualization of channel 9' })).toHaveAttribute('src', '/1.png');
    expect(viewer.getByRole('link', { name: 'PNG' })).toHaveAttribute('href', '/1.png');
    expect(viewer.getByRole('link', { name: 'GIF animation' })).toHaveAttribute('href', '/run.gif?image=1');
    await user.keyboard('{ArrowRight}');
    expect(viewer.getByText('1 of 2: channel 7')).toBeVisible();
    const settings = within(viewer.getByRole('table', { name: 'Settings' }));
    expect(settings.getByRole('row', { name: 'Seed 5' })).toBeVisible();
    expect(viewer.getByRole('img', { name: 'Objective over 2 steps: from 0.5 to 2.25' })).toBeVisible();
    await user.click(viewer.getByRole('button', { name: 'Close' }));
    expect(addressNow()).toBe('/feature-visualization');
  });

  test('an address opens just this image of this job', async () => {
    world.jobs = [finished];
    openPage('/feature-visualization?job=old&picture=1');
    expect(await screen.findByText('2 of 2: channel 9')).toBeVisible();
  });

  test('an unknown job is said to be none', async () => {
    openPage('/feature-visualization?job=gone');
    expect(await screen.findByText("There is no job 'gone'.")).toBeVisible();
  });

  test('a job of another method is said to be one', async () => {
    world.jobs = [makeJob({ id: 'dream', method: 'deepdream' })];
    openPage('/feature-visualization?job=dream');
    expect(await screen.findByText('This job belongs to another method.')).toBeVisible();
  });

  test('its settings are used again, and its objectives join the mix', async () => {
    world.jobs = [finished];
    const user = openPage('/feature-visualization?ids=1');
    await press(user, 'Add to mix');
    expect(buttonNamed('Mix 3')).toBeEnabled();
    await press(user, 'Use these settings');
    expect(await field('Channels')).toHaveValue('7, 9');
    expect(await field('Steps')).toHaveValue(30);
    expect(buttonNamed('Mix 2')).toBeEnabled();
  });

  test('the gallery shows one layer where that is wanted', async () => {
    world.jobs = [finished];
    const user = openPage('/feature-visualization?layer=mixed/left');
    const gallery = within(await screen.findByLabelText('Previous results'));
    await gallery.findByRole('button', { name: /^Open stem/ });
    await user.click(gallery.getByRole('button', { name: 'This layer' }));
    expect(await gallery.findByText('No results match the filter.')).toBeVisible();
    await user.click(gallery.getByRole('button', { name: 'Other layer' }));
    await user.type(gallery.getByRole('combobox', { name: 'Layer' }), 'stem');
    await user.click(await screen.findByRole('option', { name: 'stem' }));
    expect(await gallery.findByRole('button', { name: /^Open stem/ })).toBeVisible();
  });

  test('where nothing is, an example is one press away', async () => {
    const user = openPage('/feature-visualization');
    expect(await screen.findByText('No results yet.')).toBeVisible();
    await press(user, 'Visualize 3 channels of stem');
    await waitFor(() => expect(objectivesAsked(0)).toMatchObject([3, 1, 2].map((index) => objective(index))));
  });

  test('a failure of the list takes nothing away', async () => {
    onGet('/api/jobs', () => refuse(500, 'broken', 'The store is broken.'));
    const user = openPage('/feature-visualization?ids=3');
    expect((await screen.findAllByText('The store is broken.')).length).toBeGreaterThan(0);
    await press(user, 'Visualize');
    expect(await screen.findByLabelText('Result: stem: channel 3')).toBeVisible();
  });
});

describe('an image of a class', () => {
  const goldfish = { kind: 'class' as const, layer: null, index: 1, row: null, column: null, weight: 1 };
  const seen = (index: number, name: string, probability: number) => ({
    rank: 1,
    index,
    wordnet_id: null,
    name,
    names: name,
    probability,
    logit: 3,
  });
  const answer = (part: object) => () => Response.json({ asked: seen(1, 'goldfish', 0.93), ...part });
  const ADDRESS = '/api/jobs/old/images/0/recognition';

  beforeEach(() => {
    world.jobs = [
      { ...finished, settings: { ...finished.settings, objectives: [goldfish] }, pictures: ['/0.png'] },
    ];
  });

  test('is recognized by its network, and the page says so', async () => {
    onGet(ADDRESS, answer({ recognized: true, seen: seen(1, 'goldfish', 0.93) }));
    openPage('/feature-visualization');
    expect(await screen.findByText(/^The network recognizes it: 93/)).toBeVisible();
  });

  test('is taken for something else, and the page says for what', async () => {
    onGet(ADDRESS, answer({ recognized: false, seen: seen(2, 'hen', 0.6), asked: seen(1, 'goldfish', 0.1) }));
    openPage('/feature-visualization');
    expect(await screen.findByText(/^The network sees hen in it \(60.*; goldfish: 10/)).toBeVisible();
  });

  test('that cannot be judged says why', async () => {
    onGet(ADDRESS, () => refuse(422, 'unsuitable_network', 'It has no classes.'));
    openPage('/feature-visualization');
    expect(await screen.findByText('It has no classes.')).toBeVisible();
  });
});

test('a job that was left running is there again, and no more than three are listened to', async () => {
  world.jobs = [5, 4, 3, 2, 1].map((place) =>
    makeJob({ id: `job-${place}`, position: place, created: `2026-01-01T00:00:0${place}+00:00` }),
  );
  openPage('/feature-visualization');
  await waitFor(() => expect(screen.getAllByLabelText('Result: stem: channel 3')).toHaveLength(5));
  expect(FakeEventSource.all.map(({ url }) => url).sort()).toEqual(
    [1, 2, 3].map((place) => `/api/jobs/job-${place}/events`),
  );
});
