// Paths in the project.

import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));
export const VENV = join(PROJECT, '.venv');
export const PYTHON =
  process.platform === 'win32' ? join(VENV, 'Scripts', 'python.exe') : join(VENV, 'bin', 'python');
export const MODULES = join(PROJECT, 'node_modules');
export const LOCK = join(PROJECT, 'package-lock.json');
export const PAGE = join(PROJECT, 'frontend');
export const BUILT_PAGE = join(PAGE, 'dist');

/** The script of an installed npm package, to be run with node. */
export function script(...parts) {
  return join(MODULES, ...parts);
}
