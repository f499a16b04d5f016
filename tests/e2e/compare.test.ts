/** Comparing: two photographs, networks or layers side by side, linked in choice and scale, at one address. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSidewaysScrolling, expectNoViolations, launch, open, PHONE } from './support/browser';

/** An explanation compiles for its first answer. */
const FIRST_MS = 90_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('a second photograph is chosen by keyboard, stands in the address, and goes again', async () => {
  const { page, complaints, close } = await open(browser, '/prediction?image=cat');
  await page.getByText('tiger cat').first().waitFor();
  await page.getByRole('combobox', { name: 'Compare with' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Another photograph' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const second = page.getByRole('region', { name: 'Second side: Cup of coffee' });
  await second.getByText('espresso').first().waitFor();
  expect(new URL(page.url()).searchParams.get('beside')).toBe('image:coffee');
  await expectNoViolations(page);
  await page.reload();
  await second.getByText('espresso').first().waitFor();
  const first = page.getByRole('region', { name: 'First side: Cat' });
  // Both move as long as what stands above them loads.
  await expect
    .poll(async () => ((await first.boundingBox())?.y ?? NaN) - ((await second.boundingBox())?.y ?? NaN))
    .toBe(0);
  await page.goBack();
  await second.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await close();
});

test('two networks: what is pointed at on one side is marked on the other', async () => {
  const { page, close } = await open(
    browser,
    '/prediction?image=koala&network=vgg16_tiny_imagenet&beside=network:inception_v1_tiny_imagenet',
  );
  const [first, second] = ['First', 'Second'].map((side) =>
    page
      .getByRole('region', { name: new RegExp(`^${side} side: `) })
      .getByRole('listitem')
      .filter({ hasText: 'koala' })
      .first(),
  );
  await second?.waitFor({ timeout: 60_000 });
  await first?.hover();
  await expect.poll(() => second?.getAttribute('data-picked')).toBe('');
  await close();
});

test('two layers: the maps of both sides have one scale', async () => {
  const { page, close } = await open(
    browser,
    '/activations?image=cat&layer=block2_add&beside=layer:block4_add',
  );
  await page.getByText('10 of 40 channels', { exact: false }).waitFor({ timeout: 60_000 });
  const brightness = () =>
    page
      .locator('[data-map] img')
      .evaluateAll((maps) =>
        maps.map((map) => Number(/[\d.]+/.exec(getComputedStyle(map).filter)?.[0] ?? 1)),
      );
  await expect.poll(async () => Math.min(...(await brightness()))).toBeLessThan(1);
  await expect.poll(async () => (await brightness()).length).toBe(20);
  // Only the strongest channel of all has the full brightness.
  await expect.poll(async () => (await brightness()).filter((share) => share === 1)).toHaveLength(1);
  await close();
});

test(
  'two photographs are explained with one scale, and a place that is read on one is read on the other',
  { timeout: 240_000 },
  async () => {
    const { page, close } = await open(browser, '/deep-taylor?image=cat&beside=image:raccoon');
    await page.getByText(/^Whole prediction for Raccoon · /).waitFor({ timeout: FIRST_MS });
    await page.getByText(/^Whole prediction for Cat · /).waitFor({ timeout: FIRST_MS });
    const [first, second] = ['First', 'Second'].map((side) =>
      page.getByRole('region', { name: new RegExp(`^${side} side: `) }),
    );
    const ends = async (side: typeof first) =>
      (await side?.locator('[aria-hidden] span').allTextContents())?.slice(-1);
    await expect.poll(async () => (await ends(first))?.[0]).toBe((await ends(second))?.[0]);
    await first?.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await second?.getByText(/^Row 112, column 112: /).waitFor();
    await close();
  },
);

test(
  'two classes stand side by side with one scale, from the menu of the second one',
  { timeout: 240_000 },
  async () => {
    const { page, complaints, close } = await open(browser, '/prediction?image=cat');
    await page.getByRole('button', { name: 'More about tabby' }).click();
    await page.getByRole('menuitem', { name: 'Compare it with tiger cat' }).click();
    const [first, second] = ['First side: tiger cat', 'Second side: tabby'].map((name) =>
      page.getByRole('region', { name }),
    );
    await first?.getByRole('application').waitFor({ timeout: FIRST_MS });
    await second?.getByRole('application').waitFor({ timeout: FIRST_MS });
    await page.getByText(/^The logit of tiger cat is .* higher than that of tabby/).waitFor();
    const scale = async (side: typeof first) =>
      (await side?.locator('[aria-hidden] > span').allTextContents())?.at(-1);
    // The value of the last colour; before it, the stronger one has a sign where the other one has none.
    const digits = async (side: typeof first) => (await scale(side))?.replace('≥ ', '');
    await expect.poll(async () => (await digits(first)) === (await digits(second))).toBe(true);
    await second?.getByText(/^tabby, .*%/).waitFor();
    await expectNoViolations(page);
    expect(complaints).toEqual([]);
    await close();
  },
);

test(
  'two layers of one explanation stand side by side, and a place that is read on one is read on the other',
  { timeout: 240_000 },
  async () => {
    const { page, complaints, close } = await open(
      browser,
      '/deep-taylor?image=cat&layer=block6_add&beside=layer:block2_add',
    );
    const [first, second] = ['First side: block6_add', 'Second side: block2_add'].map((name) =>
      page.getByRole('region', { name }),
    );
    await first?.getByRole('application').waitFor({ timeout: FIRST_MS });
    await first?.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await second?.getByText(/^Row \d+, column \d+: /).waitFor();
    await expectNoViolations(page);
    expect(complaints).toEqual([]);
    await close();
  },
);

test('on a phone the sides stand one above the other', async () => {
  const { page, close } = await open(browser, '/prediction?image=cat&beside=image:coffee', {
    viewport: PHONE,
  });
  await page.getByText('espresso').first().waitFor();
  const sides = ['First', 'Second'].map((side) =>
    page.getByRole('region', { name: new RegExp(`^${side} side: `) }),
  );
  const places = async () => {
    const [first, second] = await Promise.all(sides.map((side) => side.boundingBox()));
    if (!first || !second) return undefined;
    return { indent: second.x - first.x, isBelow: second.y > first.y + first.height };
  };
  await expect.poll(places).toEqual({ indent: 0, isBelow: true });
  await expectNoSidewaysScrolling(page);
  await close();
});

test('an unknown photograph beside the chosen one is explained, and one press ends the comparison', async () => {
  const { page, close } = await open(browser, '/prediction?image=cat&beside=image:caat');
  const alert = page.getByRole('alert').filter({ hasText: "Did you mean 'cat'?" });
  await alert.getByRole('button', { name: 'Stop comparing' }).click();
  await alert.waitFor({ state: 'detached' });
  await page.getByText('tiger cat').first().waitFor();
  expect(new URL(page.url()).searchParams.has('beside')).toBe(false);
  await close();
});
