// Installs the npm packages of the page and builds it.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { BUILT_PAGE, LOCK, MODULES, PAGE, PROJECT, script } from './paths.mjs';
import { fingerprint, isStamped, writeStamp } from './stamps.mjs';
import { Problem, install, say } from './terminal.mjs';

const MODULES_STAMP = join(MODULES, '.innsyn-stamp');
const PAGE_STAMP = join(BUILT_PAGE, '.innsyn-stamp');
const OLDEST_NODE = [20, 19];

/** Refuse a Node.js that is too old to build the page. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Problem(
    `Innsyn needs Node.js ${OLDEST_NODE.join('.')} or newer, but this is ${process.versions.node}.`,
  );
}

/** Install the npm packages of the lock file, unless they are installed. */
export async function ensureModules() {
  const print = fingerprint([LOCK], { texts: [process.versions.node.split('.')[0]] });
  if (isStamped(MODULES_STAMP, print)) return;
  say("Installing the page's packages into node_modules …");
  const npm = process.env.npm_execpath;
  const [program, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const options = { cwd: PROJECT, shell: !npm && process.platform === 'win32' };
  await install('The npm packages', program, [...args, 'ci', '--include=dev', '--loglevel=error'], options);
  writeStamp(MODULES_STAMP, [print]);
}

/** Build the page, unless it is up to date. */
export async function ensurePage() {
  const print = fingerprint([PAGE, LOCK]);
  if (isStamped(PAGE_STAMP, print)) return;
  say('Building the page …');
  rmSync(PAGE_STAMP, { force: true });
  const vite = [script('vite', 'bin', 'vite.js'), 'build', PAGE, '--logLevel', 'warn'];
  await install('The page', process.execPath, vite, { cwd: PROJECT });
  writeStamp(PAGE_STAMP, [print]);
}
