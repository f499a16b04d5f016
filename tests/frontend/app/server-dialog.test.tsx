/** What the page tells of the server: whether it computes, and what it keeps. */
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { openPage } from '../support/open-page';
import { server, world } from '../support/server';
import { makeFailure, type Schemas } from '../support/world';

const KINDS: Schemas['StoredKind'][] = [
  { kind: 'uploads', count: 2, size_bytes: 3_400_000 },
  { kind: 'results', count: 1200, size_bytes: 6_800_000 },
  { kind: 'orphans', count: 0, size_bytes: 0 },
];

function keep(store: Partial<Schemas['Store']> = {}) {
  server.use(
    http.get(`${window.location.origin}/api/store`, () =>
      HttpResponse.json({ kinds: KINDS, size_bytes: 10_200_000, limit_bytes: null, ...store }),
    ),
  );
}

async function openByKey() {
  const user = openPage('/');
  await user.keyboard('s');
  return { user, dialog: within(screen.getByRole('dialog', { name: 'Server and storage' })) };
}

test('s shows the version, the worker and the size of each kind', async () => {
  keep();
  const { user, dialog } = await openByKey();
  expect(
    await dialog.findByText('Innsyn 1 computes with 1 worker on the same machine, on the processor.'),
  ).toBeVisible();
  const row = await dialog.findByRole('row', { name: /^Stored results/ });
  expect(row).toHaveTextContent('1,200');
  expect(row).toHaveTextContent('6.8 MB');
  expect(dialog.getByText(/10\.2\sMB are used\. There is no limit/)).toBeVisible();
  expect(dialog.queryByText(/prune/)).not.toBeInTheDocument();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('GPUs are named', async () => {
  keep();
  world.devices = [
    { kind: 'GPU', name: 'NVIDIA H100' },
    { kind: 'GPU', name: 'NVIDIA H100' },
  ];
  const { dialog } = await openByKey();
  expect(await dialog.findByText(/, on the GPU NVIDIA H100\.$/)).toBeVisible();
});

test('the help leads there', async () => {
  keep();
  const user = openPage('/');
  await user.keyboard('?');
  await user.click(screen.getByRole('button', { name: 'Server and storage' }));
  expect(await screen.findByRole('dialog', { name: 'Server and storage' })).toBeVisible();
  await waitFor(() => expect(screen.getAllByRole('dialog')).toHaveLength(1));
});

test('with a limit it says what is deleted first', async () => {
  keep({ limit_bytes: 50_000_000 });
  const { dialog } = await openByKey();
  const sentence = await dialog.findByText(/10\.2\sMB of 50\.0\sMB are used/);
  expect(sentence).toHaveTextContent('uploads and names are kept');
});

test('files that nothing uses are named with the command that deletes them', async () => {
  keep({ kinds: [{ kind: 'orphans', count: 3, size_bytes: 900 }] });
  const { dialog } = await openByKey();
  expect(await dialog.findByText('npm run store -- prune')).toBeVisible();
});

test('a store that cannot be read says why, and is asked again', async () => {
  server.use(
    http.get(`${window.location.origin}/api/store`, () =>
      HttpResponse.json(makeFailure('store_unavailable', 'The store is gone.', 'Mount it.'), { status: 503 }),
    ),
  );
  const { user, dialog } = await openByKey();
  expect(await dialog.findByText('The store is gone.', {}, { timeout: 10_000 })).toBeVisible();
  keep();
  await user.click(dialog.getByRole('button', { name: 'Try again' }));
  expect(await dialog.findByRole('row', { name: /^Uploaded photographs/ })).toBeVisible();
});
