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

/** The server that code asks. */
export interface CodeServer {
  /** Its address: 'http://127.0.0.1:5000'. */
  origin: string;
  /** Whether it wants a token, which the code takes from the environment variable TOKEN. */
  asksForToken: boolean;
}

/** A curl command for a POSIX shell. */
export function asCurl({ path, body }: Question, server: CodeServer): string {
  return `curl ${quoted(server.origin + path)} ${curlHeaders(server)} -d ${quoted(JSON.stringify(body))}`;
}

/** The headers of a request as options of curl. Without TOKEN the shell refuses the command, and says why. */
export function curlHeaders({ asksForToken }: CodeServer): string {
  const access = ` -H "Authorization: Bearer \${TOKEN:?set it to the token of the server}"`;
  return `-H 'Content-Type: application/json'${asksForToken ? access : ''}`;
}

/** A word of a command: inside single quotes a shell interprets nothing but the single quote itself. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** A Python program that needs only the standard library. */
export function asPython({ path, body, printing }: Question, server: CodeServer): string {
  return `${pythonImports(server)}

question = json.dumps({
${bodyLines(body)}
}).encode()
request = urllib.request.Request(
    "${server.origin}${path}",
    data=question,
    headers={${pythonHeaders(server)}},
)
with urllib.request.urlopen(request) as response:
    answer = json.load(response)
${printing}
`;
}

/** The imports of a Python program. */
export function pythonImports({ asksForToken }: CodeServer): string {
  return ['json', ...(asksForToken ? ['os'] : []), 'urllib.request']
    .map((name) => `import ${name}`)
    .join('\n');
}

/** The headers of a request, as entries of a dictionary in Python. */
export function pythonHeaders({ asksForToken }: CodeServer): string {
  const access = ', "Authorization": "Bearer " + os.environ["TOKEN"]';
  return `"Content-Type": "application/json"${asksForToken ? access : ''}`;
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
