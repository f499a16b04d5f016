/** Why a request did not succeed: the server's own words where it answered, else words for what is known. */
import type { components } from './types.gen';

export type Failure = components['schemas']['Failure'];

/** Codes of failures that pass by themselves: a worker that starts, a server that is restarted. */
const PASSING = new Set(['engine_unavailable', 'unreachable', 'bad_gateway', 'gateway_timeout']);

export const UNREACHABLE: Failure = {
  code: 'unreachable',
  message: 'The server does not answer.',
  hint: 'Check that it runs. This page goes on by itself when it answers again.',
  field: null,
};

/** A failed request as an error that queries can carry. */
export class FailedRequest extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
    this.name = 'FailedRequest';
  }
}

/** Read the body of an answer that is no success; anything but {code, message, hint, field} is named by its status. */
export function parseFailure(body: unknown, status: number): Failure {
  if (isFailure(body)) return body;
  if (status === 502 || status === 504) return { ...UNREACHABLE, code: 'bad_gateway' };
  return {
    code: 'unreadable_answer',
    message: `The server answered with status ${status} and no explanation.`,
    hint: 'Try again; if it happens again, the log of the server says more.',
    field: null,
  };
}

/** The failure that an error of a query carries; any other error becomes one in plain words. */
export function failureOf(error: Error): Failure {
  if (error instanceof FailedRequest) return error.failure;
  return {
    code: 'unforeseen',
    message: 'Something went wrong on this page.',
    hint: `Load the page again. (${error.message})`,
    field: null,
  };
}

/** Whether asking again may succeed without anybody doing anything. */
export function passesByItself(error: Error): boolean {
  return error instanceof FailedRequest && PASSING.has(error.failure.code);
}

function isFailure(body: unknown): body is Failure {
  if (typeof body !== 'object' || body === null) return false;
  const { code, message, hint, field } = body as Record<keyof Failure, unknown>;
  const texts = [code, message, hint].every((text) => typeof text === 'string');
  return texts && (field === null || typeof field === 'string');
}
