// npm start: set everything up, then run the server, which prints its address once it answers.

import process from 'node:process';

import { checkNode, ensureModules, ensurePage } from './page.mjs';
import { PROJECT, PYTHON } from './paths.mjs';
import { ensurePython } from './python.mjs';
import { run, spawnServer } from './terminal.mjs';

const LOOK_EVERY_MS = 500;

function serve() {
  const server = spawnServer(PYTHON, PROJECT);
  // npm hands Ctrl+C on as well, so it may come twice: SIGTERM ends the server gracefully however often it comes.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'));
  // A npm that is killed takes its shell along, but not this process: without a parent there is nobody to serve.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && server.kill('SIGTERM'), LOOK_EVERY_MS).unref();
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
