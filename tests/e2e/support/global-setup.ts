/**
 * One real server for all journeys, with a store of its own, started as `npm start` starts it; and one real Chromium: the
 * one that CHROMIUM names, which tools/browser.mjs has found or fetched.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { freePort } from './ports';

const STARTS_WITHIN_MS = 180_000; // on a busy machine; 8 s on a quiet one
const LOOK_EVERY_MS = 200;
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server. */
    url: string;
    /** Address of the browser. */
    browser: string;
  }
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'innsyn-e2e-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ['tools/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: `sqlite:///${folder}/innsyn.sqlite`,
      BLOBS_URL: pathToFileURL(join(folder, 'blobs')).href,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.on('close', () => resolve()));
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const browser = await chromium.launchServer({ executablePath, args: QUIET });
  const stop = async () => {
    await browser.close();
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  };
  try {
    await untilReady(url);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('url', url);
  project.provide('browser', browser.wsEndpoint());
  return stop;
}

async function untilReady(url: string): Promise<void> {
  const end = Date.now() + STARTS_WITHIN_MS;
  while (Date.now() < end) {
    if (await isReady(url)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`The server at ${url} has no worker after ${STARTS_WITHIN_MS / 1000} s.`);
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/health`).catch(() => undefined);
  return answer?.ok === true && JSON.stringify(await answer.json()).includes('"state":"ready"');
}
