/** The line that says how the server and its worker are, whenever there is something to say. */
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage } from '../support/open-page';
import { onGet, world } from '../support/server';

test('the worker that starts is announced, and the line goes when it is ready', async () => {
  world.engine = 'starting';
  openPage('/');
  const line = await screen.findByText(/^The worker is starting/);
  expect(line).toBeVisible();
  world.engine = 'ready';
  await waitFor(() => expect(line).not.toBeVisible(), { timeout: 5_000 });
});

test('a server that does not answer is named', async () => {
  onGet('/api/health', () => Response.error());
  openPage('/');
  expect(await screen.findByText(/^The server does not respond/)).toBeVisible();
});
