/** A person's own network, from the file to the answers of the tabs, and back out again. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { expectNoSidewaysScrolling, expectNoViolations, launch, open, PHONE, WIDE } from './support/browser';

const NAME = 'three shapes';
const ID = 'user_three_shapes';
const PYTHON =
  process.platform === 'win32' ? join('.venv', 'Scripts', 'python.exe') : join('.venv', 'bin', 'python');
/** A network of any size with three classes, fewer than the Prediction tab shows by default. */
const SCRIPT = `
import sys, keras
from keras import layers
keras.utils.set_random_seed(5)
parts = [layers.Conv2D(8, 5, strides=2, activation="relu"), layers.GlobalAveragePooling2D(), layers.Dense(3, "softmax")]
keras.Sequential([keras.Input((None, None, 3)), *parts]).save(sys.argv[1])
`;

let browser: Browser;
let folder: string;
let file: string;
beforeAll(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'innsyn-own-'));
  file = join(folder, `${NAME}.keras`);
  execFileSync(PYTHON, ['-c', SCRIPT, file], { stdio: 'ignore' });
});
afterEach(async () => {
  // Nothing is left in models/user/, also after a failure.
  await fetch(`${inject('url')}/api/networks/${ID}`, { method: 'DELETE' });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function upload(page: Page, path = file): Promise<void> {
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  await page.getByLabel('Network file').setInputFiles(path);
}

const answers = (page: Page) => page.getByRole('list', { name: /^Prediction for/ }).getByRole('listitem');

test('a network is added, told about, corrected beside its prediction, used by a tab, and deleted', async () => {
  const { page, complaints, close } = await open(browser, '/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.type('go');
  await expect.poll(() => new URL(page.url()).pathname).toBe('/own-networks');
  await upload(page);
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  expect(page.url()).toContain(`network=${ID}`);
  await page.getByText('224 × 224 pixels; it takes any size').waitFor();
  await page.getByText(/^\d layers?: |^\d: \d support visualization/).waitFor();
  await page.getByText(/^Input range: /).waitFor();
  await expect.poll(() => answers(page).count()).toBe(3);
  await expect.poll(() => answers(page).first().textContent()).toMatch(/^class \d: /);

  await page.getByRole('textbox', { name: /^One name per line/ }).fill('circle\nsquare\ntriangle');
  await page.getByRole('button', { name: 'Use these names' }).click();
  await expect.poll(() => answers(page).allTextContents()).toContainEqual(expect.stringMatching(/^square: /));
  const before = await answers(page).allTextContents();

  await page.getByRole('button', { name: 'Compare input ranges' }).click();
  await page.getByRole('button', { name: 'Use 0..255' }).click();
  await page.getByText(/^Input range: stated 0\.\.255/).waitFor();
  await expect.poll(() => answers(page).allTextContents()).not.toEqual(before);

  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Shapes');
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('heading', { level: 1, name: 'Shapes' }).waitFor();
  await expectNoViolations(page);

  await page.getByRole('navigation', { name: 'Tabs' }).getByRole('link', { name: 'Prediction' }).click();
  const classes = page.getByRole('list', { name: 'Most probable classes' }).getByRole('listitem');
  await expect.poll(() => classes.count()).toBe(3);
  expect(await page.getByRole('alert').count()).toBe(0);

  await page.getByRole('navigation', { name: 'Tabs' }).getByRole('link', { name: 'Own networks' }).click();
  await page.getByRole('button', { name: 'Delete network' }).click();
  await page.getByText(/^Its file is deleted, with \d+ stored results and 0 jobs/).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Own networks' }).waitFor();
  expect((await fetch(`${inject('url')}/api/networks/${ID}`)).status).toBe(404);
  expect(complaints).toEqual([]);
  await close();
});

test('a network can be dropped anywhere; class names come from a file; wrong ones are refused', async () => {
  const { page, close } = await open(browser, '/prediction');
  await page.getByRole('button', { name: 'Upload image' }).waitFor();
  const bytes = readFileSync(file).toString('base64');
  const data = await page.evaluateHandle(
    ({ content, name }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name));
      return transfer;
    },
    { content: bytes, name: `${NAME}.keras` },
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  const names = join(folder, 'names.json');
  writeFileSync(names, '["circle", "square"]');
  await page.getByLabel('File with class names').setInputFiles(names);
  await page.getByRole('button', { name: 'Use these names' }).click();
  await page
    .getByRole('alert')
    .getByText(/^2 class names are given/)
    .waitFor();
  writeFileSync(names, '["circle", "square", "triangle"]');
  await page.getByLabel('File with class names').setInputFiles(names);
  await page.getByRole('button', { name: 'Use these names' }).click();
  await expect.poll(() => answers(page).allTextContents()).toContainEqual(expect.stringMatching(/^circle: /));
  await close();
});

test('a file that is no network is refused by name with the reason, and nothing of it is listed', async () => {
  const { page, close } = await open(browser, '/own-networks', { viewport: PHONE });
  await page.getByRole('button', { name: 'Your networks' }).click();
  const broken = join(folder, `${NAME}.h5`);
  writeFileSync(broken, 'no network at all');
  await upload(page, broken);
  const alert = page.getByRole('alert');
  await alert.getByText(`${NAME}.h5`, { exact: true }).waitFor();
  expect(await alert.textContent()).toContain('is cut off, or not a .h5 file');
  const listed = (await (await fetch(`${inject('url')}/api/networks`)).json()) as {
    refused_files: { network: string }[];
  };
  expect(listed.refused_files.map(({ network }) => network)).not.toContain(ID);
  await expectNoSidewaysScrolling(page);
  await expectNoViolations(page);
  await close();
});

test('the list of networks leads there, ready ones first and the others folded', async () => {
  const { page, close } = await open(browser, '/prediction', { viewport: WIDE });
  await page.getByRole('button', { name: /^Network: / }).click();
  const drawer = page.getByRole('dialog', { name: 'Networks' });
  await drawer.getByRole('region', { name: 'Ready' }).waitFor();
  expect(await drawer.getByText('weights missing').count()).toBe(0);
  await drawer.getByRole('link', { name: 'Add your network' }).click();
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  await close();
});
