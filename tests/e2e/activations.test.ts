/** Looking inside: a layer is chosen in the drawing, its channels are seen, and one of them follows over the tabs. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSidewaysScrolling, launch, open, PHONE } from './support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('a layer found in the drawing shows its channels, and one of them follows to the next tab', async () => {
  const { page, complaints, close } = await open(browser, '/activations?image=cat');
  await page.getByRole('button', { name: 'Select layer' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Select layer' });
  const search = dialog.getByLabel('Search layers');
  await search.waitFor();
  // The key works before anything in the dialog was clicked.
  await page.keyboard.press('/');
  await page.keyboard.type('block2_add');
  // Typing alone finds it, and Enter stays at what was found and unfolds its module.
  await dialog.getByRole('heading', { name: 'block2_add' }).waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByText('1 of 1').waitFor();
  await expect
    .poll(() => dialog.getByRole('region', { name: 'Chosen layer' }).textContent())
    .toContain('sum');
  await dialog.getByRole('button', { name: 'Use this layer' }).click();
  await page.getByText('10 of 24 channels').waitFor();
  // Few maps fill the width: five in a row here.
  const map = page.getByRole('region', { name: 'Result: block2_add' }).locator('[data-map]').first();
  await expect.poll(async () => (await map.boundingBox())?.width).toBeGreaterThan(160);
  await expect.poll(() => page.url()).toContain('layer=block2_add');
  await page.getByRole('checkbox', { name: 'block2_add 9 in the tray' }).check();
  await page.getByRole('link', { name: 'Prediction', exact: true }).click();
  await page.getByText('tiger cat').first().waitFor();
  await expect.poll(() => page.getByRole('region', { name: 'Tray' }).textContent()).toContain('1');
  expect(complaints).toEqual([]);
  await close();
});

test('the list of layers shows what the search finds, and the next match is the one that is used', async () => {
  const { page, close } = await open(browser, '/activations?image=cat');
  await page.getByRole('button', { name: 'Select layer' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Select layer' });
  await dialog.getByRole('button', { name: 'List' }).click();
  const names = dialog.getByRole('table', { name: 'Modules and layers' }).getByRole('rowheader');
  await expect.poll(() => names.count()).toBeGreaterThan(10);
  await dialog.getByLabel('Search layers').fill('add');
  await expect
    .poll(() => names.allTextContents())
    .toEqual([
      'block2_add',
      'block4_add',
      'block6_add',
      'block7_add',
      'block9_add',
      'block10_add',
      'block12_add',
      'block13_add',
      'block14_add',
    ]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Use this layer' }).click();
  await expect.poll(() => page.url()).toContain('layer=block4_add');
  await close();
});

const HUGE = { width: 1920, height: 1000 };

test('on a wide page the drawing stands beside the maps, and a click there shows another layer', async () => {
  const { page, close } = await open(browser, '/activations?image=cat&layer=block2_add', { viewport: HUGE });
  const navigator = page.getByRole('navigation', { name: 'Layers of the network' });
  // Boxes have the names of the rest of the page.
  await navigator.getByRole('treeitem', { name: /^block2_add/ }).waitFor();
  await navigator.getByRole('treeitem', { name: /^block2_expand_relu6/ }).click();
  await expect.poll(() => page.url()).toContain('layer=block2_expand_relu6');
  await navigator.getByRole('button', { name: 'Hide the drawing of the network' }).click();
  await navigator.getByRole('tree').waitFor({ state: 'detached' });
  await close();
});

test.each(['vgg16', 'inception_v1', 'efficientnet_lite0'])(
  'all modules of %s expanded are readable, and stand exactly below one another',
  async (network) => {
    const { page, close } = await open(browser, `/activations?network=${network}&image=cat`, {
      viewport: HUGE,
    });
    await page.getByRole('button', { name: 'Select layer' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Select layer' });
    await dialog.getByRole('button', { name: 'Expand all' }).click();
    const tree = dialog.getByRole('tree');
    // Only what is near the window is on the page, and a network may begin with many layers outside of modules.
    const halfWay = async () => {
      await tree.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
      return tree.locator('[data-frame]').count();
    };
    await expect.poll(halfWay).toBeGreaterThan(1);
    const scale = () =>
      tree.evaluate((element) => {
        const box = element.querySelector<HTMLElement>('[data-id][data-color]');
        return box === null ? 0 : box.getBoundingClientRect().height / box.offsetHeight;
      });
    await expect.poll(scale).toBeGreaterThanOrEqual(0.59);
    const middles = await tree.locator('[data-frame]').evaluateAll((frames) =>
      frames
        .filter((frame) => frame.parentElement?.closest('[data-frame]') === null)
        .map((frame) => {
          const { left, width } = frame.getBoundingClientRect();
          return Math.round(left + width / 2);
        }),
    );
    expect(middles.length).toBeGreaterThan(1);
    const columns = new Set(middles.map((middle) => Math.round(middle / 3)));
    expect(columns.size).toBeLessThan(middles.length);
    await close();
  },
);

test('a network without weights is drawn all the same, and says what is missing', async () => {
  const { page, close } = await open(browser, '/activations?network=inception_v1&image=cat');
  await page.getByText('inception_v1.ckpt').first().waitFor();
  await page.getByRole('button', { name: 'Select layer' }).first().click();
  await page.getByRole('dialog', { name: 'Select layer' }).getByText('Conv2d_1a_7x7_conv').first().waitFor();
  await close();
});

test('on a phone the maps fit', async () => {
  const { page, close } = await open(browser, '/activations?image=cat&layer=block2_add', { viewport: PHONE });
  await page.getByText('10 of 24 channels').waitFor();
  await expectNoSidewaysScrolling(page);
  await close();
});
