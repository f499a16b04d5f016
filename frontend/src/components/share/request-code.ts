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
  // Inside single quotes a shell interprets nothing but the single quote itself.
  const posted = JSON.stringify(body).replaceAll("'", String.raw`'\''`);
  return `curl '${origin}${path}' -H 'Content-Type: application/json' -d '${posted}'`;
}

/** A Python program that needs only the standard library. */
export function asPython({ path, body, printing }: Question, origin: string): string {
  const lines = Object.entries(body).map(([name, value]) => {
    return `    ${JSON.stringify(name)}: ${pythonOf(value)},`;
  });
  return `import json
import urllib.request

question = json.dumps({
${lines.join('\n')}
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
