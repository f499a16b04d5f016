/** What the page may run, and how a server that asks for a token is opened. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, open, openAsIs } from './support/browser';
import { freePort } from './support/ports';

const TOKEN = 'a-token-of-the-browser-test';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Collect in the page what its policy blocks, from now on and after each load. */
async function watchBlocked(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const blocked: string[] = [];
    Object.assign(globalThis, { blocked });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      blocked.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  await page.reload();
  return () => page.evaluate(() => (globalThis as unknown as { blocked: string[] }).blocked);
}

test.each([
  { path: '/', shows: 'See inside convolutional networks' },
  { path: '/prediction?image=cat', shows: 'Most probable classes' },
  { path: '/activations?image=cat&layer=block2_add', shows: 'Photograph' },
  { path: '/feature-visualization', shows: 'Previous results' },
  { path: '/api/docs', shows: '/api/predictions' },
])('nothing of $path is blocked, and its styles are those of the theme', async ({ path, shows }) => {
  const { page, close } = await open(browser, path);
  const blocked = await watchBlocked(page);
  await page.getByText(shows).first().waitFor();
  expect(await blocked()).toEqual([]);
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
  await close();
});

test('nothing is blocked when the theme, the drawing and dialogs are used', async () => {
  const { page, close } = await open(browser, '/feature-visualization');
  const blocked = await watchBlocked(page);
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Previous results').first().waitFor();
  expect(await blocked()).toEqual([]);
  await close();
});

test('a script and a style that somebody puts into the page do not run', async () => {
  const { page, close } = await open(browser, '/');
  const blocked = await watchBlocked(page);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    const style = document.createElement('style');
    style.textContent = 'body { margin: 99px }';
    document.body.append(script, style);
  });
  await expect.poll(blocked).toHaveLength(2);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
  await close();
});

test('no page may frame this one', async () => {
  const { page, close } = await openAsIs(browser, '/');
  const answer = await page.request.get('/');
  expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  await close();
});

test('a server with a token shows a field for it, and opens with the token or with its link', async () => {
  const { url, end } = await startWithToken();
  try {
    const { page, close } = await openAsIs(browser, `${url}/prediction`);
    await page.getByRole('heading', { name: 'This server asks for a token' }).waitFor();
    await page.getByLabel('Token').fill('not the token');
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByText("The token is not this server's.").waitFor();
    await page.getByLabel('Token').fill(TOKEN);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('radio', { name: /^Cat/ }).waitFor();
    await close();
    const other = await openAsIs(browser, `${url}/prediction?token=${TOKEN}`);
    await other.page.getByRole('radio', { name: /^Cat/ }).waitFor();
    await expect.poll(() => other.page.url()).not.toContain(TOKEN);
    await other.close();
  } finally {
    await end();
  }
}, 120_000); // a second server starts

/** A server of its own that asks for a token. */
async function startWithToken() {
  const folder = mkdtempSync(join(tmpdir(), 'innsyn-token-'));
  const port = await freePort();
  const server: ChildProcess = spawn(process.execPath, ['tools/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      TOKEN,
      DATABASE_URL: `sqlite:///${folder}/innsyn.sqlite`,
      BLOBS_URL: pathToFileURL(join(folder, 'blobs')).href,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => server.on('close', resolve));
  await new Promise<void>((resolve) =>
    server.stdout?.on('data', (text: Buffer) => {
      if (text.toString().includes('Innsyn answers')) resolve();
    }),
  );
  const end = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  };
  return { url: `http://127.0.0.1:${port}`, end };
}
