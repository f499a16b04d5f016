// Finds a suitable Python, makes .venv with it and installs the locked packages.

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { hasGpu } from './gpu.mjs';
import { PROJECT, PYTHON, VENV } from './paths.mjs';
import { fingerprint, isStamped, writeStamp } from './stamps.mjs';
import { Problem, install, output, say } from './terminal.mjs';

const OLDEST = 10;
const NEWEST = 13; // the newest for which TensorFlow has packages
const WANTED = `Python 3.${OLDEST} to 3.${NEWEST}`;
const VERSION = ['-c', 'import sys; print(*sys.version_info[:2])'];
const STAMP = join(VENV, '.innsyn-stamp');
const FOR_RUNNING = join(PROJECT, 'requirements.txt');
// These two have the packages of requirements.txt too.
const FOR_GPU = join(PROJECT, 'requirements-gpu.txt');
const FOR_TESTS = join(PROJECT, 'tests', 'requirements.txt');

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
  const gpu = hasGpu();
  const beyond = [...(forTests ? [FOR_TESTS] : []), ...(gpu ? [FOR_GPU] : [])];
  const prints = [...beyond, FOR_RUNNING].map((file) => fingerprint([file]));
  if (prints.every((print) => isStamped(STAMP, print))) return;
  const size = gpu ? 'about 7 GB with TensorFlow and NVIDIA’s libraries' : 'about 2 GB with TensorFlow';
  say(`Installing the Python packages into .venv (${size}, some minutes) …`);
  if (gpu) say('There is an NVIDIA GPU; GPU=off does without it.');
  rmSync(STAMP, { force: true });
  await install('The Python packages', PYTHON, [
    ...['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input'],
    ...(beyond.length ? beyond : [FOR_RUNNING]).flatMap((file) => ['-r', file]),
  ]);
  writeStamp(STAMP, prints);
}
