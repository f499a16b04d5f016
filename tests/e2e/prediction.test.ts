/** The main job, in a real browser against a real server and a real network. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSidewaysScrolling, launch, open, openAsIs, PHONE } from './support/browser';
import { newPhotograph } from './support/photographs';

const CAT = /\b(tabby|tiger cat|Egyptian cat)\b/;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('a person uploads a photograph of a cat and reads a cat class in first place', async () => {
  const { page, complaints, close } = await open(browser, '/');
  await page.getByRole('navigation', { name: 'Tabs' }).getByRole('link', { name: 'Prediction' }).click();
  await page.getByLabel('Image files').setInputFiles(newPhotograph('cat', 'my-cat'));
  await page.getByRole('radio', { name: 'my-cat.jpg, 451 × 300 pixels' }).waitFor();
  const classes = page.getByRole('list', { name: 'Most probable classes' }).getByRole('listitem');
  await expect.poll(() => page.getByText(/for my-cat\.jpg/).count()).toBe(1);
  await expect.poll(() => classes.count()).toBe(5);
  await expect.poll(() => classes.first().textContent()).toMatch(CAT);
  expect(await classes.first().textContent()).toMatch(/\d+\.\d\s%/);
  expect(page.url()).toMatch(/image=[0-9a-f]{16}/);
  expect(complaints).toEqual([]);
  await close();
});

test('who names no network is answered by VGG-16, whose weights come along', async () => {
  const { page, complaints, close } = await openAsIs(browser, '/prediction?image=koala');
  await page.getByRole('button', { name: 'Network: VGG-16 (202 classes)' }).waitFor();
  const classes = page.getByRole('list', { name: 'Most probable classes' }).getByRole('listitem');
  await expect.poll(() => classes.count(), { timeout: 60_000 }).toBe(5);
  expect(await classes.first().textContent()).toContain('koala');
  expect(complaints).toEqual([]);
  await close();
});

test('what is chosen lives in the address and survives a reload and a change of tabs', async () => {
  const { page, close } = await open(browser, '/prediction');
  await page.getByRole('radio', { name: /^Cup of coffee/ }).click();
  await page.getByText('espresso').first().waitFor();
  expect(page.url()).toContain('image=coffee');
  await page.reload();
  await page.getByText('espresso').first().waitFor();
  await page.getByRole('link', { name: 'Home' }).click();
  expect(page.url()).toContain('image=coffee');
  await page.getByRole('link', { name: 'Prediction', exact: true }).first().click();
  await page.getByText('espresso').first().waitFor();
  await page.goBack();
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe('/prediction');
  await close();
});

test('a photograph can be dropped anywhere on the page', async () => {
  const { page, close } = await open(browser, '/prediction');
  await page.getByRole('button', { name: 'Upload image' }).waitFor();
  const bytes = newPhotograph('raccoon', 'dropped').buffer.toString('base64');
  const transfer = await page.evaluateHandle((encoded) => {
    const content = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const carried = new DataTransfer();
    carried.items.add(new File([content], 'dropped.jpg', { type: 'image/jpeg' }));
    return carried;
  }, bytes);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await page.getByRole('radio', { name: /^dropped\.jpg/ }).waitFor();
  await expect.poll(() => page.getByText(/for dropped\.jpg/).count()).toBe(1);
  await close();
});

test('a file that is no image is refused in words and what is on the page stays', async () => {
  const { page, close } = await open(browser, '/prediction?image=cat');
  await page.getByText('tiger cat').first().waitFor();
  const text = { name: 'note.png', mimeType: 'image/png', buffer: Buffer.from('hello') };
  await page.getByLabel('Image files').setInputFiles(text);
  const alert = page.getByRole('alert').filter({ hasText: 'not an image' });
  await alert.waitFor();
  expect(await alert.textContent()).toContain('JPEG, PNG, WEBP, GIF, BMP, TIFF');
  expect(await page.getByText('tiger cat').count()).toBeGreaterThan(0);
  await close();
});

test('an unknown image in the address is explained and repaired with one button', async () => {
  const { page, close } = await open(browser, '/prediction?image=caat');
  const alert = page.getByRole('alert').filter({ hasText: "Did you mean 'cat'?" });
  await alert.waitFor();
  await alert.getByRole('button').first().click();
  await page.getByText('tiger cat').first().waitFor();
  await close();
});

test('on a phone everything fits and the settings open as a sheet', async () => {
  const { page, close } = await open(browser, '/prediction?image=cat', { viewport: PHONE, hasTouch: true });
  await page.getByText('tiger cat').first().waitFor();
  await expectNoSidewaysScrolling(page);
  await page.getByRole('button', { name: 'Photograph and settings' }).click();
  await page.getByRole('radio', { name: /^Raccoon/ }).click();
  await expect.poll(() => page.getByText(/for Raccoon/).count()).toBe(1);
  await close();
});

test('a network without weights offers the download, and no answer of another network stands below its name', async () => {
  const { page, close } = await open(browser, '/prediction?image=cat&network=inception_v1');
  const answer = page.getByRole('region', { name: 'Most probable classes' });
  const alert = answer.getByRole('alert').filter({ hasText: 'inception_v1.ckpt' });
  await alert.waitFor();
  await answer.getByRole('button', { name: 'Download weights' }).waitFor();
  await page.getByRole('button', { name: 'Network: Inception V1' }).click();
  await page
    .getByRole('dialog', { name: 'Networks' })
    .getByRole('button', { name: /^EfficientNet-Lite0/ })
    .click();
  await answer.getByText('tiger cat').first().waitFor();
  await page.goBack();
  await alert.waitFor();
  await answer.getByText('tiger cat').first().waitFor({ state: 'detached' });
  await close();
});

test('the square that a network sees has two equal sides in words, too', async () => {
  const { page, close } = await open(browser, '/prediction?image=cat');
  await page.getByText('The network sees 263 × 263 of 451 × 300 pixels', { exact: false }).waitFor();
  await close();
});

test('on a phone titles are whole, and the settings have one row of buttons at their end', async () => {
  const { page, close } = await open(browser, '/feature-visualization?network=vgg16_tiny_imagenet', {
    viewport: PHONE,
  });
  const title = page.getByRole('heading', { level: 1 });
  await title.waitFor();
  await expect.poll(() => title.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await page
    .getByRole('button', { name: /settings/i })
    .first()
    .click();
  const sheet = page.getByRole('dialog');
  const hide = sheet.getByRole('button', { name: 'Show the result' });
  const start = sheet.getByRole('button', { name: 'Visualize', exact: true });
  // The sheet slides in, so what is measured while it moves is no position.
  const places = async () => {
    const boxes = await Promise.all([hide, start, sheet].map((element) => element.boundingBox()));
    const [upper = 0, lower = 0, top = 0] = boxes.map((box) => box?.y ?? NaN);
    return { isOnTop: upper < top + 48, isAtTheEnd: lower > top + (boxes[2]?.height ?? NaN) / 2 };
  };
  await expect.poll(places).toEqual({ isOnTop: true, isAtTheEnd: true });
  await hide.click();
  await sheet.waitFor({ state: 'detached' });
  await close();
});

test('the command that is copied gives the same answer in a terminal', async () => {
  const { page, close } = await open(browser, '/prediction?image=cat');
  await page.getByText('tiger cat').first().waitFor();
  await page.getByRole('button', { name: 'Copy as curl' }).click();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  const { execSync } = await import('node:child_process');
  expect(execSync(command, { encoding: 'utf8', stdio: 'pipe' })).toContain('tiger cat');
  await close();
});
