/** The list of networks when there is none. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { NetworkDrawer } from '../../../frontend/src/app/network-drawer';
import { onGet, refuse } from '../support/server';
import { renderAlone } from '../support/with-queries';
import { LITE } from '../support/world';

test('a list that cannot be read is explained and asked again on demand', async () => {
  let isBroken = true;
  onGet('/api/networks', () =>
    isBroken ? refuse(500, 'internal', 'The catalog is closed.') : Response.json({ networks: [LITE] }),
  );
  renderAlone(<NetworkDrawer isOpen onClose={vi.fn()} />);
  expect(await screen.findByRole('alert')).toHaveTextContent('The catalog is closed.');
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('button', { name: /^EfficientNet-Lite0/ })).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a server without networks says so', async () => {
  onGet('/api/networks', () => Response.json({ networks: [] }));
  renderAlone(<NetworkDrawer isOpen onClose={vi.fn()} />);
  expect(await screen.findByText('This server has no network.')).toBeInTheDocument();
});

test('it closes by its button, by Escape and by a choice', async () => {
  const onClose = vi.fn();
  renderAlone(<NetworkDrawer isOpen onClose={onClose} />);
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await userEvent.keyboard('{Escape}');
  await userEvent.click(await screen.findByRole('button', { name: /^VGG-16/ }));
  expect(onClose).toHaveBeenCalledTimes(3);
});
