/** The order of the house: names of files, size, who imports whom (types and calls of import included), no circles. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = 'frontend/src';
const LONGEST = 150;

/** Each room may import itself and the rooms after it. */
const ROOMS = ['app', 'tabs', 'components', 'hooks', 'api'];

const files = filesIn(ROOT);
const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** TypeScript files below a folder, as paths with an ending. */
function filesIn(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return found
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`);
}

/** Files of the page that a file imports. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']*)'/g)].map((match) => match[1] ?? '');
  return found.map((target) => fileAt(path.posix.join(path.posix.dirname(file), target)));
}

/** The file that an import without an ending names. */
function fileAt(target: string): string {
  const candidates = [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`];
  return candidates.find((file) => existsSync(file) && path.posix.extname(file) !== '') ?? target;
}

/** Place of the file's room in ROOMS; -1 for main.tsx, which stands before all rooms. */
function roomOf(file: string): number {
  return ROOMS.indexOf(path.posix.relative(ROOT, file).split('/')[0] ?? '');
}

/** Name of the tab that holds the file; undefined outside of all tabs. */
function tabOf(file: string): string | undefined {
  return /^frontend\/src\/tabs\/([a-z-]+)\//.exec(file)?.[1];
}

/** A circle of imports that leads back to the file; undefined if the imports make no circle. Looks at each file once. */
function circleThrough(start: string, graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  const walk = (file: string, way: string[]): string[] | undefined => {
    for (const next of graph.get(file) ?? []) {
      if (next === start) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const circle = walk(next, [...way, next]);
      if (circle !== undefined) return circle;
    }
    return undefined;
  };
  return walk(start, [start]);
}

test('there are files to look at, and every import names one of them', () => {
  expect(files.length).toBeGreaterThan(50);
  expect([...imports.values()].flat().filter((file) => !existsSync(file))).toEqual([]);
});

test('a circle is found, also a long one, and where there is none there is none', () => {
  const graph = new Map([
    ['one', ['four', 'two']],
    ['two', ['three']],
    ['three', ['one']],
    ['four', []],
  ]);
  expect(circleThrough('one', graph)).toEqual(['one', 'two', 'three', 'one']);
  expect(circleThrough('four', graph)).toBeUndefined();
});

test.each(files.filter((file) => !file.endsWith('.gen.ts')))(
  '%s is named in kebab-case and short enough to read at once',
  (file) => {
    expect(path.posix.basename(file)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/);
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(LONGEST);
  },
);

describe.each(files)('%s', (file) => {
  test('imports its own room and those below', () => {
    const room = roomOf(file);
    const above = room < 0 ? [] : importsOf(file).filter((target) => roomOf(target) < room);
    expect(above).toEqual([]);
  });

  test('imports no tab but its own', () => {
    const own = tabOf(file);
    const isList = file === `${ROOT}/tabs/index.ts`;
    const tabs = importsOf(file).filter((target) => tabOf(target) !== undefined && tabOf(target) !== own);
    // The list of tabs imports what describes each tab, and nothing else of it.
    expect(isList ? tabs.filter((target) => !target.endsWith('/index.ts')) : tabs).toEqual([]);
  });

  test('leads back to itself by no circle of imports', () => {
    expect(circleThrough(file, imports)).toBeUndefined();
  });
});
