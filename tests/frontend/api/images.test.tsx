/** The gallery's list follows uploads and deletions at once. */
import { renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { addToImages, removeFromImages, useImages } from '../../../frontend/src/api/images';
import { createQueryClient } from '../../../frontend/src/api/query-client';
import { world } from '../support/server';
import { makeSurroundings } from '../support/with-queries';
import { makeUpload, type Schemas } from '../support/world';

beforeEach(() => {
  world.images = [...world.images, makeUpload('older', 'older.jpg')];
});

async function openList() {
  const queries = createQueryClient(1);
  const { result } = renderHook(() => useImages(), { wrapper: makeSurroundings(queries) });
  await waitFor(() => expect(result.current.isSuccess).toBe(true));
  const ids = () => queries.getQueryData<Schemas['Image'][]>(['images'])?.map(({ id }) => id);
  return { queries, ids };
}

test('a fresh upload stands before the other uploads and after the samples', async () => {
  const { queries, ids } = await openList();
  addToImages(queries, makeUpload('fresh', 'fresh.jpg'));
  expect(ids()).toEqual(['cat', 'coffee', 'rocket', 'fresh', 'older']);
});

test('a file that was kept already moves to the front and stands there once', async () => {
  const { queries, ids } = await openList();
  addToImages(queries, makeUpload('fresh', 'fresh.jpg'));
  addToImages(queries, makeUpload('older', 'older.jpg'));
  expect(ids()).toEqual(['cat', 'coffee', 'rocket', 'older', 'fresh']);
});

test('a deleted photograph is gone before the server is asked again', async () => {
  const { queries, ids } = await openList();
  removeFromImages(queries, 'older');
  expect(ids()).toEqual(['cat', 'coffee', 'rocket']);
});

test('the word of the server counts in the end', async () => {
  const { queries, ids } = await openList();
  world.images = world.images.slice(0, 1);
  addToImages(queries, makeUpload('fresh', 'fresh.jpg'));
  await waitFor(() => expect(ids()).toEqual(['cat']));
});
