/** Two layers of one explanation side by side, with one scale of relevance per area. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeHeatmaps, makeLayerHeatmap, packed } from '../../../../support/heatmaps';
import { addressNow, openPage } from '../../../../support/open-page';
import { onHeatmaps, world } from '../../../../support/server';

const side = async (name: string) => within(await screen.findByRole('region', { name }));

test('a layer of a quarter of the positions has four times the scale', async () => {
  const coarse = makeLayerHeatmap('mixed/join', { height: 1, width: 1, values: packed([0.75]) });
  const fine = makeLayerHeatmap('stem', { height: 2, width: 2, values: packed([0.1, 0.2, 0.3, 0.15]) });
  onHeatmaps((body) => Response.json({ ...makeHeatmaps(body), layers: [coarse, fine] }));
  openPage('/deep-taylor?layer=mixed/join&beside=layer:stem');
  const first = await side('First side: mixed/join');
  const second = await side('Second side: stem');
  // Per picture, the strongest place of the fine layer has 4 × 0.3, the coarse layer 0.75.
  const scale = (of: typeof first) =>
    of.getByText(/^Relevance per position: /).previousElementSibling?.lastElementChild?.textContent;
  await waitFor(() => expect([scale(first), scale(second)]).toEqual(['1.2', '0.3']));
  expect(second.getByRole('button', { name: '2 filters: stem' })).toBeVisible();
});

test('the second layer is chosen on the page; nothing is computed again', async () => {
  const user = openPage('/deep-taylor?layer=mixed/deep');
  await screen.findByRole('application', { name: /^Relevance of the pixels/ });
  const asked = world.heatmapsAsked.length;
  await user.click(screen.getByRole('combobox', { name: 'Compare with' }));
  await user.click(await screen.findByRole('option', { name: 'Another layer' }));
  expect(addressNow()).toContain('beside=layer%3Astem');
  const second = await side('Second side: stem');
  expect(await second.findByRole('application', { name: /^Relevance at stem/ })).toBeVisible();
  expect(world.heatmapsAsked).toHaveLength(asked);
});

test('a layer without a heatmap says so', async () => {
  openPage('/deep-taylor?layer=stem&beside=layer:flat');
  const second = await side('Second side: flat');
  expect(await second.findByText(/^The explanation has no heatmap of this layer/)).toBeVisible();
});
