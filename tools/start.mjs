// npm start: set everything up, start the server, print its address once it answers.

import { spawn } from 'node:child_process';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

import { checkNode, ensureModules, ensurePage } from './page.mjs';
import { PROJECT, PYTHON } from './paths.mjs';
import { ensurePython } from './python.mjs';
import { run, say } from './terminal.mjs';

const ASK_EVERY_MS = 100;
const EVERY_ADDRESS = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };

function address() {
  const host = process.env.HOST || '127.0.0.1';
  const shown = EVERY_ADDRESS[host] ?? (host.includes(':') ? `[${host}]` : host);
  return `http://${shown}:${process.env.PORT || 5000}`;
}

async function answers(url) {
  try {
    return (await fetch(`${url}/api/health`)).ok;
  } catch {
    return false; // not listening yet: asked again until the server answers or ends
  }
}

async function serve() {
  const server = spawn(PYTHON, ['-m', 'backend'], { cwd: PROJECT, stdio: 'inherit', windowsHide: true });
  const ended = new Promise((resolve) => {
    server.on('close', (status, signal) => resolve(signal ? 0 : status));
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
  let running = true;
  ended.then(() => {
    running = false;
  });
  while (running && !(await answers(address()))) await wait(ASK_EVERY_MS);
  if (running) say(`Innsyn answers at ${address()} (Ctrl+C stops it).`);
  return ended;
}

await run(async () => {
  checkNode();
  await ensurePython({ forTests: false });
  await ensureModules();
  await ensurePage();
  return serve();
});
