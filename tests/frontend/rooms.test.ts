/** The order of the house: names of files, size, and who imports whom, also where an import is written as a call. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = 'frontend/src';
const LONGEST = 150;

/** Each room may import itself and the rooms after it. */
const ROOMS = ['app', 'tabs', 'components', 'hooks', 'api'];

const files = walk(ROOT).filter((file) => !file.endsWith('.gen.ts'));

function walk(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return found
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`);
}

function roomOf(file: string): number {
  return ROOMS.indexOf(path.posix.relative(ROOT, file).split('/')[0] ?? '');
}

/** Files of ours that a file imports, as paths without an ending. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']*)'/g)].map((match) => match[1] ?? '');
  return found.map((target) => path.posix.join(path.posix.dirname(file), target));
}

test('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(50);
});

describe.each(files)('%s', (file) => {
  test('it is named in kebab-case and short enough to read at once', () => {
    expect(path.posix.basename(file)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/);
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(LONGEST);
  });

  test('it imports its own room and those below', () => {
    const room = roomOf(file);
    // main.tsx stands before all rooms.
    const above = room < 0 ? [] : importsOf(file).filter((target) => roomOf(target) < room);
    expect(above).toEqual([]);
  });

  test('it imports no other tab', () => {
    const own = /tabs\/([a-z-]+)\//.exec(file)?.[1];
    if (own === undefined) return;
    const others = importsOf(file).filter(
      (target) => /tabs\/[a-z-]+\//.test(target) && !target.includes(`tabs/${own}/`),
    );
    expect(others).toEqual([]);
  });
});
