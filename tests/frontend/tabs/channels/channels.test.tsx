/** Journeys through the pages of networks, layers and channels. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { searches, withIndex, withoutIndex, written } from '../../support/index-world';
import { addressNow, openPage } from '../../support/open-page';
import { world } from '../../support/server';
import { SEEN } from '../../support/world';

const CHANNEL = '/networks/efficientnet_lite0/stem/5';
const examples = () => screen.findByRole('region', { name: 'Photographs that excite it most' });

describe('the page of a channel', () => {
  test('shows its picture, its examples and what is known of it', async () => {
    withIndex();
    openPage(CHANNEL);
    expect(await screen.findByRole('heading', { level: 1, name: 'stem:5' })).toBeVisible();
    expect(await screen.findByRole('img', { name: 'What channel 5 of stem responds to' })).toBeVisible();
    expect(within(await examples()).getAllByRole('button', { name: /^Open/ })).toHaveLength(3);
    expect(await screen.findByText('8 × the mean')).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Channel 7, correlation 0.63' })).toHaveAttribute(
      'href',
      expect.stringContaining('/networks/efficientnet_lite0/stem/7'),
    );
    expect(screen.getByText(/^From 10,100 photographs of birds\. The number below/)).toBeVisible();
  });

  test('is tied to channels by weights, and says what cannot be followed', async () => {
    withIndex();
    openPage(CHANNEL);
    const circuit = within(await screen.findByRole('region', { name: 'Circuit' }));
    expect(await circuit.findByRole('link', { name: /\b1 · -2\.5 ?stem$/ })).toBeVisible();
    expect(circuit.getByText(/It cannot be followed through flat\.$/)).toBeVisible();
  });

  test('examples are chosen by the mean, which the address says', async () => {
    withIndex();
    const user = openPage(CHANNEL);
    await within(await examples()).findByRole('button', { name: 'Open koala, 9' });
    await user.click(screen.getByRole('button', { name: 'Mean response' }));
    expect(addressNow()).toContain('by=mean');
    expect(await screen.findByRole('button', { name: 'Open class/mean-1.jpg, 8' })).toBeVisible();
  });

  test('a click shows the photograph with the patch framed, and arrow keys walk on', async () => {
    withIndex();
    const user = openPage(CHANNEL);
    await user.click(await screen.findByRole('button', { name: 'Open koala, 9' }));
    const dialog = await screen.findByRole('dialog', { name: '1 of 3: koala' });
    expect(within(dialog).getByRole('img', { name: 'Photograph: koala, koala bear' })).toBeVisible();
    await user.keyboard('{ArrowRight}');
    expect(await screen.findByRole('dialog', { name: '2 of 3: class/highest-1.jpg' })).toBeVisible();
  });

  test('arrow keys walk to the next channel and stop at the ends', async () => {
    withIndex();
    const user = openPage('/networks/efficientnet_lite0/stem/14');
    await screen.findByRole('heading', { level: 1, name: 'stem:14' });
    await user.keyboard('{ArrowRight}');
    expect(await screen.findByRole('heading', { level: 1, name: 'stem:15' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Next channel' })).toBeDisabled();
    await user.keyboard('{ArrowRight}');
    expect(addressNow()).toContain('/stem/15');
  });

  test('a channel is named with what is proposed', async () => {
    withIndex();
    const user = openPage(CHANNEL);
    expect(await screen.findByText(/^Its mean for koala is 8\.0 ×/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Use “koala”' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'stem:5 koala' })).toBeVisible();
    expect(written).toEqual([
      { network: 'efficientnet_lite0', layer: 'stem', channel: 5, name: 'koala', note: '' },
    ]);
  });

  test('an older name and note are restored from the history', async () => {
    withIndex();
    const channel = { network: 'efficientnet_lite0', layer: 'stem', channel: 5 };
    const named = { ...channel, name: 'koala', note: 'and other ears' };
    written.push({ ...channel, channel: 4, name: 'another channel', note: '' });
    written.push(named, { ...channel, name: 'grey fur', note: '' });
    const user = openPage(CHANNEL);
    await screen.findByRole('heading', { level: 1, name: 'stem:5 grey fur' });
    await user.click(screen.getByRole('button', { name: 'Earlier names and notes' }));
    const history = within(await screen.findByRole('list', { name: 'Names and notes' }));
    expect(history.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^26 Nov 2026, .* · nowgrey fur$/),
      expect.stringMatching(/^26 Nov 2026, .*koalaand other earsRestore$/),
    ]);
    await user.click(history.getByRole('button', { name: 'Restore “koala”' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'stem:5 koala' })).toBeVisible();
    expect(written.at(-1)).toEqual(named);
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('and other ears');
    await waitFor(() => expect(history.getAllByRole('listitem')).toHaveLength(3));
  });

  test('a name that is taken out can be restored', async () => {
    withIndex();
    const user = openPage(CHANNEL);
    await user.click(await screen.findByRole('button', { name: 'Earlier names and notes' }));
    expect(await screen.findByText('There are no earlier names.')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'ears');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.clear(await screen.findByRole('textbox', { name: 'Name' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Name and note removed')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Restore “ears”' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'stem:5 ears' })).toBeVisible();
  });

  test('a finding of the census says on how many photographs it rests', async () => {
    withIndex();
    openPage('/networks/efficientnet_lite0/stem/2');
    expect(await screen.findByText('Dead: never above zero, in 10,100 photographs of birds.')).toBeVisible();
  });

  test('without an index one is made from the page', async () => {
    withoutIndex();
    const user = openPage(CHANNEL);
    await user.click(await within(await examples()).findByRole('button', { name: 'Make the index' }));
    await waitFor(() =>
      expect(world.jobsAsked).toEqual([
        { method: 'index', network: 'efficientnet_lite0', settings: { collection: 'birds' } },
      ]),
    );
  });

  test.each([
    ['/networks/efficientnet_lite0/stem/16', 'stem has no channel 16.'],
    ['/networks/efficientnet_lite0/stemm/1', "efficientnet_lite0 has no layer 'stemm'."],
    ['/networks/nothing/stem/1?network=nothing', "There is no network 'nothing'."],
  ])('%s is refused in words', async (address, words) => {
    withIndex();
    openPage(address);
    expect(await screen.findByText(words)).toBeVisible();
  });
});

describe('the page of a layer', () => {
  const ids = async () =>
    within(await screen.findByRole('list', { name: 'Channels of stem' }))
      .getAllByRole('link')
      .map((link) => link.getAttribute('aria-label'));

  test('lists all channels, in a chosen order', async () => {
    withIndex();
    openPage('/networks/efficientnet_lite0/stem?order=mean');
    await waitFor(async () => expect((await ids())[0]).toBe('Channel 15'));
    expect(await ids()).toHaveLength(16);
  });

  test('by name those with names come first', async () => {
    withIndex();
    for (const [channel, name] of [
      [9, 'wool'],
      [4, 'bark'],
    ] as const)
      written.push({ network: 'efficientnet_lite0', layer: 'stem', channel, name, note: '' });
    openPage('/networks/efficientnet_lite0/stem?order=name');
    await waitFor(async () =>
      expect((await ids()).slice(0, 3)).toEqual(['Channel 4', 'Channel 9', 'Channel 0']),
    );
  });

  test('finds channels by class and finding', async () => {
    withIndex();
    const user = openPage('/networks/efficientnet_lite0/stem');
    await ids();
    await user.type(screen.getByRole('textbox', { name: 'Find' }), 'koala');
    await waitFor(async () => expect(await ids()).toEqual(['Channel 5']));
    await user.clear(screen.getByRole('textbox', { name: 'Find' }));
    await user.type(screen.getByRole('textbox', { name: 'Find' }), 'dead');
    await waitFor(async () => expect(await ids()).toEqual(['Channel 2']));
  });

  test('makes pictures where there are none', async () => {
    withoutIndex();
    const user = openPage('/networks/efficientnet_lite0/stem');
    await user.click(await screen.findByRole('button', { name: 'Make pictures of all channels' }));
    await waitFor(() =>
      expect(world.jobsAsked).toEqual([
        { method: 'atlas', network: 'efficientnet_lite0', settings: { layer: 'stem' } },
      ]),
    );
  });

  test('groups over a collection tell their channels and where they fire', async () => {
    withIndex();
    const user = openPage('/networks/efficientnet_lite0/stem');
    await user.click(await screen.findByRole('button', { name: /^Groups: .* in a collection$/ }));
    const group = within(await screen.findByRole('region', { name: 'Group 1' }));
    expect(group.getByRole('heading', { name: /^Group 1: 75.0\s%$/ })).toBeVisible();
    expect(group.getByRole('button', { name: 'Open koala, 9' })).toBeVisible();
    expect(group.getByRole('link', { name: 'Visualize the mix' })).toHaveAttribute(
      'href',
      expect.stringContaining('ids=5&weights=0.500'),
    );
    expect(
      screen.getByText(/on 64 photographs, evenly chosen: 2 groups explain 50.0 % of them/),
    ).toBeVisible();
  });

  test('a box on the photograph, by pointer or sliders, finds places alike', async () => {
    withIndex();
    const user = openPage('/networks/efficientnet_lite0/stem');
    await user.click(
      await screen.findByRole('button', { name: 'Patches similar to a part of the chosen photograph' }),
    );
    const slider = await screen.findByRole('slider', { name: 'Columns from' });
    fireEvent.change(slider, { target: { value: 25 } });
    fireEvent.keyUp(slider);
    const found = within(await screen.findByRole('region', { name: 'Similar patches' }));
    expect(await found.findByRole('button', { name: 'Open koala, 9' })).toBeVisible();
    const [asked] = searches as { layer: string; box: Record<string, number> }[];
    expect(asked).toMatchObject({ layer: 'stem', box: { left: SEEN.left + 0.25 * SEEN.width } });
    expect(asked?.box['width']).toBeCloseTo(0.4 * SEEN.width);
  });

  test('a layer whose name has a slash has an address', async () => {
    withIndex();
    openPage('/networks/efficientnet_lite0/mixed%2Fpool');
    expect(await screen.findByRole('heading', { level: 1, name: /^mixed\/pool: / })).toBeVisible();
  });
});

describe('the page of a network', () => {
  test('opens for the chosen network and tells the census', async () => {
    withIndex();
    openPage('/networks');
    const row = await screen.findByRole('row', { name: 'stem 16 1 dead in stem 0 2 saturated in stem 0' });
    expect(within(row).getByRole('link', { name: 'stem' })).toBeVisible();
    expect(addressNow()).toBe('/networks/efficientnet_lite0');
  });

  test('a count of the census leads to its filters', async () => {
    withIndex();
    const user = openPage('/networks');
    await user.click(await screen.findByRole('link', { name: '2 saturated in stem' }));
    expect(addressNow()).toMatch(/^\/networks\/efficientnet_lite0\/stem\?(.*&)?find=saturated/);
  });

  test('the drawing shows the census as colour and number, and opens a layer', async () => {
    withIndex();
    const user = openPage('/networks');
    const drawing = within(await screen.findByRole('region', { name: 'Census on the drawing' }));
    const node = await drawing.findByRole('treeitem', { name: 'stem 1 of 16 dead' });
    expect(node.style.getPropertyValue('--share')).toBe('33.75%');
    await user.click(drawing.getByRole('button', { name: 'Duplicate' }));
    const none = await drawing.findByRole('treeitem', { name: 'stem 0 of 16 duplicate' });
    expect(none.style.getPropertyValue('--share')).toBe('');
    await user.click(none);
    expect(addressNow()).toBe('/networks/efficientnet_lite0/stem');
  });

  test('choosing another network opens its page', async () => {
    withIndex();
    openPage('/networks/vgg16/stem/3');
    await screen.findByRole('heading', { level: 1, name: 'stem:3' });
    expect(addressNow()).toBe('/networks/vgg16/stem/3?network=vgg16');
  });
});

test('image examples are found in feature visualization', async () => {
  withIndex();
  const user = openPage('/feature-visualization?layer=stem&ids=5,6');
  await user.click(await screen.findByRole('button', { name: 'Find image examples' }));
  const found = await screen.findByRole('region', { name: 'Image examples' });
  expect(await within(found).findByRole('link', { name: 'stem:5' })).toBeVisible();
  await waitFor(() => expect(within(found).getAllByRole('button', { name: /^Open koala/ })).toHaveLength(3));
  expect(searches).toMatchObject([
    {
      terms: [
        { layer: 'stem', channel: 5, weight: 1 },
        { layer: 'stem', channel: 6, weight: 1 },
      ],
    },
  ]);
});
