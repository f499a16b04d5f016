/** Explaining: heatmaps of an answer, the filters that mattered most, and a storyboard of what they look for. */
import { buffer } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PHONE, expectNoSidewaysScrolling, expectNoViolations, launch, open } from './support/browser';

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
    await page.getByText(/^Whole prediction for Cat · /).waitFor({ timeout: FIRST_MS });
    // The heatmap is drawn, and not all of it in one colour.
    const canvas = page.getByRole('application').locator('canvas');
    const colors = () =>
      canvas.evaluate((element: HTMLCanvasElement) => {
        const pixels = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data;
        return new Set(pixels).size;
      });
    await expect.poll(colors).toBeGreaterThan(50);
    expect(await canvas.getAttribute('width')).toBe('224');
    const card = page.getByRole('region', { name: 'block2_add', exact: true });
    await card.scrollIntoViewIfNeeded();
    await card.getByRole('button', { name: '5 filters: block2_add' }).click();
    await card.getByRole('table', { name: 'Most relevant filters of block2_add' }).waitFor();
    const filters = card.getByRole('region', { name: 'Filters of block2_add' });
    await expect.poll(() => filters.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await card.getByRole('button', { name: 'Copy ids' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\d+(, \d+){4}$/);
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Create storyboard' }).click();
    const result = page.getByRole('region', { name: 'Result: block2_add: Storyboard of 2 images' });
    await result.getByText('4 of 4 steps').waitFor({ timeout: FIRST_MS });
    const mix = result.getByRole('img', { name: 'Visualization of block2_add: 3 filters mixed' });
    await expect.poll(() => mix.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(32);
    await expect.poll(async () => (await mix.boundingBox())?.width).toBeGreaterThanOrEqual(144);
    expect(await mix.evaluate((image) => getComputedStyle(image).imageRendering)).toBe('pixelated');
    expect(complaints).toEqual([]);
    await close();
  },
);

/** What a button among the downloads of a heatmap saves. */
async function download(page: Page, fileName: string, format: string): Promise<Buffer> {
  const started = page.waitForEvent('download');
  await page
    .getByRole('group', { name: `Download ${fileName}`, exact: true })
    .getByRole('button', { name: format })
    .click();
  const saved = await started;
  expect(saved.suggestedFilename()).toBe(`${fileName}.${format.toLowerCase()}`);
  return buffer(await saved.createReadStream());
}

test('a heatmap is saved as it is shown and as numbers, a layer is found by name and has an address', async () => {
  const { page, complaints, close } = await open(browser, '/deep-taylor?image=cat&colors=grey&full=95');
  await page.getByText(/^Whole prediction for Cat · /).waitFor({ timeout: FIRST_MS });
  const png = await download(page, 'heatmap-efficientnet_lite0-cat', 'PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([448, 448]);
  const npy = await download(page, 'heatmap-efficientnet_lite0-cat', 'NPY');
  expect(npy.subarray(1, 6).toString()).toBe('NUMPY');
  expect(npy.toString('latin1', 0, 128)).toMatch(/'descr': '<f4'.*'shape': \(224, 224\)/);
  const values = new Float32Array(npy.buffer.slice(npy.byteOffset + npy.readUInt16LE(8) + 10));
  expect(values).toHaveLength(224 * 224);
  // The full colour begins at the 95th percentile of what is not zero, so that about a twentieth has it.
  const active = values.filter((value) => value > 0).length;
  const white = await page
    .getByRole('application')
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return pixels.filter((value, at) => at % 4 === 0 && value === 255).length;
    });
  expect(white / active).toBeGreaterThan(0.04);
  expect(white / active).toBeLessThan(0.07);
  await page.getByLabel('Search layers').fill('block2 add');
  await page.getByRole('button', { name: 'Open the heatmap of block2_add' }).click();
  await page.getByRole('dialog', { name: /^Relevance at block2_add,/ }).waitFor();
  await expectNoViolations(page);
  expect(new URL(page.url()).searchParams.get('large')).toBe('block2_add');
  await page.goBack();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await close();
});

test('a class against another one: both stand at the logits, and nothing that has no relevance', async () => {
  const { page, close } = await open(browser, '/deep-taylor?image=cat&explain=class&class=282&against=281');
  const card = page.getByRole('region', { name: 'logits', exact: true });
  await card.getByText('Also probable', { exact: false }).waitFor({ timeout: FIRST_MS });
  await card.getByText('tiger cat').first().waitFor();
  const text = await card.textContent();
  expect(text).toContain('tabby');
  expect(text).toContain('Egyptian cat');
  expect(text).not.toMatch(/tench|goldfish/);
  await close();
});

test('an overlay leaves the photograph as it is where there is no relevance', async () => {
  const { page, close } = await open(browser, '/deep-taylor?image=cat&show=overlay');
  await page.getByText(/^Whole prediction for Cat · /).waitFor({ timeout: FIRST_MS });
  const canvas = page.getByRole('application').locator('canvas');
  const opacities = () =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      const pixels = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data ?? [];
      return pixels.filter((_, at) => at % 4 === 3).sort();
    });
  await expect.poll(async () => (await opacities()).at(-1)).toBe(204);
  const shown = await opacities();
  expect(await canvas.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
  expect(shown[0]).toBeLessThanOrEqual(1);
  expect(shown[Math.floor(shown.length / 2)]).toBeLessThan(26);
  await close();
});

test('on a phone everything fits', async () => {
  const { page, close } = await open(browser, ADDRESS, { viewport: PHONE, colorScheme: 'dark' });
  await page.getByText(/^Whole prediction for Cat · /).waitFor();
  await expectNoSidewaysScrolling(page);
  // The row of tabs scrolls until the chosen one is seen.
  const rightEnd = async () => {
    const tab = await page.getByRole('link', { name: 'Deep Taylor', exact: true }).boundingBox();
    return (tab?.x ?? Infinity) + (tab?.width ?? 0);
  };
  await expect.poll(rightEnd).toBeLessThanOrEqual(PHONE.width);
  await expectNoViolations(page);
  await close();
});
