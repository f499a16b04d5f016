/** One real server for all journeys, with a store of its own, started as `npm start` starts it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import { freePort } from './ports';

const STARTS_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 200;

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server. */
    url: string;
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
  await untilReady(url);
  project.provide('url', url);
  return async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  };
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
