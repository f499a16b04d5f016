/** Which questions are asked again. */
import { QueryObserver } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
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

test('a first answer that was asked for before a change is asked for again', async () => {
  const queries = createQueryClient();
  const answers: ((version: string) => void)[] = [];
  const ask = vi.fn(() => new Promise<string>((resolve) => answers.push(resolve)));
  const observer = new QueryObserver(queries, { queryKey: ['things'], queryFn: ask });
  const stop = observer.subscribe(() => undefined);
  await waitFor(() => expect(answers).toHaveLength(1));
  void queries.invalidateQueries({ queryKey: ['things'] });
  await waitFor(() => expect(answers).toHaveLength(2));
  answers[0]?.('before the change');
  answers[1]?.('after the change');
  await waitFor(() => expect(observer.getCurrentResult().data).toBe('after the change'));
  stop();
});

test('a change of other data leaves a first answer on its way', async () => {
  const queries = createQueryClient();
  const answers: ((version: string) => void)[] = [];
  const ask = vi.fn(() => new Promise<string>((resolve) => answers.push(resolve)));
  const observer = new QueryObserver(queries, { queryKey: ['things'], queryFn: ask });
  const stop = observer.subscribe(() => undefined);
  await waitFor(() => expect(answers).toHaveLength(1));
  await queries.invalidateQueries({ queryKey: ['others'] });
  answers[0]?.('the only one');
  await waitFor(() => expect(observer.getCurrentResult().data).toBe('the only one'));
  expect(ask).toHaveBeenCalledOnce();
  stop();
});
