// npm start: install and build everything, then run the server, which prints its address when it is ready.

import process from 'node:process';

import { checkNode, ensureModules, ensurePage } from './page.mjs';
import { PROJECT, PYTHON } from './paths.mjs';
import { ensurePython } from './python.mjs';
import { run, spawnServer } from './terminal.mjs';

const POLL_INTERVAL_MS = 500;

function serve() {
  const server = spawnServer(PYTHON, PROJECT);
  // npm forwards Ctrl+C as well, so it may come twice: SIGTERM stops the server gracefully however often it comes.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'));
  // When npm is killed, its shell ends but this process does not, so it watches its parent.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && server.kill('SIGTERM'), POLL_INTERVAL_MS).unref();
  return new Promise((resolve) => {
    server.on('close', (status, signal) => resolve(signal ? 0 : status));
  });
}

await run(async () => {
  checkNode();
  await ensurePython({ forTests: false });
  await ensureModules();
  await ensurePage();
  return serve();
});
