/**
 * Requests about a photograph that not everyone sees, as a curl command or a Python program: with a key of their own they
 * first open the link to the photograph, as a browser would.
 */
import { bodyLines, curlHeaders, pythonHeaders, pythonImports, quoted } from './request-code';
import type { CodeServer, Question } from './request-code';

export interface Access {
  /** The last part of the link to the photograph. */
  token: string;
  /** The key of the program: 22 characters or more that nobody can guess. */
  key: string;
}

/** Name of the cookie by which the server knows who asks. */
const COOKIE = 'innsyn_browser';
const KEY_BYTES = 24;

/** A key that nobody can guess. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Two curl commands for a POSIX shell. */
export function asPrivateCurl({ path, body }: Question, server: CodeServer, { token, key }: Access): string {
  const post = (to: string, sent: unknown) =>
    `curl ${quoted(server.origin + to)} -b ${quoted(`${COOKIE}=${key}`)} ${curlHeaders(server)} -d ${quoted(JSON.stringify(sent))}`;
  return `${post('/api/shares', { token })} -fsS -o /dev/null && \\\n${post(path, body)}`;
}

/** A Python program that needs only the standard library. */
export function asPrivatePython(
  { path, body, printing }: Question,
  server: CodeServer,
  { token, key }: Access,
): string {
  return `${pythonImports(server)}

HEADERS = {${pythonHeaders(server)}, "Cookie": "${COOKIE}=${key}"}


def ask(path, question):
    data = json.dumps(question).encode()
    request = urllib.request.Request("${server.origin}" + path, data=data, headers=HEADERS)
    with urllib.request.urlopen(request) as response:
        return json.load(response)


ask("/api/shares", {"token": ${JSON.stringify(token)}})  # opens the link to the photograph
answer = ask("${path}", {
${bodyLines(body)}
})
${printing}
`;
}
