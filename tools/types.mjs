// Generates what the page needs from the API: its types, the defaults and limits of its requests, and the settings of
// its forms; and the colour maps, which are those of figures. `npm run types` writes the files, `npm test` checks that they are up to date.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';

import openapiTS, { astToString } from 'openapi-typescript';

import { PAGE, PROJECT, PYTHON } from './paths.mjs';
import { settingsOf } from './settings-of.mjs';
import { Problem, run, say } from './terminal.mjs';

const FOLDER = join(PAGE, 'src', 'api');
const HEADING = '// Generated from the API by `npm run types`; not to be edited.\n\n';
const COLORS_HEADING = '// Generated from the tables of matplotlib by `npm run types`; not to be edited.\n\n';
const TOLD = ['default', 'minimum', 'maximum', 'maxLength'];

/** {schema: {property: its default and limits}}, for the properties that have any. */
function limitsOf(schemas) {
  const pick = (property) => Object.entries(property).filter(([name]) => TOLD.includes(name));
  const limits = {};
  for (const [schema, { properties = {} }] of Object.entries(schemas)) {
    const limited = Object.entries(properties).filter(([, property]) => pick(property).length);
    if (!limited.length) continue;
    limits[schema] = Object.fromEntries(
      limited.map(([name, property]) => [name, Object.fromEntries(pick(property))]),
    );
  }
  return `export const LIMITS = ${JSON.stringify(limits, null, 2)} as const;\n`;
}

/** The colour maps, their colours in one line of text each. */
function colorMapsOf(tables) {
  const told = tables.map(({ id, title, is_diverging, colors }) => ({
    id,
    title,
    isDiverging: is_diverging,
    colors: colors.join(' '),
  }));
  return `export const COLOR_TABLES = ${JSON.stringify(told, null, 2)} as const;\n`;
}

const printed = (module) => execFileSync(PYTHON, ['-m', module], { cwd: PROJECT, encoding: 'utf8' });

function check(file, expected) {
  if (existsSync(file) && readFileSync(file, 'utf8') === expected) return;
  throw new Problem(`${relative(PROJECT, file)} is out of date; run npm run types.`);
}

await run(async () => {
  const { 'x-settings': declared, ...api } = JSON.parse(printed('backend.document'));
  const files = {
    'types.gen.ts': HEADING + astToString(await openapiTS(JSON.stringify(api))),
    'limits.gen.ts': HEADING + limitsOf(api.components.schemas),
    'settings.gen.ts': HEADING + settingsOf(declared),
    'color-maps.gen.ts': COLORS_HEADING + colorMapsOf(JSON.parse(printed('backend.figures'))),
  };
  for (const [name, content] of Object.entries(files)) {
    const put = process.argv.includes('--check') ? check : writeFileSync;
    put(join(FOLDER, name), content);
  }
  say(`${Object.keys(files).join(', ')} are up to date.`);
  return 0;
});
