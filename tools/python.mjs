// Finds a suitable Python, makes .venv with it and installs the locked packages.

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { PROJECT, PYTHON, VENV } from './paths.mjs';
import { fingerprint, isStamped, writeStamp } from './stamps.mjs';
import { Problem, install, output, say } from './terminal.mjs';

const OLDEST = 10;
const NEWEST = 13; // the newest for which TensorFlow has packages
const WANTED = `Python 3.${OLDEST} to 3.${NEWEST}`;
const VERSION = ['-c', 'import sys; print(*sys.version_info[:2])'];
const STAMP = join(VENV, '.innsyn-stamp');
const FOR_RUNNING = join(PROJECT, 'requirements.txt');
const FOR_TESTS = join(PROJECT, 'tests', 'requirements.txt'); // with the packages of requirements.txt too

function candidates() {
  const named = Array.from({ length: NEWEST - OLDEST + 1 }, (_, i) => [`python3.${NEWEST - i}`]);
  const usual = process.platform === 'win32' ? [['py', '-3'], ['python']] : [['python3'], ['python']];
  return process.env.PYTHON ? [[process.env.PYTHON]] : [...usual, ...named];
}

function versionOf([program, ...args]) {
  const printed = output(program, [...args, ...VERSION]);
  if (printed === undefined) return undefined;
  const [major, minor] = printed.split(' ').map(Number);
  return { major, minor };
}

function fits(version) {
  return version !== undefined && version.major === 3 && version.minor >= OLDEST && version.minor <= NEWEST;
}

function findPython() {
  const found = candidates().map((command) => ({ command, version: versionOf(command) }));
  const fitting = found.find(({ version }) => fits(version));
  if (fitting) return fitting.command;
  const seen = [
    ...new Set(found.filter((f) => f.version).map((f) => `${f.version.major}.${f.version.minor}`)),
  ];
  const instead = seen.length ? `only Python ${seen.join(' and ')} was found` : 'no Python was found';
  throw new Problem(`Innsyn needs ${WANTED}, but ${instead}; install one, or set PYTHON to its path.`);
}

async function ensureVenv() {
  if (existsSync(PYTHON) && fits(versionOf([PYTHON]))) return;
  const [program, ...args] = findPython();
  say('Making .venv …');
  rmSync(VENV, { recursive: true, force: true });
  try {
    await install('The Python environment .venv', program, [...args, '-m', 'venv', VENV]);
  } catch (error) {
    rmSync(VENV, { recursive: true, force: true });
    if (!/ensurepip|No module named venv/.test(error.message)) throw error;
    throw new Problem('Python lacks its venv module; on Debian and Ubuntu: apt-get install python3-venv.');
  }
}

/** Make .venv and install the packages for running, or those for tests as well, unless they are installed. */
export async function ensurePython({ forTests }) {
  await ensureVenv();
  const prints = (forTests ? [FOR_TESTS, FOR_RUNNING] : [FOR_RUNNING]).map((file) => fingerprint([file]));
  if (prints.every((print) => isStamped(STAMP, print))) return;
  say('Installing the Python packages into .venv (about 2 GB with TensorFlow, some minutes) …');
  rmSync(STAMP, { force: true });
  await install('The Python packages', PYTHON, [
    ...['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input'],
    ...['-r', forTests ? FOR_TESTS : FOR_RUNNING],
  ]);
  writeStamp(STAMP, prints);
}
