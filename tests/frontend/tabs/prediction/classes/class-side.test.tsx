/** Two classes of one photograph side by side: their numbers, their heatmaps with one scale, their filters. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { packed, makeHeatmaps } from '../../../support/heatmaps';
import { addressNow, findClass, openPage } from '../../../support/open-page';
import { onHeatmaps, world } from '../../../support/server';

const side = async (name: string) => within(await screen.findByRole('region', { name }));

test('the second most probable class stands beside the first; the address holds both', async () => {
  const user = openPage('/prediction');
  await findClass('cat kind 1');
  await user.click(screen.getByRole('combobox', { name: 'Compare with' }));
  await user.click(await screen.findByRole('option', { name: 'Another class' }));
  expect(addressNow()).toBe('/prediction?beside=class%3A281');
  const first = await side('First side: class 280');
  expect(await first.findByText(/^Rank 1 of 1,000 · logit 9\.50$/)).toBeVisible();
  const second = await side('Second side: class 281');
  expect(await second.findByText(/^Rank 2 of 1,000 · logit 8\.50$/)).toBeVisible();
  expect(
    await screen.findByText(
      /^The logit of cat kind 1 is 1\.00 higher than that of cat kind 2, so .* 2\.7 times/,
    ),
  ).toBeVisible();
  expect(
    await second.findByRole('application', { name: /^Relevance of the pixels: class 281/ }),
  ).toBeVisible();
  expect(world.heatmapsAsked.map(({ class_index, start }) => [class_index, start])).toEqual(
    expect.arrayContaining([
      [280, 'logit'],
      [281, 'logit'],
    ]),
  );
  await user.click(screen.getByRole('link', { name: 'Why cat kind 1, not cat kind 2?' }));
  expect(addressNow()).toMatch(/^\/deep-taylor\?.*explain=compare&class=280&against=281/);
});

test('both heatmaps have the scale of the stronger one', async () => {
  onHeatmaps((body) => {
    const answer = makeHeatmaps(body);
    const values = body.class_index === 281 ? packed([0, 0.1, 0.1, 0.6]) : answer.input.values;
    return Response.json({ ...answer, input: { ...answer.input, values } });
  });
  openPage('/prediction?beside=class:281');
  // The last number below the colours is the value of the last colour.
  await waitFor(() => {
    const scales = screen.getAllByText(/^Relevance per pixel: /).map((text) => text.previousElementSibling);
    expect(scales.map((scale) => scale?.lastElementChild?.textContent)).toEqual(['0.6', '0.6']);
  });
});

test('the first class may be another one than the most probable', async () => {
  openPage('/prediction?class=285&beside=class:281');
  expect(await screen.findByRole('region', { name: 'First side: class 285' })).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'First class' })).toHaveValue('class (285)');
});

test.each(['1000', '-1', 'cat'])('there is no class %s, and the prediction stays', async (id) => {
  const user = openPage(`/prediction?beside=class:${id}`);
  expect(await screen.findByText(`EfficientNet-Lite0 has no class ${id}.`)).toBeVisible();
  await findClass('cat kind 1');
  await user.click(screen.getByRole('button', { name: 'Stop comparing' }));
  expect(addressNow()).toBe('/prediction');
});
