/** Weights that are missing: named, fetched with progress, stopped, and failed in words. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { NetworkDrawer } from '../../../../frontend/src/app/networks/network-drawer';
import { onGet, server } from '../../support/server';
import { renderAlone } from '../../support/with-queries';
import { LITE, UPLOADS, VGG, makeFailure, type Schemas } from '../../support/world';

const ADDRESS = `${window.location.origin}/api/networks/vgg16/weights`;

let status: Schemas['WeightsStatus'];

beforeEach(async () => {
  status = {
    network: 'vgg16',
    state: 'missing',
    file_name: 'vgg_16.ckpt',
    url: 'http://example.org/vgg_16.tar.gz',
    member: 'vgg_16.ckpt',
    received_bytes: 0,
    total_bytes: null,
    failure: null,
  };
  onGet('/api/networks', () =>
    Response.json({
      networks: [LITE, { ...VGG, weights_present: status.state === 'present' }],
      refused_files: [],
      uploads: UPLOADS,
    }),
  );
  server.use(
    http.get(ADDRESS, () => HttpResponse.json(status)),
    http.post(ADDRESS, () => {
      status = { ...status, state: 'fetching', received_bytes: 100_000_000, total_bytes: 500_000_000 };
      return HttpResponse.json(status, { status: 202 });
    }),
    http.delete(ADDRESS, () => {
      status = { ...status, state: 'missing' };
      return HttpResponse.json(status);
    }),
  );
  renderAlone(<NetworkDrawer isOpen onClose={vi.fn()} />);
  await userEvent.click(await screen.findByRole('button', { name: 'How to get 1 more' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Details of VGG-16' }));
});

test('what is missing is named with its official address, and only where it is missing', async () => {
  expect(await screen.findByText(/The file vgg_16\.ckpt is not on the server/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /Official source/ })).toHaveAttribute('href', status.url);
  expect(screen.getAllByText('Weights missing')).toHaveLength(1);
});

test('fetching shows how far it is, and the network is whole when it has arrived', async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Download weights' }));
  const progress = await screen.findByRole('progressbar', { name: 'Downloading vgg_16.ckpt' });
  expect(progress).toHaveAttribute('aria-valuenow', '20');
  expect(screen.getByText(/100\.0.MB of 500\.0.MB/)).toBeInTheDocument();
  status = { ...status, state: 'present' };
  await vi.waitFor(() => expect(screen.queryByText('Weights missing')).not.toBeInTheDocument(), 5_000);
});

test('it can be stopped', async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Download weights' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(await screen.findByRole('button', { name: 'Download weights' })).toBeInTheDocument();
});

test('a failure is told in the words of the server and can be tried again', async () => {
  const failure = makeFailure(
    'fetch_failed',
    'It could not be fetched: no network.',
    'Put it there by hand.',
  );
  server.use(http.post(ADDRESS, () => HttpResponse.json({ ...status, state: 'failed', failure })));
  await userEvent.click(await screen.findByRole('button', { name: 'Download weights' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('no network');
  expect(screen.getByRole('button', { name: 'Download weights' })).toBeInTheDocument();
});
