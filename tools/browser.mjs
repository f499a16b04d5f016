// Finds a Chromium for the browser tests, or fetches one.

import { existsSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

import { script } from './paths.mjs';
import { Problem, install, output, say } from './terminal.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

async function playwrights() {
  const { chromium } = await import(pathToFileURL(script('playwright-core', 'index.mjs')).href);
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

async function findBrowser() {
  if (process.env.CHROMIUM) {
    if (existsSync(process.env.CHROMIUM)) return process.env.CHROMIUM;
    throw new Problem(`CHROMIUM is ${process.env.CHROMIUM}, where there is no file.`);
  }
  const which = process.platform === 'win32' ? 'where' : 'which';
  for (const name of NAMES) {
    const path = output(which, [name])?.split('\n')[0];
    if (path) return path;
  }
  return ELSEWHERE.find((path) => existsSync(path)) ?? playwrights();
}

async function fetchBrowser() {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && output('which', ['apt-get'])) {
    say("Installing Debian's chromium for the browser tests …");
    await install("The list of Debian's packages", 'apt-get', ['update', '-qq']);
    await install('Chromium', 'apt-get', ['install', '-qq', '--yes', '--no-install-recommends', 'chromium']);
  } else {
    say('Fetching a Chromium for the browser tests …');
    const cli = script('playwright-core', 'cli.js');
    await install('Chromium', process.execPath, [cli, 'install', 'chromium']);
  }
}

/** Path of a Chromium, which is fetched where none is installed; undefined, after a message, where that fails. */
export async function ensureBrowser() {
  const there = await findBrowser();
  if (there) return there;
  try {
    await fetchBrowser();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    say(error.message);
  }
  return findBrowser();
}
