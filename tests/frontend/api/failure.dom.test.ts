/** What the page makes of answers that are no success. */
import { describe, expect, test } from 'vitest';
import { answerOf } from '../../../frontend/src/api/client';
import {
  FailedRequest,
  failureOf,
  parseFailure,
  passesByItself,
  UNREACHABLE,
} from '../../../frontend/src/api/failure';

const FAILURE = { code: 'unknown_image', message: 'There is none.', hint: 'Look again.', field: 'image' };

describe('a body', () => {
  test('a failure in the form of the API is taken as it is', () => {
    expect(parseFailure(FAILURE, 404)).toBe(FAILURE);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['text', '<h1>Not found</h1>'],
    ['a failure without a hint', { ...FAILURE, hint: undefined }],
    ['a failure with a number for a field', { ...FAILURE, field: 3 }],
  ])('%s is named by the status', (_, body) => {
    expect(parseFailure(body, 500).message).toBe('The server responded with status 500 and no message.');
  });

  test('a gateway that finds no server behind it counts as no answer', () => {
    expect(parseFailure('<h1>Bad gateway</h1>', 502).message).toBe(UNREACHABLE.message);
  });
});

describe('waiting', () => {
  test.each(['engine_unavailable', 'unreachable'])('%s passes by itself', (code) => {
    expect(passesByItself(new FailedRequest({ ...FAILURE, code }))).toBe(true);
  });

  test('neither an unknown image nor a fault of the page passes by itself', () => {
    expect(passesByItself(new FailedRequest(FAILURE))).toBe(false);
    expect(passesByItself(new Error('x is undefined'))).toBe(false);
  });

  test('a fault of the page is told in plain words', () => {
    expect(failureOf(new Error('x is undefined')).hint).toContain('x is undefined');
  });
});

describe('an answer', () => {
  const settle = (status: number, rest: { data?: string; error?: unknown }) =>
    Promise.resolve({ response: new Response(null, { status }), ...rest });

  test('a success is its data', async () => {
    expect(await answerOf(settle(200, { data: 'a list' }))).toBe('a list');
  });

  test('a failure is thrown with the words of the server', async () => {
    await expect(answerOf(settle(404, { error: FAILURE }))).rejects.toMatchObject({ failure: FAILURE });
  });

  test('a server that does not answer is unreachable', async () => {
    const request = Promise.reject(new TypeError('fetch failed'));
    await expect(answerOf(request)).rejects.toMatchObject({ failure: UNREACHABLE });
  });

  test('a success that is no JSON is no success', async () => {
    const request = Promise.reject(new SyntaxError('Unexpected token <'));
    await expect(answerOf(request)).rejects.toMatchObject({ failure: { code: 'unreadable_answer' } });
  });

  test('an aborted request stays an abort', async () => {
    const abort = new DOMException('aborted', 'AbortError');
    await expect(answerOf(Promise.reject(abort))).rejects.toBe(abort);
  });
});
