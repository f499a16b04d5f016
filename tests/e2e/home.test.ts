/** Home: the strip, the lecture and the tour, and how far it is from the first visit to an explanation. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoViolations, launch, open, openAsIs } from './support/browser';

/** No flag is stored: the page takes it for the first visit. */
const FIRST_VISIT = { storageState: { cookies: [], origins: [] } };
const MOST_CLICKS = 6;
/** A worker with two cores that all tests share. */
const PATIENCE = { timeout: 120_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Counts what a person does from now on, as long as the document is not loaded again. */
async function countActions(page: Page) {
  await page.evaluate(() => {
    const counted = { clicks: 0, keys: 0 };
    window.addEventListener('click', ({ isTrusted }) => (counted.clicks += Number(isTrusted)), true);
    window.addEventListener('keydown', () => (counted.keys += 1), true);
    Object.assign(window, { counted });
  });
  return () =>
    page.evaluate(() => (window as unknown as { counted: { clicks: number; keys: number } }).counted);
}

test('the button that uploads stands beside the last photograph, however wide the page is', async () => {
  const { page, close } = await open(browser, '/', { viewport: { width: 1920, height: 1080 } });
  const last = await page.getByRole('radio').last().boundingBox();
  const button = await page.getByRole('button', { name: 'Upload image' }).boundingBox();
  const gap = (button?.x ?? NaN) - ((last?.x ?? NaN) + (last?.width ?? NaN));
  expect(gap).toBeGreaterThanOrEqual(0);
  expect(gap).toBeLessThanOrEqual(24);
  await close();
});

test('from the first visit to why it is a tiger cat, and what the filters look for, in six clicks', async () => {
  const began = Date.now();
  const { page, complaints, close } = await openAsIs(browser, '/', FIRST_VISIT);
  const counted = await countActions(page);
  await page.getByRole('button', { name: 'Skip the tour' }).click();
  await page.getByRole('button', { name: /^Network: / }).click();
  await page
    .getByRole('dialog', { name: 'Networks' })
    .getByRole('button', { name: /^EfficientNet-Lite0/ })
    .click();
  const why = page.getByRole('article', { name: 'Why tiger cat?' });
  await why.getByRole('img', { name: /relevant to tiger cat/ }).waitFor(PATIENCE);
  const whyAfter_s = (Date.now() - began) / 1000;
  const filters = page.getByRole('article', { name: 'Which filters, and what do they look for?' });
  await filters
    .getByRole('img', { name: /^What channel \d+ of .* responds to$/ })
    .first()
    .waitFor(PATIENCE);
  const after_s = (Date.now() - began) / 1000;
  await filters
    .getByRole('link', { name: /^Filter \d+ · / })
    .first()
    .click();
  await page.waitForURL('**/networks/efficientnet_lite0/**');
  const { clicks, keys } = await counted();
  process.stderr.write(
    `six clicks: ${clicks} clicks, ${keys} keys, heatmap after ${whyAfter_s.toFixed(1)} s, filters after ${after_s.toFixed(1)} s\n`,
  );
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
  expect(keys).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

test('the tour and the lecture are walked by keyboard alone, without a finding of axe', async () => {
  const { page, complaints, close } = await open(browser, '/?image=cat', FIRST_VISIT);
  await page.getByRole('dialog', { name: 'Welcome' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('dialog', { name: 'The network' }).waitFor();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Five-minute lecture' }).focus();
  await page.keyboard.press('Enter');
  const slide = page.getByRole('dialog', { name: 'The photograph' });
  await slide.waitFor();
  await expectNoViolations(page);
  await page.keyboard.press('End');
  await page.getByRole('dialog', { name: 'What does it dream?' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await close();
});

test('in the dark theme nothing on Home is a light picture of the page', async () => {
  const { page, close } = await open(browser, '/?image=cat', { colorScheme: 'dark' });
  await page.getByRole('img', { name: /relevant to tiger cat/ }).waitFor(PATIENCE);
  const sources = await page
    .getByRole('main')
    .locator('img')
    .evaluateAll((images) => images.map((image) => new URL((image as HTMLImageElement).src).pathname));
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.filter((path) => !path.startsWith('/api/'))).toEqual([]);
  await close();
});
