/** The list of networks when there is none. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { NetworkDrawer } from '../../../../frontend/src/app/networks/network-drawer';
import { onGet, refuse, server } from '../../support/server';
import { renderAlone } from '../../support/with-queries';
import { LITE, makeFailure, MOBILE, OWN, UPLOADS } from '../../support/world';

test('a list that cannot be read is explained and asked again on demand', async () => {
  let isBroken = true;
  onGet('/api/networks', () =>
    isBroken
      ? refuse(500, 'internal', 'The catalog is closed.')
      : Response.json({ networks: [LITE], refused_files: [], uploads: UPLOADS }),
  );
  renderAlone(<NetworkDrawer isOpen onClose={vi.fn()} />);
  expect(await screen.findByRole('alert')).toHaveTextContent('The catalog is closed.');
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('button', { name: /^EfficientNet-Lite0/ })).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('networks that are ready come first, the others are folded under how to get them', async () => {
  onGet('/api/networks', () =>
    Response.json({ networks: [LITE, MOBILE], refused_files: [], uploads: UPLOADS }),
  );
  renderAlone(<NetworkDrawer isOpen onClose={vi.fn()} />);
  const ready = within(await screen.findByRole('region', { name: 'Ready' }));
  expect(ready.getByRole('button', { name: /^EfficientNet-Lite0/ })).toBeVisible();
  const missing = within(screen.getByRole('region', { name: 'Weights not downloaded' }));
  expect(missing.queryByRole('button', { name: /^MobileNet/ })).not.toBeInTheDocument();
  await userEvent.click(missing.getByRole('button', { name: 'How to get 1 more' }));
  expect(missing.getByRole('button', { name: /^MobileNet.*weights missing/ })).toBeVisible();
});

test('a link at the top leads to where a network is added', async () => {
  const onClose = vi.fn();
  renderAlone(<NetworkDrawer isOpen onClose={onClose} />);
  const link = await screen.findByRole('link', { name: 'Add your network' });
  expect(link).toHaveAttribute('href', '/own-networks');
  const search = screen.getByRole('searchbox', { name: 'Search networks' });
  expect(link.compareDocumentPosition(search)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await userEvent.click(link);
  expect(onClose).toHaveBeenCalled();
});

test('a search narrows all groups and leaves out the empty ones', async () => {
  renderAlone(<NetworkDrawer isOpen onClose={vi.fn()} />);
  const search = await screen.findByRole('searchbox', { name: 'Search networks' });
  await userEvent.type(search, 'mobile keras');
  expect(screen.getByRole('button', { name: /^MobileNet/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: /^VGG-16/ })).not.toBeInTheDocument();
  expect(screen.getAllByRole('region')).toHaveLength(1);
  await userEvent.clear(search);
  await userEvent.type(search, 'zzz');
  expect(screen.getByText('No network matches “zzz”.')).toBeVisible();
});

test('a file that cannot be used is listed with the reason and the repair', async () => {
  const failure = makeFailure('unsupported_network', 'The network has a Lambda layer.', 'Save it without.');
  onGet('/api/networks', () =>
    Response.json({
      networks: [LITE, OWN],
      refused_files: [{ network: 'user_bad', file: 'bad.keras', failure }],
      uploads: UPLOADS,
    }),
  );
  renderAlone(<NetworkDrawer isOpen onClose={vi.fn()} />);
  const file = within(await screen.findByRole('region', { name: 'bad.keras' }));
  expect(file.getByRole('alert')).toHaveTextContent('The network has a Lambda layer.Save it without.');
  let deleted = '';
  server.use(
    http.delete(`${window.location.origin}/api/networks/:id`, ({ params }) => {
      deleted = String(params['id']);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await userEvent.click(file.getByRole('button', { name: 'Delete the file' }));
  await waitFor(() => expect(deleted).toBe('user_bad'));
});

test('facts unfold and fold again without choosing the network', async () => {
  const onClose = vi.fn();
  renderAlone(<NetworkDrawer isOpen onClose={onClose} />);
  const facts = await screen.findByRole('button', { name: 'Details of Own', expanded: false });
  await userEvent.click(facts);
  expect(screen.getByText(/Not a classifier/)).toBeVisible();
  await userEvent.click(facts);
  expect(screen.queryByText(/Not a classifier/)).not.toBeInTheDocument();
  expect(onClose).not.toHaveBeenCalled();
});

test('it closes by its button, by Escape and by a choice', async () => {
  const onClose = vi.fn();
  renderAlone(<NetworkDrawer isOpen onClose={onClose} />);
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await userEvent.keyboard('{Escape}');
  await userEvent.click(await screen.findByRole('button', { name: /^VGG-16/ }));
  expect(onClose).toHaveBeenCalledTimes(3);
});
