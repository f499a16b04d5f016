// The page's types, generated from the API: `npm run types` writes them, `npm test` checks that they are fresh.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import openapiTS, { astToString } from 'openapi-typescript';

import { PAGE, PROJECT, PYTHON } from './paths.mjs';
import { Problem, run, say } from './terminal.mjs';

const TYPES = join(PAGE, 'src', 'api', 'types.gen.ts');
const HEADING = '// Generated from the API by `npm run types`; not to be edited.\n\n';

await run(async () => {
  const document = execFileSync(PYTHON, ['-m', 'backend.document'], { cwd: PROJECT, encoding: 'utf8' });
  const types = HEADING + astToString(await openapiTS(document));
  if (!process.argv.includes('--check')) {
    writeFileSync(TYPES, types);
    say('frontend/src/api/types.gen.ts is written.');
  } else if (readFileSync(TYPES, 'utf8') !== types) {
    throw new Problem('frontend/src/api/types.gen.ts is not what the API says; run npm run types.');
  }
  return 0;
});
