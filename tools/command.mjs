// node tools/command.mjs MODULE …: install what is missing and run one of the commands in Python.

import { spawn } from 'node:child_process';
import process from 'node:process';

import { PROJECT, PYTHON } from './paths.mjs';
import { ensurePython } from './python.mjs';
import { run } from './terminal.mjs';

function runModule() {
  const command = spawn(PYTHON, ['-m', ...process.argv.slice(2)], {
    cwd: PROJECT,
    stdio: 'inherit',
    windowsHide: true,
  });
  // Ctrl+C reaches the command directly; this process must wait until the command has kept what there is.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => command.kill('SIGTERM'));
  return new Promise((resolve) => {
    command.on('close', (status) => resolve(status ?? 1));
  });
}

await run(async () => {
  await ensurePython({ forTests: false });
  return runModule();
});
