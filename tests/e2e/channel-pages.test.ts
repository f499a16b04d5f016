/** Channels: an index is made on the page, and then every channel has its examples, its page and its place. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PHONE, expectNoSidewaysScrolling, expectNoViolations, launch, open } from './support/browser';

const CHANNEL = '/networks/efficientnet_lite0/block6_add/3';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test(
  'an index of the samples is made from the page of a channel, and answers at once',
  { timeout: 180_000 },
  async () => {
    const { page, complaints, close } = await open(browser, CHANNEL);
    const examples = page.getByRole('region', { name: 'Photographs that excite it most' });
    await examples.getByRole('combobox', { name: 'Collection' }).click();
    await page.getByRole('option', { name: 'Sample photographs (10 photographs)' }).click();
    await examples.getByRole('button', { name: 'Make the index' }).click();
    const first = examples.getByRole('button', { name: /^Open/ }).first();
    await first.waitFor({ timeout: 120_000 });
    await page.getByRole('img', { name: /^Histogram of/ }).waitFor();
    await expectNoViolations(page);
    await first.click();
    await page.getByRole('dialog', { name: /^1 of 10/ }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('dialog', { name: /^2 of 10/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { level: 1, name: 'block6_add:4' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/networks/efficientnet_lite0/block6_add/4');
    expect(complaints).toEqual([]);
    await close();
  },
);

test('the grid of a layer with an atlas shows all its channels', async () => {
  const { page, close } = await open(
    browser,
    '/networks/vgg16_tiny_imagenet/conv5_3?network=vgg16_tiny_imagenet',
  );
  const last = page.getByRole('img', { name: 'What channel 511 of conv5_3 responds to' });
  await last.waitFor({ state: 'attached' });
  const channels = page.getByRole('list', { name: 'Channels of conv5_3' }).getByRole('link');
  await expect.poll(() => channels.count()).toBe(512);
  await close();
});

test('a channel is named, and the name is found again', async () => {
  const { page, close } = await open(browser, CHANNEL);
  await page.getByRole('textbox', { name: 'Name' }).fill('poles and stripes');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: 'block6_add:3 poles and stripes' }).waitFor();
  await page.goto('/networks/efficientnet_lite0/block6_add?find=stripes&network=efficientnet_lite0');
  await page.getByRole('link', { name: 'Channel 3' }).waitFor();
  const channels = page.getByRole('list', { name: 'Channels of block6_add' }).getByRole('link');
  await expect.poll(() => channels.count()).toBe(1);
  await close();
});

test(
  'groups of filters are found, and a place of the photograph tells its channels',
  { timeout: 60_000 },
  async () => {
    const { page, close } = await open(browser, '/networks/efficientnet_lite0/block10_add');
    await page.getByRole('button', { name: /^Groups: .* on the chosen photograph$/ }).click();
    await page.getByRole('region', { name: 'Group 6' }).waitFor();
    const place = page.getByRole('region', { name: 'Channels at a position' });
    const before = await place.getByRole('link').allTextContents();
    await place.getByRole('slider', { name: 'Row' }).fill('1');
    await expect.poll(() => place.getByRole('link').allTextContents()).not.toEqual(before);
    await expectNoViolations(page);
    await close();
  },
);

test('on a phone nothing scrolls sideways', async () => {
  const { page, close } = await open(browser, CHANNEL, { viewport: PHONE });
  await page.getByRole('heading', { level: 1, name: /^block6_add:3/ }).waitFor();
  await expectNoSidewaysScrolling(page);
  await close();
});
