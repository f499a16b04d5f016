/** Why a class was predicted, in a sentence: from stored heatmaps at once, else when it is asked for. */
import { screen } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { makeHeatmaps } from '../../support/heatmaps';
import { findClass, openPage } from '../../support/open-page';
import { onHeatmaps, refuse, world } from '../../support/server';

const name = (layer: string, channel: number, words: string) => ({
  network: 'efficientnet_lite0',
  layer,
  channel,
  name: words,
  note: '',
  created: '2026-11-26T10:00:00+00:00',
  is_outdated: false,
});

test('nothing is computed by itself; asked why, the sentence names the filters that have names', async () => {
  world.entries = [
    name('stem', 3, 'pointed ears'),
    name('mixed/deep', 2, 'stripes'),
    name('stem', 1, 'wool'),
  ];
  const user = openPage('/prediction');
  await findClass('cat kind 1');
  const why = await screen.findByRole('button', { name: 'Say why' });
  expect(world.heatmapsAsked).toEqual([]);
  await user.click(why);
  expect(await screen.findByText(/^cat kind 1, 50.0\s%/)).toHaveTextContent(
    /^cat kind 1, 50\.0\s%, because of stripes \(mixed\/deep:2\), 50\.0\s%, pointed ears \(stem:3\), 37\.5\s%\. The percentage after a filter/,
  );
  expect(screen.getByRole('link', { name: 'stem:3' })).toHaveAttribute(
    'href',
    expect.stringContaining('/networks/efficientnet_lite0/stem/3'),
  );
  expect(world.heatmapsAsked).toMatchObject([
    { start: 'probability', class_index: 280, against: null, layers: null, only_stored: false },
  ]);
});

test('a stored explanation is said at once; filters without names are named by their numbers', async () => {
  onHeatmaps((body) => {
    if (!body.only_stored) return refuse(500, 'unforeseen', 'It was computed.', '');
    return HttpResponse.json(makeHeatmaps(body));
  });
  openPage('/prediction');
  expect(await screen.findByText(/^cat kind 1, 50.0\s%/)).toHaveTextContent(
    /because of mixed\/join:2, 50\.0\s%, mixed\/join:3, 37\.5\s%\. These filters have no names yet/,
  );
  expect(screen.queryByRole('button', { name: 'Say why' })).not.toBeInTheDocument();
});

test('another photograph is asked about anew', async () => {
  const user = openPage('/prediction');
  await user.click(await screen.findByRole('button', { name: 'Say why' }));
  await screen.findByText(/^cat kind 1, 50.0\s%/);
  await user.click(screen.getByRole('radio', { name: 'coffee, 400 × 300 pixels' }));
  await findClass('coffee kind 1');
  expect(await screen.findByRole('button', { name: 'Say why' })).toBeVisible();
  expect(world.heatmapsAsked).toHaveLength(1);
});

test('a failure says why, and leaves the prediction', async () => {
  onHeatmaps((body) =>
    body.only_stored
      ? new HttpResponse(null, { status: 204 })
      : refuse(422, 'unsuitable_network', 'It cannot be explained.', 'Choose another.'),
  );
  const user = openPage('/prediction');
  await user.click(await screen.findByRole('button', { name: 'Say why' }));
  expect(await screen.findByText('It cannot be explained.')).toBeVisible();
  expect(await findClass('cat kind 1')).toBeVisible();
});
