/** Journeys through the DeepDream tab. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { FakeEventSource, fakeEvents } from '../../support/fake-event-source';
import { addressNow, openPage } from '../../support/open-page';
import { direction } from '../../support/objectives';
import { onGet, world } from '../../support/server';
import { makeBegun, makeImage, type Schemas } from '../../support/world';

beforeEach(() => {
  fakeEvents();
  onGet('/api/images/rocket', () => Response.json(makeImage('rocket')));
});

const press = async (user: ReturnType<typeof openPage>, name: string) => {
  const button = await screen.findByText(name, { selector: 'button' });
  await waitFor(() => expect(button).toBeEnabled());
  await user.click(button);
};

const whole: Schemas['LayerObjective'] = {
  kind: 'layer',
  layer: 'stem',
  index: null,
  row: null,
  column: null,
  weight: 1,
};

/** What the tab opens with. */
const channel = { ...whole, kind: 'channel', index: 3 };

/** A finished dream. */
const dream = (image: string, number: number): Schemas['Job'] => ({
  ...makeBegun(
    {
      method: 'deepdream',
      network: 'efficientnet_lite0',
      image,
      settings: { objectives: [whole], steps: 20 } as Schemas['DreamSettings'],
    },
    number,
  ),
  state: 'done',
  preview: `/${image}.png`,
  pictures: [`/${image}.png`],
});

const SOURCE = 'data:image/webp;base64,AA==';

test('a photograph is dreamed over live, and compared with what it was', async () => {
  const user = openPage('/deep-dream?image=rocket');
  await press(user, 'Dream');
  const card = within(await screen.findByLabelText('Result: stem: channel 3'));
  expect(world.jobsAsked).toMatchObject([
    {
      method: 'deepdream',
      network: 'efficientnet_lite0',
      image: 'rocket',
      settings: { objectives: [channel], octaves: 4, blend: 0 },
    },
  ]);
  // The photograph stands there until there is a dream.
  expect(await card.findByAltText('rocket, 400 × 300 pixels')).toBeVisible();
  const slider = card.getByLabelText('Visible part of the photograph');
  expect(slider).toBeDisabled();
  const [events] = FakeEventSource.all;
  events?.tell('frame', { step: 2, images: [SOURCE] });
  expect(card.getByAltText('DeepDream of channel 3 in rocket')).toHaveAttribute('src', SOURCE);
  expect(slider).toBeEnabled();
  expect(card.getByAltText('rocket, 400 × 300 pixels').style.clipPath).toBe('inset(0 100% 0 0)');
  fireEvent.change(slider, { target: { value: 30 } });
  expect(card.getByAltText('rocket, 400 × 300 pixels').style.clipPath).toBe('inset(0 70% 0 0)');
  events?.tell('end', { ...dream('rocket', 1), step: 80 });
  expect(await card.findByText('20 more steps')).toBeVisible();
});

test('channels, a class and weights are always one dream', async () => {
  const user = openPage('/deep-dream?objective=class&classes=1&mix=[["channel","stem",3,-2]]');
  await press(user, 'Dream');
  await waitFor(() => expect(world.jobsAsked).toHaveLength(1));
  expect(world.jobsAsked[0]?.settings).toMatchObject({
    objectives: [
      { kind: 'class', layer: null, index: 1, weight: 1 },
      { kind: 'channel', layer: 'stem', index: 3, weight: -2 },
    ],
  });
  expect(await screen.findByLabelText(/^Result: .*goldfish \+ -2 × stem: channel 3$/)).toBeVisible();
});

test('a whole layer is measured by squares or by its mean, which nothing else asks', async () => {
  const user = openPage('/deep-dream?image=rocket&ids=');
  await user.click(await screen.findByText('Mean'));
  await press(user, 'Dream');
  await waitFor(() => expect(world.jobsAsked).toHaveLength(1));
  expect(world.jobsAsked[0]?.settings).toMatchObject({ objectives: [whole], whole_layer: 'mean' });
  await user.type(screen.getByLabelText('Channels', { selector: 'input' }), '3');
  await waitFor(() =>
    expect(screen.queryByText('Mean of squares', { selector: 'button *, button' })).not.toBeInTheDocument(),
  );
});

test('there are no neurons here, and an address that wants some gets channels', async () => {
  openPage('/deep-dream?objective=neuron&ids=3');
  expect(await screen.findByText('Channels', { selector: 'button' })).toHaveAttribute('aria-pressed', 'true');
  expect(screen.queryByText('Neurons', { selector: 'button' })).not.toBeInTheDocument();
});

test('a direction is written as channels with values, and weighted by the cosine where that is asked', async () => {
  const user = openPage('/deep-dream');
  await user.click(await screen.findByText('Direction', { selector: 'button' }));
  const field = await screen.findByLabelText('Channels and values', { selector: 'input' });
  expect(screen.getByText('Dream', { selector: 'button' })).toBeDisabled();
  await user.type(field, '3: 1, 1: -0.5');
  const power = screen.getByLabelText('Cosine power', { selector: 'input' });
  await user.clear(power);
  await user.type(power, '2');
  await press(user, 'Dream');
  await waitFor(() => expect(world.jobsAsked).toHaveLength(1));
  expect(world.jobsAsked[0]?.settings).toMatchObject({
    objectives: [direction({ cosine_power: 2 })],
  });
  expect(await screen.findByLabelText('Result: stem: direction 3: 1, 1: -0.5')).toBeVisible();
});

test('a parameter that is not allowed is said, and nothing begins', async () => {
  const user = openPage('/deep-dream');
  const octaves = await screen.findByLabelText('Octaves', { selector: 'input' });
  await user.clear(octaves);
  await user.type(octaves, '9');
  expect(screen.getByText('A whole number from 1 to 8.')).toBeVisible();
  expect(screen.getByText('Dream', { selector: 'button' })).toBeDisabled();
  await user.click(screen.getByText('Reset'));
  expect(octaves).toHaveValue(4);
  expect(addressNow()).toBe('/deep-dream');
});

test('the gallery shows dreams only, and those over this photograph where that is wanted', async () => {
  world.jobs = [
    dream('rocket', 1),
    dream('coffee', 2),
    { ...dream('rocket', 3), method: 'feature_visualization' },
  ];
  const user = openPage('/deep-dream?image=rocket');
  const gallery = within(await screen.findByLabelText('Previous results'));
  await waitFor(() => expect(gallery.getAllByRole('button', { name: /^Open/ })).toHaveLength(2));
  await user.click(gallery.getByLabelText('This photograph only'));
  await waitFor(() => expect(gallery.getAllByRole('button', { name: /^Open/ })).toHaveLength(1));
});

test('where nothing is, the sample is dreamed over with one press', async () => {
  const user = openPage('/deep-dream?image=rocket');
  await press(user, 'Try it with cat');
  await waitFor(() => expect(world.jobsAsked).toHaveLength(1));
  expect(world.jobsAsked[0]).toMatchObject({
    image: 'cat',
    settings: { objectives: [channel] },
  });
});
