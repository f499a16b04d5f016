/** Keys that work everywhere. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { addressNow, fileInput, openPage } from '../support/open-page';

test('? lists the keys and Escape closes the list', async () => {
  const user = openPage('/');
  await user.keyboard('?');
  const dialog = within(screen.getByRole('dialog', { name: 'Keyboard shortcuts' }));
  expect(dialog.getByText('Choose a network')).toBeVisible();
  expect(dialog.getByText('g p or 2')).toBeVisible();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('n opens the networks', async () => {
  const user = openPage('/');
  await user.keyboard('n');
  expect(screen.getByRole('dialog', { name: 'Networks' })).toBeVisible();
});

test.each([
  ['gp', '/prediction'],
  ['2', '/prediction'],
])('%s opens the prediction tab and keeps the query', async (keys, path) => {
  const user = openPage('/?network=vgg16');
  await user.keyboard(keys);
  expect(addressNow()).toBe(`${path}?network=vgg16`);
});

test('g h and 1 return to Home', async () => {
  const user = openPage('/prediction');
  await user.keyboard('gh');
  expect(addressNow()).toBe('/');
  await user.keyboard('2');
  await user.keyboard('1');
  expect(addressNow()).toBe('/');
});

test('u asks for files', async () => {
  const user = openPage('/');
  const click = vi.spyOn(fileInput(), 'click');
  await user.keyboard('u');
  expect(click).toHaveBeenCalledOnce();
});

test('a key with a modifier is left to the browser', async () => {
  const user = openPage('/');
  await user.keyboard('{Control>}n{/Control}');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('single keys can be switched off, and that is remembered', async () => {
  const user = openPage('/');
  await user.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }));
  await user.click(screen.getByRole('switch', { name: 'Enable single-key shortcuts' }));
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await user.keyboard('n');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(localStorage.getItem('innsyn-keys')).toBe('false');
});
