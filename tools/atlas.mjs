// npm run atlas -- --network vgg16_tiny_imagenet: make the sheets of the layers that come along.

import { spawn } from 'node:child_process';
import process from 'node:process';

import { PROJECT, PYTHON } from './paths.mjs';
import { ensurePython } from './python.mjs';
import { run } from './terminal.mjs';

function atlas() {
  const args = ['-m', 'backend.atlas', ...process.argv.slice(2)];
  const maker = spawn(PYTHON, args, { cwd: PROJECT, stdio: 'inherit', windowsHide: true });
  // Ctrl+C reaches the command directly; this process must wait until it has ended.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => maker.kill('SIGTERM'));
  return new Promise((resolve) => {
    maker.on('close', (status) => resolve(status ?? 1));
  });
}

await run(async () => {
  await ensurePython({ forTests: false });
  return atlas();
});
