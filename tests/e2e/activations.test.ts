/** Looking inside: a layer is chosen in the drawing, its channels are seen, and one of them follows over the tabs. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSidewaysScrolling, launch, open, PHONE } from './support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('a layer found in the drawing shows its channels, and one of them follows to the next tab', async () => {
  const { page, complaints, close } = await open(browser, '/activations?image=cat');
  await page.getByRole('button', { name: 'Select layer' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Select layer' });
  await dialog.getByLabel('Search layers').fill('block2_add');
  await dialog.getByLabel('Search layers').press('Enter');
  // Inside its module a layer is shown without the module's name.
  await dialog.getByText('add', { exact: true }).click();
  await expect
    .poll(() => dialog.getByRole('region', { name: 'Chosen layer' }).textContent())
    .toContain('sum');
  await dialog.getByRole('button', { name: 'Use this layer' }).click();
  await page.getByText('10 of 24 channels').waitFor();
  expect(page.url()).toContain('layer=block2_add');
  await page.getByRole('checkbox', { name: 'block2_add 9 in the tray' }).check();
  await page.getByRole('link', { name: 'Prediction', exact: true }).click();
  await page.getByText('tiger cat').first().waitFor();
  expect(await page.getByRole('region', { name: 'Tray' }).textContent()).toContain('1');
  expect(complaints).toEqual([]);
  await close();
});

test('a network without weights is drawn all the same, and says what is missing', async () => {
  const { page, close } = await open(browser, '/activations?network=inception_v1&image=cat');
  await page.getByText('inception_v1.ckpt').first().waitFor();
  await page.getByRole('button', { name: 'Select layer' }).first().click();
  await page.getByRole('dialog', { name: 'Select layer' }).getByText('Conv2d_1a_7x7_conv').first().waitFor();
  await close();
});

test('on a phone the maps fit', async () => {
  const { page, close } = await open(browser, '/activations?image=cat&layer=block2_add', { viewport: PHONE });
  await page.getByText('10 of 24 channels').waitFor();
  await expectNoSidewaysScrolling(page);
  await close();
});
