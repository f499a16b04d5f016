/** Sharing an upload by a link. */
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '../../../../frontend/src/api/query-client';
import { ShareDialog } from '../../../../frontend/src/components/photograph-chooser/share-dialog';
import { server } from '../../support/server';
import { makeFailure, makeUpload } from '../../support/world';

const ADDRESS = `${window.location.origin}/api/images/a/share`;
const onStop = vi.fn();

beforeEach(() => {
  onStop.mockClear();
  server.use(
    http.post(ADDRESS, () =>
      HttpResponse.json({ image: 'a', token: 'unguessable', path: '/shared/unguessable' }, { status: 201 }),
    ),
    http.delete(ADDRESS, () => {
      onStop();
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

function show() {
  render(
    <QueryClientProvider client={createQueryClient(1)}>
      <ShareDialog image={makeUpload('a', 'a.jpg')} onClose={() => undefined} />
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

test('a link is made on demand, shown and copied', async () => {
  const user = show();
  expect(screen.queryByLabelText('Link')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Make a link' }));
  const link = `${window.location.origin}/shared/unguessable`;
  expect(await screen.findByLabelText('Link')).toHaveValue(link);
  await user.click(screen.getByRole('button', { name: 'Copy link' }));
  expect(await navigator.clipboard.readText()).toBe(link);
});

test('sharing ends on demand, and the link goes from sight', async () => {
  const user = show();
  await user.click(screen.getByRole('button', { name: 'Make a link' }));
  await screen.findByLabelText('Link');
  await user.click(screen.getByRole('button', { name: 'Stop sharing' }));
  expect(await screen.findByText(/no longer shared/)).toBeVisible();
  expect(onStop).toHaveBeenCalledOnce();
  expect(screen.queryByLabelText('Link')).not.toBeInTheDocument();
});

test('a refusal is told', async () => {
  server.use(
    http.post(ADDRESS, () =>
      HttpResponse.json(makeFailure('not_yours', 'Not yours.', 'Upload it.'), { status: 403 }),
    ),
  );
  const user = show();
  await user.click(screen.getByRole('button', { name: 'Make a link' }));
  expect(await screen.findByText('Not yours.')).toBeVisible();
});
