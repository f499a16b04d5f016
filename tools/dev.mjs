// npm run dev: the page with hot reload, and a server that restarts when a Python file changes.

import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { checkNode, ensureModules } from './page.mjs';
import { PAGE, PROJECT, PYTHON, script } from './paths.mjs';
import { ensurePython } from './python.mjs';
import { run, say, spawnServer } from './terminal.mjs';

const WATCHED = ['backend', 'models'];
const SETTLED_MS = 300; // an editor writes several files in a row
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** A server that can be restarted. */
class Server {
  #child;
  #ending = false;

  start() {
    this.#child = spawnServer(PYTHON, PROJECT);
    this.#child.on('close', (status) => {
      if (!this.#ending)
        say(`The server ended with status ${status ?? 1}; it restarts after the next change.`);
    });
  }

  /** End the server; resolves when it is gone. */
  async end() {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#ending = true;
    const gone = new Promise((resolve) => {
      this.#child.on('close', resolve);
    });
    this.#child.kill('SIGTERM');
    await gone;
    this.#ending = false;
  }

  async restart(changed) {
    say(`${changed} changed; the server restarts.`);
    await this.end();
    this.start();
  }
}

/** Call back after files below the watched folders have changed, once no more changes follow. */
function onChange(callback) {
  let timer;
  for (const folder of WATCHED) {
    watch(join(PROJECT, folder), { recursive: true }, (_event, file) => {
      if (!file?.endsWith('.py')) return;
      clearTimeout(timer);
      timer = setTimeout(() => callback(join(folder, file)), SETTLED_MS);
    });
  }
}

await run(async () => {
  checkNode();
  await ensurePython({ forTests: false });
  await ensureModules();
  const server = new Server();
  server.start();
  let restarting = Promise.resolve();
  onChange((changed) => {
    restarting = restarting.then(() => server.restart(changed));
  });
  const page = spawn(process.execPath, [script('vite', 'bin', 'vite.js'), PAGE], {
    cwd: PROJECT,
    stdio: 'inherit',
    windowsHide: true,
  });
  for (const signal of SIGNALS) process.on(signal, () => page.kill(signal));
  await new Promise((resolve) => {
    page.on('close', resolve);
  });
  await restarting;
  await server.end();
  process.exit(0); // the watchers keep the process alive
});
