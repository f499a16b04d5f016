/** The page as a whole: for everybody, in both themes, by keyboard, without a network beyond its server. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PHONE, WIDE, expectNoSidewaysScrolling, expectNoViolations, launch, open } from './support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.each([
    { name: 'Home', path: '/', shows: 'See inside convolutional networks' },
    { name: 'Prediction', path: '/prediction?image=cat', shows: 'tiger cat' },
    { name: 'Activations', path: '/activations?image=cat&layer=block2_add', shows: '10 of 24 channels' },
    { name: 'Feature Visualization', path: '/feature-visualization', shows: 'Previous results' },
    { name: 'DeepDream', path: '/deep-dream', shows: 'Previous results' },
  ])('axe finds no violation on $name, wide and on a phone', async ({ path, shows }) => {
    for (const viewport of [WIDE, PHONE]) {
      const { page, complaints, close } = await open(browser, path, { colorScheme, viewport });
      await page.getByText(shows).first().waitFor();
      await page.waitForLoadState('networkidle');
      await expectNoViolations(page);
      await expectNoSidewaysScrolling(page);
      expect(complaints).toEqual([]);
      await close();
    }
  });
});

test('a card leads to its tab, unfolds its explanation and names the paper', async () => {
  const { page, close } = await open(browser, '/');
  const card = page.getByRole('article', { name: 'Prediction' });
  await card.getByRole('button', { name: 'Read more' }).click();
  const paper = card.getByRole('link', { name: /ImageNet Classification/ });
  expect(await paper.getAttribute('href')).toMatch(/^https:/);
  expect(new URL(page.url()).pathname).toBe('/');
  // The link covers the whole card.
  await card.getByText('Shows the most probable classes').click({ force: true });
  await page.waitForURL('**/prediction**');
  await close();
});

test('the drawer on the left names the network and every fact about it', async () => {
  const { page, close } = await open(browser, '/');
  await page.getByRole('button', { name: 'Network: EfficientNet-Lite0' }).click();
  const drawer = page.getByRole('dialog', { name: 'Networks' });
  for (const fact of [/4\.65\smillion parameters/, /1,000 classes/, /Apache-2\.0/])
    await expect.poll(() => drawer.textContent()).toMatch(fact);
  await drawer.getByRole('button', { name: /^EfficientNet-Lite0/ }).click();
  await expect.poll(() => page.url()).toContain('network=efficientnet_lite0');
  await close();
});

test('the keys alone lead through the page', async () => {
  const { page, close } = await open(browser, '/');
  await page.getByText('See inside convolutional networks').waitFor();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await help.waitFor();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  for (const [keys, title] of [
    ['2', 'Prediction'],
    ['gv', 'Feature Visualization'],
    ['gp', 'Prediction'],
  ] as const) {
    await page.keyboard.type(keys);
    // The focus goes to the heading of the new tab, and its outline is seen.
    await expect.poll(() => focused(page)).toMatchObject({ tag: 'H1', outline: 'solid' });
    expect((await focused(page)).text).toContain(title);
  }
  await page.getByRole('radio', { name: /^Cat/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.url()).toContain('image=coffee');
  await close();
});

/** What has the keyboard focus. A checkbox or switch shows the focus at the box around it. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const shown = element.closest('.Mui-focusVisible') ?? element;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    const field = element.closest('.MuiInputBase-root')?.querySelector('fieldset');
    return {
      tag: element.tagName,
      text: element.getAttribute('aria-label') ?? element.textContent.slice(0, 60),
      outline: outlineStyle,
      outlinePx: Number.parseFloat(outlineWidth),
      borderPx: field ? Number.parseFloat(getComputedStyle(field).borderTopWidth) : 0,
      isSlider: element.closest('.MuiSlider-root') !== null,
      ring: getComputedStyle(element.closest('.MuiSlider-thumb') ?? element).boxShadow,
    };
  });
}

test.each([
  '/',
  '/prediction?image=cat',
  '/activations?image=cat&layer=block2_add',
  '/feature-visualization',
  '/networks/efficientnet_lite0',
])('every stop of the Tab key on %s shows the focus', async (path) => {
  const { page, close } = await open(browser, path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const stops = [];
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now.tag === 'BODY') break;
    stops.push(now);
  }
  expect(stops.length).toBeGreaterThan(15);
  const unseen = stops.filter(
    ({ outline, outlinePx, borderPx, isSlider, ring }) =>
      !(outline !== 'none' && outlinePx >= 2) && borderPx < 2 && !(isSlider && ring !== 'none'),
  );
  expect(unseen).toEqual([]);
  await close();
});

test('the chosen theme is remembered', async () => {
  const { page, close } = await open(browser, '/', { colorScheme: 'light' });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  await page.reload();
  await page.getByRole('button', { name: 'Theme' }).waitFor();
  await expect.poll(paper).toBe(dark);
  await close();
});

test('the page to try the API works without any other server', async () => {
  const { page, complaints, close } = await open(browser, '/api/docs');
  await page.getByText('/api/predictions').first().waitFor();
  await page.getByText('/api/predictions').first().click();
  await page.getByRole('button', { name: 'Try it out' }).click();
  await page.getByRole('button', { name: 'Execute' }).click();
  await page.getByText('tiger cat').first().waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('an unknown address leads back home', async () => {
  const { page, close } = await open(browser, '/nowhere');
  await page.getByRole('main').getByRole('link').first().click();
  await page.getByText('See inside convolutional networks').waitFor();
  await close();
});
