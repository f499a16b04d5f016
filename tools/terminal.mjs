// Talking to the person at the terminal, and running programs while doing so.

import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';

const LAST_LINES = 15;
const NO_NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|NewConnectionError|NameResolutionError|ConnectTimeout|Failed to establish a new connection|Temporary failure in name resolution|Max retries exceeded|Could not resolve|ProxyError|from versions: none/;

/** A problem that one sentence explains; main() prints the sentence and nothing else. */
export class Problem extends Error {}

/** Say one line of what is being done. */
export function say(line) {
  process.stdout.write(`innsyn: ${line}\n`);
}

/** Run main; a Problem becomes its sentence and exit status 1, anything else keeps its stack. */
export async function run(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`innsyn: ${error.message}\n`);
    process.exitCode = 1;
  }
}

/** Whether a program can be started at all; its output, if it ends well, else undefined. */
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
 * Run an installer quietly; where it fails, throw a Problem with what it wrote last, or with one plain sentence where
 * the network is missing.
 */
export function install(what, program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, ...options });
    let written = '';
    const listen = (chunk) => {
      written += chunk;
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', (error) => reject(new Problem(`${what} could not be started: ${error.message}.`)));
    child.on('close', (status) => {
      if (status === 0) return resolve();
      if (NO_NETWORK.test(written)) {
        return reject(
          new Problem(`${what} could not be fetched: there is no network, or it blocks the package index.`),
        );
      }
      const last = written.trimEnd().split('\n').slice(-LAST_LINES).join('\n');
      return reject(
        new Problem(`${what} could not be installed (status ${status}). Its last lines:\n${last}`),
      );
    });
  });
}
