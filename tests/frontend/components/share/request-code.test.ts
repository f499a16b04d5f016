/** The question in other languages. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import {
  asCurl,
  asLink,
  asPython,
  type Question,
} from '../../../../frontend/src/components/share/request-code';

const QUESTION: Question = {
  path: '/api/predictions',
  body: { network: 'vgg16', image: 'cat', top: 3, layer: null },
  printing: 'print(answer)',
};
const ORIGIN = 'http://127.0.0.1:5000';

test('the curl command posts the request', () => {
  expect(asCurl(QUESTION, ORIGIN)).toBe(
    `curl 'http://127.0.0.1:5000/api/predictions' -H 'Content-Type: application/json' -d '{"network":"vgg16","image":"cat","top":3,"layer":null}'`,
  );
});

test('a shell hands a quote in an id on as it is', () => {
  const body = { ...QUESTION.body, image: `it's; echo "$HOME"` };
  const command = asCurl({ ...QUESTION, body }, ORIGIN).replace(/^curl/, 'printf "%s\n"');
  const handedOn = execFileSync('sh', ['-c', command], { encoding: 'utf8' }).trim().split('\n');
  expect(JSON.parse(handedOn.at(-1) ?? '')).toEqual(body);
});

test('the Python program names address and question, and prints the answer', () => {
  const program = asPython(QUESTION, ORIGIN);
  expect(program).toContain('"http://127.0.0.1:5000/api/predictions"');
  expect(program).toContain('"network": "vgg16"');
  expect(program).toContain('"top": 3');
  expect(program).toContain('"layer": None');
  expect(program).toMatch(/print\(answer\)\n$/);
});

test('the Python program is Python', () => {
  const parse = 'import ast, sys; ast.parse(sys.stdin.read())';
  const run = () =>
    execFileSync('python3', ['-c', parse], { input: asPython(QUESTION, ORIGIN), stdio: 'pipe' });
  expect(run).not.toThrow();
});

test('the link holds everything that was chosen', () => {
  expect(asLink({ network: 'vgg16', image: 'cat', top: '5' }, ORIGIN, '/prediction')).toBe(
    'http://127.0.0.1:5000/prediction?network=vgg16&image=cat&top=5',
  );
});
