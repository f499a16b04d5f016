/** The question of this page, written for other programs. */
import type { PredictionRequest } from '../../api/predictions';

const PATH = '/api/predictions';

/** A curl command for a POSIX shell. */
export function asCurl(request: PredictionRequest, origin: string): string {
  // Inside single quotes a shell takes everything literally but the single quote itself.
  const body = JSON.stringify(request).replaceAll("'", String.raw`'\''`);
  return `curl '${origin}${PATH}' -H 'Content-Type: application/json' -d '${body}'`;
}

/** A Python program that needs nothing but the standard library. */
export function asPython(request: PredictionRequest, origin: string): string {
  return `import json
import urllib.request

question = json.dumps({
    "network": ${JSON.stringify(request.network)},
    "image": ${JSON.stringify(request.image)},
    "top": ${request.top},
}).encode()
request = urllib.request.Request(
    "${origin}${PATH}",
    data=question,
    headers={"Content-Type": "application/json"},
)
with urllib.request.urlopen(request) as response:
    prediction = json.load(response)
for found in prediction["classes"]:
    print(f"{found['probability']:7.2%}  {found['name']}")
`;
}

/** The address of this page with everything that was chosen, also what it would choose by itself. */
export function asLink(request: PredictionRequest, origin: string, path: string): string {
  const { network, image, top } = request;
  const query = new URLSearchParams({ network, image, top: String(top) });
  return `${origin}${path}?${query.toString()}`;
}
