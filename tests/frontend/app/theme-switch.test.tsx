/** Light, dark, or as the system. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { openPage } from '../support/open-page';

test('the system chooses at first, and the menu marks what is chosen', async () => {
  const user = openPage('/');
  await user.click(screen.getByRole('button', { name: 'Theme' }));
  expect(screen.getByRole('menuitemradio', { name: 'System', checked: true })).toBeInTheDocument();
  await user.click(screen.getByRole('menuitemradio', { name: 'Dark' }));
  await user.click(screen.getByRole('button', { name: 'Theme' }));
  expect(screen.getByRole('menuitemradio', { name: 'Dark', checked: true })).toBeInTheDocument();
});

test('what was chosen before counts from the first moment', () => {
  localStorage.setItem('innsyn-theme', 'dark');
  openPage('/');
  expect(document.documentElement).toHaveAttribute('data-color-scheme', 'dark');
});

test('the way back to light is one choice', async () => {
  localStorage.setItem('innsyn-theme', 'dark');
  openPage('/');
  await userEvent.click(screen.getByRole('button', { name: 'Theme' }));
  await userEvent.click(screen.getByRole('menuitemradio', { name: 'Light' }));
  expect(document.documentElement).toHaveAttribute('data-color-scheme', 'light');
});
