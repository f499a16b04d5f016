/** The field for the token of a server that asks for one. */
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { useImages } from '../../../frontend/src/api/images';
import { createQueryClient } from '../../../frontend/src/api/query-client';
import { TokenGate } from '../../../frontend/src/app/token-gate';
import { server } from '../support/server';
import { makeFailure } from '../support/world';

const at = (path: string) => `${window.location.origin}${path}`;

function refuse(code: string) {
  server.use(
    http.get(at('/api/images'), () =>
      HttpResponse.json(makeFailure(code, 'No.', 'Open the link.'), { status: 401 }),
    ),
  );
}

function Photographs() {
  return <p>{useImages().data?.length ?? 0} photographs</p>;
}

function show(onOpen = vi.fn()) {
  render(
    <QueryClientProvider client={createQueryClient(1)}>
      <TokenGate onOpen={onOpen}>
        <Photographs />
      </TokenGate>
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), onOpen };
}

test('a server that asks for no token shows its page', async () => {
  show();
  expect(await screen.findByText('3 photographs')).toBeVisible();
  expect(screen.queryByLabelText('Token')).not.toBeInTheDocument();
});

test('a token is asked for, and a wrong one is told', async () => {
  refuse('token_missing');
  server.use(
    http.post(at('/api/session'), async ({ request }) =>
      ((await request.json()) as { token: string }).token === 'right'
        ? new HttpResponse(null, { status: 204 })
        : HttpResponse.json(makeFailure('token_wrong', 'Wrong token.', 'Look again.'), { status: 401 }),
    ),
  );
  const { user, onOpen } = show();
  const field = await screen.findByLabelText('Token');
  expect(field).toHaveFocus();
  expect(screen.getByRole('heading', { name: 'This server asks for a token' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Open' })).toBeDisabled();
  await user.type(field, 'wrong{Enter}');
  expect(await screen.findByText('Wrong token. Look again.')).toBeVisible();
  expect(onOpen).not.toHaveBeenCalled();
  await user.clear(field);
  await user.type(field, ' right ');
  await user.click(screen.getByRole('button', { name: 'Open' }));
  await vi.waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
});

test('a token of an earlier start is called old', async () => {
  refuse('token_wrong');
  show();
  expect(await screen.findByText(/is out of date/)).toBeVisible();
});
