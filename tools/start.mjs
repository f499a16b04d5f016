// npm start: set everything up, then run the server, which prints its address once it answers.

import { spawn } from 'node:child_process';
import process from 'node:process';

import { checkNode, ensureModules, ensurePage } from './page.mjs';
import { PROJECT, PYTHON } from './paths.mjs';
import { ensurePython } from './python.mjs';
import { run } from './terminal.mjs';

function serve() {
  const server = spawn(PYTHON, ['-m', 'backend'], { cwd: PROJECT, stdio: 'inherit', windowsHide: true });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
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
