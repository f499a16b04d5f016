/** Explaining: heatmaps of an answer, the filters that mattered most, and a storyboard of what they look for. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSidewaysScrolling, launch, open, PHONE, violations } from './support/browser';

const OPTIONS = encodeURIComponent(JSON.stringify({ top: 1, steps: 4, size_px: 32 }));
const ADDRESS = `/deep-taylor?image=cat&filters=5&board=block2_add&mixes=3&storyboard=${OPTIONS}`;
/** An explanation compiles for its first answer. */
const FIRST_MS = 90_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test(
  'an answer is explained, its filters are copied, and a storyboard shows what they look for',
  { timeout: 240_000 },
  async () => {
    const { page, complaints, close } = await open(browser, ADDRESS);
    await page.getByText(/^The whole answer for Cat · /).waitFor({ timeout: FIRST_MS });
    // The heatmap is drawn, and not all of it in one colour.
    const colors = await page
      .getByRole('application')
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
        return { width: canvas.width, different: new Set(pixels).size };
      });
    expect(colors.width).toBe(224);
    expect(colors.different).toBeGreaterThan(50);
    const card = page.getByRole('region', { name: 'block2_add', exact: true });
    await card.scrollIntoViewIfNeeded();
    await card.getByRole('button', { name: '5 filters: block2_add' }).click();
    await card.getByRole('table', { name: 'Most relevant filters of block2_add' }).waitFor();
    await card.getByRole('button', { name: 'Copy ids' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\d+(, \d+){4}$/);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make a storyboard' }).click();
    const result = page.getByRole('region', { name: 'Result: block2_add: Storyboard of 2 images' });
    await result.getByText('4 of 4 steps').waitFor({ timeout: FIRST_MS });
    const mix = result.getByRole('img', { name: 'What excites block2_add: 3 filters mixed' });
    await expect.poll(() => mix.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(32);
    expect(complaints).toEqual([]);
    await close();
  },
);

test('on a phone everything fits', async () => {
  const { page, close } = await open(browser, ADDRESS, { viewport: PHONE, colorScheme: 'dark' });
  await page.getByText(/^The whole answer for Cat · /).waitFor();
  await expectNoSidewaysScrolling(page);
  expect(await violations(page)).toEqual([]);
  await close();
});
