/** A request as a link, a curl command or a Python program. */

/** A request to the API. */
export interface Question {
  /** Path of the endpoint: '/api/predictions'. */
  path: string;
  /** Body of the request. */
  body: Record<string, unknown>;
  /** Lines of Python that print the answer, which is called `answer`. */
  printing: string;
}

/** A curl command for a POSIX shell. */
export function asCurl({ path, body }: Question, origin: string): string {
  return `curl ${quoted(origin + path)} -H 'Content-Type: application/json' -d ${quoted(JSON.stringify(body))}`;
}

/** A word of a command: inside single quotes a shell interprets nothing but the single quote itself. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** A Python program that needs only the standard library. */
export function asPython({ path, body, printing }: Question, origin: string): string {
  return `import json
import urllib.request

question = json.dumps({
${bodyLines(body)}
}).encode()
request = urllib.request.Request(
    "${origin}${path}",
    data=question,
    headers={"Content-Type": "application/json"},
)
with urllib.request.urlopen(request) as response:
    answer = json.load(response)
${printing}
`;
}

/** The entries of a dictionary in Python, one a line. */
export function bodyLines(body: Record<string, unknown>): string {
  return Object.entries(body)
    .map(([name, value]) => `    ${JSON.stringify(name)}: ${pythonOf(value)},`)
    .join('\n');
}

/** The address of a page with all its settings, including the defaults. */
export function asLink(chosen: Record<string, string>, origin: string, path: string): string {
  return `${origin}${path}?${new URLSearchParams(chosen).toString()}`;
}

/** A JSON value as Python writes it. */
function pythonOf(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (Array.isArray(value)) return `[${value.map(pythonOf).join(', ')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${pythonOf(one)}`);
  return `{${entries.join(', ')}}`;
}
