// npm test: set everything up and run every check. `npm test -- pytest eslint` runs only those named.
// Benchmarks run only when named: machines are shared, so their figures are for reading, not for passing.

import process from 'node:process';

import { ensureBrowser } from './browser.mjs';
import { checkNode, ensureModules, ensurePage } from './page.mjs';
import { PAGE, PROJECT, PYTHON, script } from './paths.mjs';
import { ensurePython } from './python.mjs';
import { Problem, run, say, show } from './terminal.mjs';

const node = (...args) => [process.execPath, ...args];
const python = (...args) => [PYTHON, '-m', ...args];

const CHECKS = {
  ruff: () => python('ruff', 'check', '.'),
  format: () => python('ruff', 'format', '--check', '.'),
  mypy: () => python('mypy'),
  eslint: () => node(script('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0'),
  prettier: () => node(script('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'),
  tsc: () => node(script('typescript', 'bin', 'tsc'), '--noEmit', '-p', PAGE),
  types: () => node('tools/types.mjs', '--check'),
  // A process for each of two cores; the tests of a file stay together, with what they share.
  pytest: () => python('pytest', '-n', '2', '--dist', 'loadfile'),
  vitest: () => node(script('vitest', 'vitest.mjs'), 'run', '--config', 'frontend/vitest.config.ts'),
  browser: browserTests,
};
const ON_DEMAND = {
  benchmarks: () => python('pytest', 'tests/benchmarks', '--capture=no', '--quiet'),
};

async function browserTests() {
  await ensurePage();
  const browser = await ensureBrowser();
  if (browser) {
    process.env.CHROMIUM = browser;
    return node(script('vitest', 'vitest.mjs'), 'run', '--config', 'tests/e2e/vitest.config.ts');
  }
  if (process.env.CI === 'true')
    throw new Problem('There is no Chromium, and with CI=true the browser tests must run.');
  return undefined;
}

function chosenChecks() {
  const names = process.argv.slice(2);
  const all = { ...CHECKS, ...ON_DEMAND };
  const unknown = names.filter((name) => !(name in all));
  if (unknown.length) {
    throw new Problem(`There is no check ${unknown.join(', ')}; there are ${Object.keys(all).join(', ')}.`);
  }
  return Object.entries(names.length ? all : CHECKS).filter(
    ([name]) => !names.length || names.includes(name),
  );
}

await run(async () => {
  checkNode();
  const checks = chosenChecks();
  await ensurePython({ forTests: true });
  await ensureModules();
  const failed = [];
  const skipped = [];
  for (const [name, prepare] of checks) {
    const command = await prepare();
    if (!command) {
      say(`${name}: skipped, because there is no Chromium and none could be fetched.`);
      skipped.push(name);
      continue;
    }
    say(`${name} …`);
    const [program, ...args] = command;
    if ((await show(program, args, { cwd: PROJECT })) !== 0) failed.push(name);
  }
  const passed = checks.length - failed.length - skipped.length;
  if (failed.length) say(`Failed: ${failed.join(', ')}.`);
  process.stdout.write(`checks: ${passed} passed, ${failed.length} failed, ${skipped.length} skipped\n`);
  return failed.length ? 1 : 0;
});
