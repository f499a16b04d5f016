// npm run screenshots: takes the screenshots of README.md from a running server (URL, or port 5000).

import process from 'node:process';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

import { ensureBrowser } from './browser.mjs';
import { PAGE } from './paths.mjs';
import { Problem, run, say } from './terminal.mjs';

const URL = process.env.URL || 'http://127.0.0.1:5000';
const SHOTS = [
  {
    path: '/?network=efficientnet_lite0&image=cat',
    until: dreamed,
    file: join(PAGE, 'screenshots', 'home.png'),
    viewport: { width: 1280, height: 800 },
  },
  {
    path: '/deep-taylor?image=koala',
    until: (page) => page.getByText('Whole prediction for Koala').first().waitFor(),
    file: join(PAGE, 'screenshots', 'deep-taylor.png'),
    viewport: { width: 1280, height: 800 },
  },
];

/** The first heatmap and the first dream are compiled. */
const LONGEST_MS = 120_000;

/** The whole story of a photograph: its heatmap, the pictures of its four filters, and its dream. */
async function dreamed(page) {
  await page.getByRole('img', { name: /relevant to/ }).waitFor();
  await page
    .getByRole('img', { name: /^What channel \d+ of .* responds to$/ })
    .nth(3)
    .waitFor();
  const start = page.getByRole('button', { name: 'Let it dream' });
  if (await start.isVisible()) await start.click();
  const dream = page.getByRole('article', { name: 'What does it dream?' });
  await dream.getByRole('img', { name: /^DeepDream of/ }).waitFor();
  await dream.getByRole('status').waitFor({ state: 'detached' });
}

async function take(browser, { path, until, file, viewport }) {
  const page = await browser.newPage({ viewport, colorScheme: 'light' });
  // The tour stands in front of the first visit.
  await page.addInitScript(() => localStorage.setItem('innsyn-tour-seen', 'true'));
  page.setDefaultTimeout(LONGEST_MS);
  await page.goto(`${URL}${path}`);
  await until(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: file });
  await page.close();
  say(`${file} is written.`);
}

await run(async () => {
  const executablePath = await ensureBrowser();
  if (!executablePath) throw new Problem('There is no Chromium to take screenshots with.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  for (const shot of SHOTS) await take(browser, shot);
  await browser.close();
  return 0;
});
