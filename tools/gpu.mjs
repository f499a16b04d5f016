// Whether this machine has a GPU for which TensorFlow has packages: one of NVIDIA, with its driver, on Linux.

import process from 'node:process';

import { output } from './terminal.mjs';

/** Whether the packages with NVIDIA's libraries are wanted; GPU=off refuses them. */
export function hasGpu() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  if (process.env.GPU?.trim().toLowerCase() === 'off') return false;
  return output('nvidia-smi', ['-L'])?.startsWith('GPU ') ?? false;
}
