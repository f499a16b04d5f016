/** Which questions are asked again. */
import { QueryObserver } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { useNetworks } from '../../../frontend/src/api/networks';
import { usePrediction } from '../../../frontend/src/api/predictions';
import { createQueryClient } from '../../../frontend/src/api/query-client';
import { onGet, onPrediction, refuse, world } from '../support/server';
import { makeSurroundings } from '../support/with-queries';
import { UPLOADS } from '../support/world';

const REQUEST = { network: 'vgg16', image: 'cat', top: 1 };

test('a failure that nobody repairs is asked once', async () => {
  let tries = 0;
  onPrediction(() => {
    tries += 1;
    return refuse(422, 'invalid_setting', 'No.');
  });
  const { result } = renderHook(() => usePrediction(REQUEST), { wrapper: makeSurroundings() });
  await waitFor(() => expect(result.current.isError).toBe(true));
  expect(tries).toBe(1);
});

test('a server that comes back is asked until it answers', async () => {
  let tries = 0;
  onGet('/api/networks', () => {
    tries += 1;
    return tries < 4
      ? Response.error()
      : Response.json({ networks: [], refused_files: [], uploads: UPLOADS });
  });
  const { result } = renderHook(() => useNetworks(), { wrapper: makeSurroundings() });
  await waitFor(() => expect(result.current.data).toEqual([]));
  expect(tries).toBe(4);
});

test('the same question is asked once, and nothing is asked while it is incomplete', async () => {
  const wrapper = makeSurroundings();
  const { result, rerender } = renderHook(({ body }) => usePrediction(body), {
    wrapper,
    initialProps: { body: undefined as typeof REQUEST | undefined },
  });
  expect(result.current.fetchStatus).toBe('idle');
  rerender({ body: REQUEST });
  await waitFor(() => expect(result.current.isSuccess).toBe(true));
  rerender({ body: { ...REQUEST } });
  expect(result.current.data?.image).toBe('cat');
  expect(world.asked).toEqual([REQUEST]);
});

test('a browser that believes itself offline still asks', async () => {
  const wrapper = makeSurroundings();
  window.dispatchEvent(new Event('offline'));
  const { result } = renderHook(() => useNetworks(), { wrapper });
  await waitFor(() => expect(result.current.isSuccess).toBe(true));
  window.dispatchEvent(new Event('online'));
});

/** Ask something whose answers are given by hand. */
function askedByHand() {
  const queries = createQueryClient();
  const answers: ((version: string) => void)[] = [];
  const ask = () => new Promise<string>((resolve) => answers.push(resolve));
  const observer = new QueryObserver(queries, { queryKey: ['things'], queryFn: ask });
  onTestFinished(observer.subscribe(() => undefined));
  const shows = (text: string) => waitFor(() => expect(observer.getCurrentResult().data).toBe(text));
  return { queries, answers, shows };
}

test('a first answer that was asked for before a change is asked for again', async () => {
  const { queries, answers, shows } = askedByHand();
  await waitFor(() => expect(answers).toHaveLength(1));
  void queries.invalidateQueries({ queryKey: ['things'] });
  await waitFor(() => expect(answers).toHaveLength(2));
  answers[0]?.('before the change');
  answers[1]?.('after the change');
  await shows('after the change');
});

test('a change of other data leaves a first answer on its way', async () => {
  const { queries, answers, shows } = askedByHand();
  await waitFor(() => expect(answers).toHaveLength(1));
  await queries.invalidateQueries({ queryKey: ['others'] });
  answers[0]?.('the only one');
  await shows('the only one');
  expect(answers).toHaveLength(1);
});
