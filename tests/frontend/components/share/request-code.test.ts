/** The question in other languages. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import {
  asPrivateCurl,
  asPrivatePython,
  newKey,
} from '../../../../frontend/src/components/share/private-code';
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

describe('about a photograph that not everyone sees', () => {
  const ACCESS = { token: 'abc', key: newKey() };

  test('a shell hands both requests on as they are, with the key', () => {
    const body = { ...QUESTION.body, image: "it's" };
    const commands = asPrivateCurl({ ...QUESTION, body }, ORIGIN, ACCESS).replace(
      /^curl/gm,
      'printf "%s\\n"',
    );
    const words = execFileSync('sh', ['-c', commands.replace('-fsS -o /dev/null', '')], { encoding: 'utf8' })
      .trim()
      .split('\n');
    expect(words.filter((word) => word.startsWith('{')).map((word) => JSON.parse(word) as unknown)).toEqual([
      { token: 'abc' },
      body,
    ]);
    expect(words.filter((word) => word === `innsyn_browser=${ACCESS.key}`)).toHaveLength(2);
  });

  test('the Python program is Python', () => {
    const parse = 'import ast, sys; ast.parse(sys.stdin.read())';
    const input = asPrivatePython(QUESTION, ORIGIN, ACCESS);
    expect(() => execFileSync('python3', ['-c', parse], { input, stdio: 'pipe' })).not.toThrow();
  });

  test('keys are as the server takes them, and no two are alike', () => {
    expect(newKey()).toMatch(/^[A-Za-z0-9_-]{22,128}$/);
    expect(newKey()).not.toBe(newKey());
  });
});
