/** The question in other languages. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { asCurl, asLink, asPython } from '../../../../frontend/src/tabs/prediction/request-code';

const REQUEST = { network: 'vgg16', image: 'cat', top: 3 };
const ORIGIN = 'http://127.0.0.1:5000';

test('the curl command posts the request', () => {
  expect(asCurl(REQUEST, ORIGIN)).toBe(
    `curl 'http://127.0.0.1:5000/api/predictions' -H 'Content-Type: application/json' -d '{"network":"vgg16","image":"cat","top":3}'`,
  );
});

test('a shell hands a quote in an id on as it is', () => {
  const request = { ...REQUEST, image: `it's; echo "$HOME"` };
  const command = asCurl(request, ORIGIN).replace(/^curl/, 'printf "%s\n"');
  const handedOn = execFileSync('sh', ['-c', command], { encoding: 'utf8' }).trim().split('\n');
  expect(JSON.parse(handedOn.at(-1) ?? '')).toEqual(request);
});

test('the Python program names address and question', () => {
  const program = asPython(REQUEST, ORIGIN);
  expect(program).toContain('"http://127.0.0.1:5000/api/predictions"');
  expect(program).toContain('"network": "vgg16"');
  expect(program).toContain('"top": 3');
});

test('the Python program is Python', () => {
  const parse = 'import ast, sys; ast.parse(sys.stdin.read())';
  const run = () =>
    execFileSync('python3', ['-c', parse], { input: asPython(REQUEST, ORIGIN), stdio: 'pipe' });
  expect(run).not.toThrow();
});

test('the link holds everything that was chosen, also the usual values', () => {
  expect(asLink({ ...REQUEST, top: 5 }, ORIGIN, '/prediction')).toBe(
    'http://127.0.0.1:5000/prediction?network=vgg16&image=cat&top=5',
  );
});
