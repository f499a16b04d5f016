/** Choosing a layer: from the address, from the drawing, and out of trouble. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addressNow, openPage } from '../../support/open-page';
import { onGet, refuse } from '../../support/server';

const section = async () => within(await screen.findByRole('region', { name: 'Layer' }));

test('without a layer in the address the first convolution is shown', async () => {
  openPage('/activations');
  expect(await (await section()).findByText('stem')).toBeVisible();
  expect((await section()).getByText('convolution · 4×6×16')).toBeVisible();
  expect(addressNow()).toBe('/activations');
});

test('a layer that is pressed in the drawing tells its facts, and is used by one press', async () => {
  const user = openPage('/activations');
  await user.click(await screen.findByRole('button', { name: 'Select layer' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Select layer' }));
  await user.click(await dialog.findByRole('treeitem', { name: /^flat/ }));
  const facts = within(dialog.getByRole('region', { name: 'Chosen layer' }));
  expect(facts.getByRole('heading', { name: 'flat' })).toBeVisible();
  expect(facts.getByText('Flatten')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Use this layer' }));
  expect(addressNow()).toBe('/activations?layer=flat');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('a dialog that is closed changes nothing', async () => {
  const user = openPage('/activations');
  await user.click(await screen.findByRole('button', { name: 'Select layer' }));
  await user.click(await screen.findByRole('treeitem', { name: /^flat/ }));
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(addressNow()).toBe('/activations');
});

test('an unknown layer is refused with near names, and one press repairs it', async () => {
  const user = openPage('/activations?layer=mixed/lef');
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText("efficientnet_lite0 has no layer 'mixed/lef'.")).toBeVisible();
  expect(alert.getByText(/^Did you mean 'mixed\/left' or /)).toBeVisible();
  await user.click(alert.getByRole('button', { name: 'Use mixed/left' }));
  expect(addressNow()).toBe('/activations?layer=mixed%2Fleft');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a graph that cannot be had says why, and is asked for again', async () => {
  onGet('/api/networks/:id/graph', () => refuse(415, 'unsupported_network', 'It cannot be drawn.'));
  const user = openPage('/activations');
  expect(await screen.findByText('It cannot be drawn.')).toBeVisible();
  onGet('/api/networks/:id/graph', () => refuse(415, 'unsupported_network', 'Still not.'));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Still not.')).toBeVisible();
});
