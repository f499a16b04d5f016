/** Dreaming: a photograph is changed live, compared with what it was, and reopened by its address. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, open } from './support/browser';

const OPTIONS = encodeURIComponent(JSON.stringify({ steps: 3, octave_steps: 3, octaves: 2, size_px: 96 }));
const ADDRESS = `/deep-dream?image=coffee&layer=block2_add&ids=3&dream=${OPTIONS}`;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('a photograph is dreamed over, compared by keyboard, and found again', async () => {
  const { page, complaints, close } = await open(browser, ADDRESS);
  await page.getByRole('button', { name: 'Dream', exact: true }).click();
  const card = page.getByRole('region', { name: 'Result: block2_add: channel 3' });
  await card.getByText('6 of 6 steps').waitFor({ timeout: 90_000 });
  const dream = card.getByRole('img', { name: 'DeepDream of channel 3 in Cup of coffee' });
  await expect.poll(() => dream.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(96);
  const slider = card.getByRole('slider', { name: 'Visible part of the photograph' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('100 %');
  await card.getByRole('button', { name: 'Details and downloads' }).click();
  const viewer = page.getByRole('dialog');
  await page.reload();
  await viewer.getByRole('row', { name: 'Photograph coffee' }).waitFor();
  const gif = await viewer.getByRole('link', { name: 'GIF animation' }).getAttribute('href');
  expect((await page.request.get(gif ?? '')).headers()['content-type']).toBe('image/gif');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  const gallery = page.getByRole('region', { name: 'Previous results' });
  await gallery.getByRole('button', { name: 'Open block2_add channel 3' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Compare it with its photograph' }).press('Enter');
  const sides = page.getByRole('region', { name: / side: / });
  await sides.nth(1).getByRole('listitem').first().waitFor();
  expect(await sides.count()).toBe(2);
  expect(new URL(page.url()).searchParams.get('image')).toBe('coffee');
  expect(complaints).toEqual([]);
  await close();
});
