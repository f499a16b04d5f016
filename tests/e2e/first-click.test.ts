/** What a tab opens with is worth showing, and what it makes of it is shown large. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, open, openAsIs } from './support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('images open with a channel of a middle layer, for every network that comes along', async () => {
  const opening = [
    ['vgg16_tiny_imagenet', 'conv4_3', '131'],
    ['efficientnet_lite0', 'block10_add', '34'],
    ['inception_v1_tiny_imagenet', 'Mixed_4c', '42'],
  ] as const;
  for (const [network, layer, channel] of opening) {
    for (const tab of ['feature-visualization', 'deep-dream']) {
      const { page, close } = await openAsIs(browser, `/${tab}?network=${network}`);
      await page.getByRole('region', { name: 'Layer' }).getByText(layer, { exact: true }).waitFor();
      await expect.poll(() => page.getByRole('textbox', { name: 'Channels' }).inputValue()).toBe(channel);
      await close();
    }
  }
});

const options = (values: object) => encodeURIComponent(JSON.stringify(values));

test(
  'a small image fills the width crisply, also large, and the network that is asked about it has it chosen',
  { timeout: 120_000 },
  async () => {
    const settings = options({ steps: 5, size_px: 64 });
    const { page, close } = await open(
      browser,
      `/feature-visualization?layer=block2_add&ids=5&options=${settings}`,
    );
    await page.getByRole('button', { name: 'Visualize', exact: true }).click();
    const card = page.getByRole('region', { name: 'Result: block2_add: channel 5' });
    await card.getByText('5 of 5 steps').waitFor({ timeout: 90_000 });
    const image = card.getByRole('img', { name: 'Visualization of channel 5' });
    await expect.poll(async () => (await image.boundingBox())?.width).toBeGreaterThan(400);
    expect(await image.evaluate((element) => getComputedStyle(element).imageRendering)).toBe('pixelated');
    await card.getByRole('button', { name: 'Open channel 5' }).click();
    const large = page.getByRole('dialog').getByRole('img', { name: 'Visualization of channel 5' });
    expect(await large.evaluate((element) => getComputedStyle(element).imageRendering)).toBe('pixelated');
    await page.getByRole('button', { name: 'Predict this image' }).click();
    const thumbnail = page.getByRole('radio', { name: /\.png/, checked: true });
    await thumbnail.waitFor();
    const picture = thumbnail.locator('img');
    await expect.poll(() => picture.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(64);
    await close();
  },
);

test(
  'a dream says how its steps add up, and shows what an octave came to',
  { timeout: 120_000 },
  async () => {
    // So many steps that the last octave is seen, however quick the machine is.
    const settings = options({ steps: 5000, octave_steps: 3, octaves: 2, size_px: 112 });
    const { page, close } = await open(
      browser,
      `/deep-dream?image=coffee&layer=block2_add&ids=5&dream=${settings}`,
    );
    await page.getByText(/^2 octaves: 1 × 3 \+ 5,?000 = 5,?003 steps/).waitFor();
    await page.getByRole('button', { name: 'Dream', exact: true }).click();
    const card = page.getByRole('region', { name: 'Result: block2_add: channel 5' });
    await card.getByText(/^Octave 2 of 2/).waitFor({ timeout: 90_000 });
    await card.getByRole('img', { name: 'DeepDream of channel 5 in Cup of coffee' }).waitFor();
    await card.getByRole('button', { name: 'Cancel' }).click();
    await card.getByText(/^Cancelled after/).waitFor();
    await close();
  },
);
