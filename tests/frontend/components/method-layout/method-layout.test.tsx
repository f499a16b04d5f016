/** The layout of method tabs, wide and narrow. */
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { findClass, fileInput, makeFile, openPage } from '../../support/open-page';

/** Every question about a width is answered as on a phone. */
function narrowTheWindow() {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('max-width'),
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }));
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('on a wide page the settings stand beside the result', async () => {
  openPage('/prediction');
  const aside = within(await screen.findByRole('complementary', { name: 'Photograph and settings' }));
  expect(await aside.findByRole('radiogroup', { name: 'Photographs' })).toBeVisible();
});

test('on a phone the settings fold into a sheet that a button opens', async () => {
  narrowTheWindow();
  const user = openPage('/prediction');
  await findClass('cat kind 1');
  expect(screen.queryByRole('radiogroup')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Photograph and settings' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Photograph and settings' }));
  await user.click(sheet.getByRole('radio', { name: /^rocket/ }));
  await user.click(sheet.getByRole('button', { name: 'Show the result' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await findClass('rocket kind 1');
});

test('on a phone a refused upload is explained although the sheet is closed', async () => {
  narrowTheWindow();
  const user = openPage('/prediction');
  await findClass('cat kind 1');
  await user.upload(fileInput(), makeFile('notes.txt'));
  expect(await screen.findByRole('alert')).toHaveTextContent('This is not an image.');
});
