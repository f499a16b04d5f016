/** Making: a channel is visualized live, and the network is asked what it sees in its own image. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSidewaysScrolling, launch, open, PHONE } from './support/browser';

const OPTIONS = encodeURIComponent(JSON.stringify({ steps: 20, size_px: 64 }));
const ADDRESS = `/feature-visualization?layer=block2_add&channels=3&options=${OPTIONS}`;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('a channel is visualized, kept in the gallery, and sent to the network', async () => {
  const { page, complaints, close } = await open(browser, ADDRESS);
  await page.getByRole('button', { name: 'Visualize' }).click();
  const card = page.getByRole('region', { name: 'Result: block2_add: channel 3' });
  await card.getByText('20 of 20 steps').waitFor({ timeout: 90_000 });
  const image = card.getByRole('img', { name: 'What excites channel 3' });
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(64);
  await card.getByRole('img', { name: /^Objective over 20 steps/ }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Open block2_add: channel 3' }).click();
  await card.getByRole('button', { name: 'What does the network see in it?' }).click();
  await page.waitForURL(/\/prediction\?/);
  await page.getByRole('listitem').first().waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('a job is cancelled and keeps its image', async () => {
  const { page, close } = await open(
    browser,
    ADDRESS.replace(OPTIONS, encodeURIComponent('{"steps":10000,"size_px":64}')),
  );
  await page.getByRole('button', { name: 'Visualize' }).click();
  const card = page.getByRole('region', { name: 'Result: block2_add: channel 3' });
  await card.getByText(/left$/).waitFor({ timeout: 90_000 });
  await card.getByRole('button', { name: 'Cancel' }).click();
  await card.getByText(/^Cancelled after/).waitFor();
  await card.getByRole('link', { name: 'PNG' }).waitFor();
  await close();
});

test('a phone shows all of it without scrolling sideways', async () => {
  const { page, close } = await open(browser, ADDRESS, { viewport: PHONE });
  await page.getByText('Made before').waitFor();
  await expectNoSidewaysScrolling(page);
  await close();
});
