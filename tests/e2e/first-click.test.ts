/** What a tab opens with is worth showing, and what it makes of it is shown large. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openAsIs } from './support/browser';

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
