// Messages on the terminal, and running programs.

import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';

const LAST_LINES = 15;
const NO_NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|NewConnectionError|NameResolutionError|ConnectTimeout|Failed to establish a new connection|Temporary failure in name resolution|Max retries exceeded|Could not resolve|ProxyError|from versions: none/;

/** A problem that one sentence explains; run() prints the sentence without a stack trace. */
export class Problem extends Error {}

/** Print one line about progress. */
export function say(line) {
  process.stdout.write(`innsyn: ${line}\n`);
}

/** Run main; a Problem becomes its sentence and exit status 1, other errors keep their stack trace. */
export async function run(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`innsyn: ${error.message}\n`);
    process.exitCode = 1;
  }
}

/** Output of a program; undefined where it cannot be started or fails. */
export function output(program, args) {
  const ended = spawnSync(program, args, { encoding: 'utf8', windowsHide: true });
  return ended.status === 0 ? ended.stdout.trim() : undefined;
}

/** Run a program with its output on the terminal; gives its exit status. */
export function show(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', windowsHide: true, ...options });
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
}

/**
 * Start the server, in its own process group, so that Ctrl+C reaches it once, through this process, and does not reach
 * each of its workers.
 */
export function spawnServer(program, cwd) {
  const detached = process.platform !== 'win32'; // there it would open a window
  return spawn(program, ['-m', 'backend'], { cwd, stdio: 'inherit', windowsHide: true, detached });
}

/** Run a program and collect its output; gives its exit status and the text. */
export function capture(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, ...options });
    let written = '';
    const listen = (chunk) => {
      written += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, written }));
  });
}

/**
 * Run an installer quietly; where it fails, throw a Problem with its last lines, or with one sentence where there is no
 * internet connection.
 */
export async function install(what, program, args, options = {}) {
  const { status, written } = await capture(program, args, options).catch((error) => {
    throw new Problem(`${what} could not be started: ${error.message}.`);
  });
  if (status === 0) return;
  if (NO_NETWORK.test(written)) {
    throw new Problem(
      `${what} could not be fetched: there is no internet connection, or it blocks the package index.`,
    );
  }
  const last = written.trimEnd().split('\n').slice(-LAST_LINES).join('\n');
  throw new Problem(`${what} could not be installed (status ${status}). Its last lines:\n${last}`);
}
