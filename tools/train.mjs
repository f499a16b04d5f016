// npm run train -- --network inception_v1 --data FOLDER --name my_flowers: train a network on labelled photographs.

import { spawn } from 'node:child_process';
import process from 'node:process';

import { PROJECT, PYTHON } from './paths.mjs';
import { ensurePython } from './python.mjs';
import { run } from './terminal.mjs';

function train() {
  const args = ['-m', 'backend.training', ...process.argv.slice(2)];
  const trainer = spawn(PYTHON, args, { cwd: PROJECT, stdio: 'inherit', windowsHide: true });
  // Ctrl+C reaches the trainer directly; this process must wait until the trainer has written its checkpoint.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => trainer.kill('SIGTERM'));
  return new Promise((resolve) => {
    trainer.on('close', (status) => resolve(status ?? 1));
  });
}

await run(async () => {
  await ensurePython({ forTests: false });
  return train();
});
