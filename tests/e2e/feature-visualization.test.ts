/** Making: a channel is visualized live, and the network is asked what it sees in its own image. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PHONE, expectNoSidewaysScrolling, expectNoViolations, launch, open } from './support/browser';

const OPTIONS = encodeURIComponent(JSON.stringify({ steps: 20, size_px: 64 }));
const ADDRESS = `/feature-visualization?layer=block2_add&ids=3,4&options=${OPTIONS}`;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test(
  'channels are visualized, kept in the gallery under an address, and sent to the network',
  { timeout: 120_000 },
  async () => {
    const { page, complaints, close } = await open(browser, ADDRESS);
    await page.getByRole('button', { name: 'Visualize' }).click();
    const card = page.getByRole('region', { name: 'Result: block2_add: channels 3, 4' });
    await card.getByText('20 of 20 steps').waitFor({ timeout: 90_000 });
    const image = card.getByRole('img', { name: 'Visualization of channel 3' });
    await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(64);
    await card.getByRole('img', { name: /^Objective over 20 steps/ }).waitFor();
    await expectNoViolations(page);
    await page
      .getByRole('region', { name: 'Previous results' })
      .getByRole('button', { name: /^Open .*channels 3, 4$/ })
      .click();
    const viewer = page.getByRole('dialog');
    await viewer.getByText('1 of 2: channel 3').waitFor();
    await page.keyboard.press('ArrowRight');
    await viewer.getByText('2 of 2: channel 4').waitFor();
    await page.reload();
    await viewer.getByText('2 of 2: channel 4').waitFor();
    await viewer.getByRole('row', { name: 'Size 64' }).waitFor();
    await expectNoViolations(page);
    await viewer.getByRole('button', { name: 'Predict this image' }).click();
    await page.waitForURL(/\/prediction\?/);
    await page.getByRole('listitem').first().waitFor();
    await page.goBack();
    await viewer.getByText('2 of 2: channel 4').waitFor();
    expect(complaints).toEqual([]);
    await close();
  },
);

test('a job is cancelled and keeps its image, also when the page is left meanwhile', async () => {
  const { page, close } = await open(
    browser,
    ADDRESS.replace(OPTIONS, encodeURIComponent('{"steps":10000,"size_px":64}')),
  );
  await page.getByRole('button', { name: 'Visualize' }).click();
  const card = page.getByRole('region', { name: 'Result: block2_add: channels 3, 4' }).first();
  await card.getByText(/left$/).waitFor({ timeout: 90_000 });
  await page.reload();
  await card.getByText(/left$/).waitFor();
  await card.getByRole('button', { name: 'Cancel' }).click();
  await card.getByText(/^Cancelled after/).waitFor();
  await card.getByRole('button', { name: 'Resume' }).waitFor();
  await card.getByRole('img', { name: 'Visualization of channel 4' }).waitFor();
  await close();
});

test('a phone begins from a sheet, which makes way for the result, without scrolling sideways', async () => {
  const { page, close } = await open(browser, ADDRESS, { viewport: PHONE });
  await page.getByRole('button', { name: 'Objective and settings' }).click();
  await page.getByRole('button', { name: 'Visualize' }).click();
  await page.getByRole('region', { name: 'Result: block2_add: channels 3, 4' }).first().waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expectNoSidewaysScrolling(page);
  await close();
});

test('the form opens at the picture of its channel, below two balanced rows of objectives', async () => {
  const { page, close } = await open(browser, '/feature-visualization?layer=block10_add&ids=34,70');
  const pictures = page.getByRole('group', { name: 'Channels of block10_add by picture' });
  const tile = pictures.getByRole('button', { name: 'Channel 34', exact: true });
  await tile.waitFor();
  const box = async (of: typeof tile) =>
    (await of.boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN };
  const [list, inside] = [await box(pictures), await box(tile)];
  expect(inside.y).toBeGreaterThanOrEqual(list.y);
  expect(inside.y + inside.height).toBeLessThanOrEqual(list.y + list.height);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  const kinds = page.getByRole('group', { name: 'Objective', exact: true }).getByRole('button');
  const tops = await kinds.evaluateAll((buttons) => buttons.map((one) => one.getBoundingClientRect().top));
  const rows = [...new Set(tops)].map((top) => tops.filter((one) => one === top).length);
  expect(rows).toEqual([3, 2]);
  await close();
});
