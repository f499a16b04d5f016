/** The client of the API. Its types come from the OpenAPI document; most other files here are one endpoint each. */
import createClient from 'openapi-fetch';
import { FailedRequest, parseFailure, UNREACHABLE } from './failure';
import type { paths } from './types.gen';

interface Settled<Data> {
  data?: Data | undefined;
  error?: unknown;
  response: Response;
}

export const client = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: (request) => fetch(request),
});

/** Wait for a request; its data, or a FailedRequest. An aborted request stays an abort. */
export async function answerOf<Data>(request: Promise<Settled<Data>>): Promise<Data> {
  const { data, error, response } = await request.catch(explain);
  if (!response.ok) throw new FailedRequest(parseFailure(error, response.status));
  return data as Data;
}

function explain(cause: unknown): never {
  if (cause instanceof FailedRequest) throw cause;
  if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
  // A successful response that is not JSON comes from a proxy between the page and the server.
  if (cause instanceof SyntaxError) throw new FailedRequest(parseFailure(null, 200));
  throw new FailedRequest(UNREACHABLE);
}
