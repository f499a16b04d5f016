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
const SERVER = { origin: ORIGIN, asksForToken: false };
const CLOSED = { origin: ORIGIN, asksForToken: true };

test('the curl command posts the request', () => {
  expect(asCurl(QUESTION, SERVER)).toBe(
    `curl 'http://127.0.0.1:5000/api/predictions' -H 'Content-Type: application/json' -d '{"network":"vgg16","image":"cat","top":3,"layer":null}'`,
  );
});

test('a shell hands a quote in an id on as it is', () => {
  const body = { ...QUESTION.body, image: `it's; echo "$HOME"` };
  const command = asCurl({ ...QUESTION, body }, SERVER).replace(/^curl/, 'printf "%s\n"');
  const handedOn = execFileSync('sh', ['-c', command], { encoding: 'utf8' }).trim().split('\n');
  expect(JSON.parse(handedOn.at(-1) ?? '')).toEqual(body);
});

test('the Python program names address and question, and prints the answer', () => {
  const program = asPython(QUESTION, SERVER);
  expect(program).toContain('"http://127.0.0.1:5000/api/predictions"');
  expect(program).toContain('"network": "vgg16"');
  expect(program).toContain('"top": 3');
  expect(program).toContain('"layer": None');
  expect(program).toMatch(/print\(answer\)\n$/);
});

test('the Python program is Python', () => {
  const parse = 'import ast, sys; ast.parse(sys.stdin.read())';
  const run = () =>
    execFileSync('python3', ['-c', parse], { input: asPython(QUESTION, SERVER), stdio: 'pipe' });
  expect(run).not.toThrow();
});

describe('for a server that asks for a token', () => {
  const ACCESS = { token: 'abc', key: newKey() };
  const commands = [asCurl(QUESTION, CLOSED), asPrivateCurl(QUESTION, CLOSED, ACCESS)];
  const programs = [asPython(QUESTION, CLOSED), asPrivatePython(QUESTION, CLOSED, ACCESS)];

  test.each(commands)('each curl command sends the token of the environment', (command) => {
    const printed = command.replace(/^curl/gm, 'printf "%s\\n"').replace('-fsS -o /dev/null', '');
    const words = execFileSync('sh', ['-c', printed], { encoding: 'utf8', env: { TOKEN: 'of the server' } });
    const requests = words.split('\n').filter((word) => word.startsWith('http'));
    const sent = words.split('\n').filter((word) => word === 'Authorization: Bearer of the server');
    expect(sent).toHaveLength(requests.length);
  });

  test.each(commands)('without it a shell says what is missing', (command) => {
    const run = () => execFileSync('sh', ['-c', command], { env: {}, stdio: 'pipe' });
    expect(run).toThrow('TOKEN: set it to the token of the server');
  });

  test.each(programs)('each Python program sends the token of the environment', (program) => {
    const dry = program.replaceAll('urllib.request.urlopen(request)', 'open_it(request)');
    const printing = `import contextlib, io
def open_it(request):
    print(request.get_header("Authorization"))
    return contextlib.nullcontext(io.StringIO("{}"))
`;
    const printed = execFileSync('python3', ['-c', printing + dry], {
      encoding: 'utf8',
      env: { ...process.env, TOKEN: 'of the server' },
    });
    expect(printed).toContain('Bearer of the server\n');
  });
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
    const commands = asPrivateCurl({ ...QUESTION, body }, SERVER, ACCESS).replace(
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
    const input = asPrivatePython(QUESTION, SERVER, ACCESS);
    expect(() => execFileSync('python3', ['-c', parse], { input, stdio: 'pipe' })).not.toThrow();
  });

  test('keys are as the server takes them, and no two are alike', () => {
    expect(newKey()).toMatch(/^[A-Za-z0-9_-]{22,128}$/);
    expect(newKey()).not.toBe(newKey());
  });
});
