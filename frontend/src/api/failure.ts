/** Why a request failed: the message of the server, or a message of the page if the server did not respond. */
import type { components } from './types.gen';

export type Failure = components['schemas']['Failure'];

/** Codes of temporary failures: a worker that is starting, a server that is restarting. */
const PASSING = new Set(['engine_unavailable', 'unreachable', 'bad_gateway', 'gateway_timeout']);

export const UNREACHABLE: Failure = {
  code: 'unreachable',
  message: 'The server does not respond.',
  hint: 'Check that it is running. The page continues when the server responds again.',
  field: null,
};

/** A failed request as an error that queries can carry. */
export class FailedRequest extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
    this.name = 'FailedRequest';
  }
}

/** Read the body of a failed response; a body other than {code, message, hint, field} is described by its status. */
export function parseFailure(body: unknown, status: number): Failure {
  if (isFailure(body)) return body;
  if (status === 502 || status === 504) return { ...UNREACHABLE, code: 'bad_gateway' };
  return {
    code: 'unreadable_answer',
    message: `The server responded with status ${status} and no message.`,
    hint: 'Try again. If it happens again, see the log of the server.',
    field: null,
  };
}

/** The failure of a query's error; any other error becomes a general failure. */
export function failureOf(error: Error): Failure {
  if (error instanceof FailedRequest) return error.failure;
  return {
    code: 'unforeseen',
    message: 'Something went wrong on this page.',
    hint: `Reload the page. (${error.message})`,
    field: null,
  };
}

/** Whether the failure is temporary, so that a later attempt may succeed. */
export function passesByItself(error: Error): boolean {
  return error instanceof FailedRequest && PASSING.has(error.failure.code);
}

function isFailure(body: unknown): body is Failure {
  if (typeof body !== 'object' || body === null) return false;
  const { code, message, hint, field } = body as Record<keyof Failure, unknown>;
  const texts = [code, message, hint].every((text) => typeof text === 'string');
  return texts && (field === null || typeof field === 'string');
}
