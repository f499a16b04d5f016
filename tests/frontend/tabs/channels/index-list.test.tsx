/** All indexes of the server on the page of a network: what they take, why one cannot be used, and deleting. */
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { withIndex } from '../../support/index-world';
import { openPage } from '../../support/open-page';
import { refuse, server } from '../../support/server';
import type { Schemas } from '../../support/world';

const at = (path: string) => `${window.location.origin}${path}`;

const listed = (changes: Partial<Schemas['ListedIndex']>): Schemas['ListedIndex'] => ({
  id: 'index-1',
  network: 'efficientnet_lite0',
  collection: 'birds',
  state: 'done',
  images: 10_100,
  skipped: 0,
  measure: 'activation',
  view: 'whole',
  layers: ['stem'],
  size_bytes: 12_300_000,
  created: '2026-11-26T10:00:00+00:00',
  stale: null,
  ...changes,
});

const GONE = listed({
  id: 'index-2',
  network: 'user_gone',
  size_bytes: 700_000,
  stale: "its network user_gone cannot be opened: There is no network 'user_gone'.",
});
const MADE = listed({
  id: 'index-3',
  network: 'vgg16',
  state: 'running',
  view: 'patches',
  stale: 'it is still being made.',
});

/** Answer with some indexes; gives the ids of those that were deleted. */
function withIndexes(...indexes: Schemas['ListedIndex'][]): string[] {
  const deleted: string[] = [];
  withIndex();
  server.use(
    http.get(at('/api/indexes'), () =>
      HttpResponse.json({ indexes: indexes.filter(({ id }) => !deleted.includes(id)) }),
    ),
    http.delete(at('/api/indexes/:id'), ({ params }) => {
      deleted.push(String(params['id']));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return deleted;
}

async function opened() {
  const user = openPage('/networks');
  await user.click(await screen.findByRole('button', { name: /^Indexes on this server/ }));
  return { user, list: within(await screen.findByRole('region', { name: 'Indexes of image examples' })) };
}

test('each index says what it was made from, what it takes, and why it cannot be used', async () => {
  withIndexes(listed({}), GONE, MADE);
  const { list } = await opened();
  expect(
    await list.findByRole('row', { name: /^efficientnet_lite0 birds 10,100 activation 12.3\sMB .* Ready/ }),
  );
  expect(
    list.getByRole('row', { name: /^user_gone .* Not usable: its network user_gone cannot/ }),
  ).toBeVisible();
  expect(list.getByRole('row', { name: /^vgg16 birds 10,100 activation, patches/ })).toBeVisible();
  expect(list.getByRole('button', { name: 'Delete the index of vgg16 on birds' })).toBeDisabled();
  expect(list.getByText(/^Together 25.3\sMB\./)).toBeVisible();
});

test('an index of a network that is gone is deleted after a question', async () => {
  const deleted = withIndexes(listed({}), GONE);
  const { user, list } = await opened();
  await user.click(await list.findByRole('button', { name: 'Delete the index of user_gone on birds' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete the index of user_gone?' }));
  expect(dialog.getByText(/was made from 10,100 photographs of birds and takes 700\skB/)).toBeVisible();
  expect(deleted).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Delete' }));
  expect(await list.findByText(/^Together 12.3\sMB\./)).toBeVisible();
  expect(deleted).toEqual(['index-2']);
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('a refusal is said in the dialog, which stays', async () => {
  withIndexes(GONE);
  server.use(
    http.delete(at('/api/indexes/:id'), () =>
      refuse(409, 'index_in_progress', 'The index is being made.', 'Cancel its job first.'),
    ),
  );
  const { user, list } = await opened();
  await user.click(await list.findByRole('button', { name: /^Delete the index of user_gone/ }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }));
  expect(await screen.findByText('The index is being made.')).toBeVisible();
  expect(screen.getByRole('dialog')).toBeVisible();
});

test('without any index the list says so', async () => {
  withIndexes();
  const { list } = await opened();
  expect(await list.findByText('There is no index yet.')).toBeVisible();
});
