// npm run lock: pin all Python packages again, for every Python and system that Innsyn supports.

import process from 'node:process';

import { PROJECT, PYTHON } from './paths.mjs';
import { ensurePython } from './python.mjs';
import { install, run, say } from './terminal.mjs';

const COMPILE = ['-m', 'uv', 'pip', 'compile', 'pyproject.toml', '--universal', '--python-version', '3.10'];
const PLAIN = ['--no-emit-index-url', '--no-emit-find-links', '--no-header', '--no-annotate', '--quiet'];

await run(async () => {
  await ensurePython({ forTests: true });
  const upgrade = process.argv.includes('--upgrade') ? ['--upgrade'] : [];
  const lock = (file, extra) =>
    install(file, PYTHON, [...COMPILE, ...PLAIN, ...upgrade, ...extra, '-o', file], { cwd: PROJECT });
  await lock('requirements.txt', []);
  await lock('tests/requirements.txt', ['--extra', 'test', '-c', 'requirements.txt']);
  await lock('requirements-gpu.txt', ['--extra', 'gpu', '-c', 'requirements.txt']);
  say('requirements.txt, tests/requirements.txt and requirements-gpu.txt are written.');
  return 0;
});
