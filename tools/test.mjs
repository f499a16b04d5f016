// npm test: install everything and run every check. `npm test -- pytest eslint` runs only those named, and
// `npm test -- pytest tests/backend/graph -k jitter` passes the arguments after a single name to that check.
// Thorough tests run only when named, because they take minutes. So do benchmarks: machines are shared, so their times
// are for reading, not for passing.

import process from 'node:process';

import { ensureBrowser } from './browser.mjs';
import { checkNode, ensureModules, ensurePage } from './page.mjs';
import { PAGE, PROJECT, PYTHON, script } from './paths.mjs';
import { ensurePython } from './python.mjs';
import { Problem, capture, run, say, show } from './terminal.mjs';

/** The arguments for pytest: a folder, unless they name a part of it. */
const within = (folder, given) => [
  ...(given.some((one) => one.startsWith(folder)) ? [] : [folder]),
  ...given,
];
const node = (...args) => [process.execPath, ...args];
const python = (...args) => [PYTHON, '-m', ...args];
const vitest = (config, given) => node(script('vitest', 'vitest.mjs'), 'run', '--config', config, ...given);

// Cheap checks come first, two at a time: each keeps one core busy. `given` are arguments from the command line, which
// replace the default paths.
const STATIC = {
  ruff: (given) => python('ruff', 'check', ...(given.length ? given : ['.'])),
  format: (given) => python('ruff', 'format', '--check', ...(given.length ? given : ['.'])),
  types: (given) => node('tools/types.mjs', '--check', ...given),
  mypy: (given) => python('mypy', ...given),
  eslint: (given) =>
    node(script('eslint', 'bin', 'eslint.js'), '--max-warnings', '0', ...(given.length ? given : ['.'])),
  tsc: (given) => node(script('typescript', 'bin', 'tsc'), '--noEmit', '-p', PAGE, ...given),
  prettier: (given) =>
    node(
      script('prettier', 'bin', 'prettier.cjs'),
      ...['--check', '--log-level', 'warn', ...(given.length ? given : ['.'])],
    ),
};
// A process for each of two cores; the tests of a file run in one process, with the fixtures they share.
const ON_TWO_CORES = ['-n', '2', '--dist', 'loadfile'];
const TESTS = {
  pytest: (given) => python('pytest', ...(given.length ? given : [...ON_TWO_CORES, '-m', 'not thorough'])),
  vitest: (given) => vitest('frontend/vitest.config.ts', given),
  browser: browserTests,
};
const ON_DEMAND = {
  // What repeats a contract over many members; `pytest` runs a choice of them.
  thorough: (given) => python('pytest', ...ON_TWO_CORES, '-m', 'thorough', ...given),
  benchmarks: (given) =>
    python('pytest', '--capture=no', '--quiet', ...(given.length ? given : ['tests/benchmarks'])),
  // Ten thousand requests, which take minutes.
  fuzz: (given) => python('pytest', '--capture=no', '--quiet', ...within('tests/fuzz', given)),
  // Processes are really killed, which takes minutes.
  faults: (given) => python('pytest', ...within('tests/faults', given)),
};
const ALL = { ...STATIC, ...TESTS, ...ON_DEMAND };
const AT_ONCE = 2;

async function browserTests(given) {
  await ensurePage();
  const browser = await ensureBrowser();
  if (browser) {
    process.env.CHROMIUM = browser;
    return vitest('tests/e2e/vitest.config.ts', given);
  }
  if (process.env.CI === 'true')
    throw new Problem('There is no Chromium, and with CI=true the browser tests must run.');
  return undefined;
}

/** The names of the checks to run, and the arguments for a single one. */
function chosenChecks() {
  const args = process.argv.slice(2);
  if (!args.length) return { names: Object.keys({ ...STATIC, ...TESTS }), given: [] };
  const end = args.findIndex((name) => !(name in ALL));
  const names = end === -1 ? args : args.slice(0, end);
  const given = end === -1 ? [] : args.slice(end);
  if (!names.length) {
    throw new Problem(`There is no check ${args[0]}; there are ${Object.keys(ALL).join(', ')}.`);
  }
  if (given.length && names.length > 1) {
    throw new Problem(
      `${given[0]} is not a check; there are ${Object.keys(ALL).join(', ')}. Arguments may follow a single check.`,
    );
  }
  return { names, given };
}

/** Run a check; gives "passed", "failed" or "skipped". quietly: its output is printed when it has ended. */
async function runCheck(name, given, { quietly }) {
  const command = await ALL[name](given);
  if (!command) {
    say(`${name}: skipped, because there is no Chromium and none could be fetched.`);
    return 'skipped';
  }
  const [program, ...args] = command;
  if (!quietly) {
    say(`${name} …`);
    return (await show(program, args, { cwd: PROJECT })) === 0 ? 'passed' : 'failed';
  }
  const { status, written } = await capture(program, args, { cwd: PROJECT });
  const outcome = status === 0 ? 'passed' : 'failed';
  say(`${name}: ${outcome}`);
  process.stdout.write(written);
  return outcome;
}

/** Run some checks, a few at a time; gives the outcome of each. */
async function runBesideEachOther(names) {
  const waiting = [...names];
  const outcomes = {};
  const lane = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift())
      outcomes[name] = await runCheck(name, [], { quietly: true });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return outcomes;
}

await run(async () => {
  checkNode();
  const { names, given } = chosenChecks();
  await ensurePython({ forTests: true });
  await ensureModules();
  const quick = given.length ? [] : names.filter((name) => name in STATIC);
  const outcomes = await runBesideEachOther(quick);
  for (const name of names.filter((one) => !quick.includes(one)))
    outcomes[name] = await runCheck(name, given, { quietly: false });
  const which = (outcome) => names.filter((name) => outcomes[name] === outcome);
  const failed = which('failed');
  if (failed.length) say(`Failed: ${failed.join(', ')}.`);
  process.stdout.write(
    `checks: ${which('passed').length} passed, ${failed.length} failed, ${which('skipped').length} skipped\n`,
  );
  return failed.length ? 1 : 0;
});
