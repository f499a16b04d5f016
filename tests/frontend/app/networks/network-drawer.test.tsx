/** The list of networks when there is none. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { NetworkDrawer } from '../../../../frontend/src/app/networks/network-drawer';
import { onGet, refuse } from '../../support/server';
import { renderAlone } from '../../support/with-queries';
import { LITE, makeFailure, MOBILE, OWN } from '../../support/world';

test('a list that cannot be read is explained and asked again on demand', async () => {
  let isBroken = true;
  onGet('/api/networks', () =>
    isBroken
      ? refuse(500, 'internal', 'The catalog is closed.')
      : Response.json({ networks: [LITE], refused_files: [] }),
  );
  renderAlone(<NetworkDrawer isOpen onClose={vi.fn()} />);
  expect(await screen.findByRole('alert')).toHaveTextContent('The catalog is closed.');
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('button', { name: /^EfficientNet-Lite0/ })).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('networks that are ready come first, an empty group of own files says how one gets in', async () => {
  onGet('/api/networks', () => Response.json({ networks: [LITE, MOBILE], refused_files: [] }));
  renderAlone(<NetworkDrawer isOpen onClose={vi.fn()} />);
  const ready = within(await screen.findByRole('region', { name: 'Ready' }));
  expect(ready.getByRole('button', { name: /^EfficientNet-Lite0/ })).toBeVisible();
  const missing = within(screen.getByRole('region', { name: 'Weights not downloaded' }));
  expect(missing.getByRole('button', { name: /^MobileNet.*weights missing/ })).toBeVisible();
  const own = within(screen.getByRole('region', { name: 'Your files' }));
  expect(own.getByText(/put a \.keras or \.h5 file into models\/user\//)).toBeVisible();
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
    Response.json({ networks: [LITE, OWN], refused_files: [{ file: 'bad.keras', failure }] }),
  );
  renderAlone(<NetworkDrawer isOpen onClose={vi.fn()} />);
  const file = within(await screen.findByRole('region', { name: 'bad.keras' }));
  expect(file.getByRole('alert')).toHaveTextContent('The network has a Lambda layer.Save it without.');
  expect(screen.queryByText(/put a \.keras or \.h5 file/)).not.toBeInTheDocument();
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
