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
    path: '/deep-taylor?image=koala',
    shows: 'Whole prediction for Koala',
    file: join(PAGE, 'screenshots', 'deep-taylor.png'),
    viewport: { width: 1280, height: 800 },
  },
];

async function take(browser, { path, shows, file, viewport }) {
  const page = await browser.newPage({ viewport, colorScheme: 'light' });
  await page.goto(`${URL}${path}`);
  await page.getByText(shows).first().waitFor();
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
