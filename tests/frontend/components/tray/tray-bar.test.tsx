/** The tray on the page. */
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { openPage } from '../../support/open-page';

const KEY = 'innsyn-tray-efficientnet_lite0';

beforeEach(() => {
  const channels = [
    { layer: 'stem', channel: 7 },
    { layer: 'stem', channel: 3 },
    { layer: 'head', channel: 1 },
  ];
  localStorage.setItem(KEY, JSON.stringify(channels));
});

const bar = async () => within(await screen.findByRole('region', { name: 'Tray' }));

test('it follows over all tabs', async () => {
  const user = openPage('/');
  expect((await bar()).getByText('stem: 3, 7 · head: 1')).toBeInTheDocument();
  const tabs = within(screen.getByRole('navigation', { name: 'Tabs' }));
  await user.click(tabs.getByRole('link', { name: 'Prediction' }));
  expect((await bar()).getByRole('button', { name: '3 channels' })).toBeVisible();
});

test('an empty one is not there', async () => {
  openPage('/?network=vgg16');
  await screen.findByRole('button', { name: 'Network: VGG-16' });
  expect(screen.queryByRole('region', { name: 'Tray' })).not.toBeInTheDocument();
});

test('the ids are copied as text, a line for each layer', async () => {
  const user = openPage('/');
  await user.click((await bar()).getByRole('button', { name: 'Copy ids' }));
  expect(await navigator.clipboard.readText()).toBe('stem: 3, 7\nhead: 1');
});

test('one is taken out in the list of all', async () => {
  const user = openPage('/');
  await user.click((await bar()).getByRole('button', { name: '3 channels' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Channels in the tray' }));
  await user.click(dialog.getByLabelText('Remove stem 3'));
  expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toHaveLength(2);
  await user.click(dialog.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect((await bar()).getByText('stem: 7 · head: 1')).toBeInTheDocument();
});

test('what was cleared can be brought back, until the tray is closed', async () => {
  const user = openPage('/');
  await user.click((await bar()).getByRole('button', { name: 'Clear' }));
  expect(localStorage.getItem(KEY)).toBeNull();
  await user.click((await bar()).getByRole('button', { name: 'Undo' }));
  expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toHaveLength(3);
  await user.click((await bar()).getByRole('button', { name: 'Clear' }));
  await user.click((await bar()).getByRole('button', { name: 'Close the tray' }));
  expect(screen.queryByRole('region', { name: 'Tray' })).not.toBeInTheDocument();
});
