/** What stands around every tab: network drawer, tab links, keys, theme, and addresses that lead nowhere. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TABS } from '../../../frontend/src/tabs';
import { addressNow, findClass, openPage } from '../support/open-page';
import { onGet, world } from '../support/server';

test('there is a link for every tab, and the open one is marked', async () => {
  openPage('/prediction');
  const links = within(screen.getByRole('navigation', { name: 'Tabs' })).getAllByRole('link');
  expect(links.map(({ textContent }) => textContent)).toEqual(TABS.map(({ title }) => title));
  expect(screen.getByRole('link', { name: 'Prediction', current: 'page' })).toBeVisible();
  await waitFor(() => expect(document.title).toBe('Prediction · Innsyn'));
});

test('tab links keep the chosen network and photograph', async () => {
  const user = openPage('/prediction?network=vgg16&image=rocket');
  await findClass('rocket kind 1');
  await user.click(screen.getByRole('link', { name: 'Home' }));
  expect(addressNow()).toBe('/?network=vgg16&image=rocket');
});

test('the drawer lists the networks with their facts and marks the chosen one', async () => {
  const user = openPage('/');
  await user.click(await screen.findByRole('button', { name: 'Network: EfficientNet-Lite0' }));
  const drawer = within(screen.getByRole('dialog', { name: 'Networks' }));
  expect(drawer.getByRole('button', { name: /^EfficientNet-Lite0 ?Chosen/, current: true })).toBeVisible();
  const vgg = within(
    drawer.getByRole('button', { name: /^VGG-16/, current: false }).closest('li') ?? document.body,
  );
  expect(vgg.getByText(/^138 million parameters · 224 × 224 pixels$/)).toBeVisible();
  await user.click(vgg.getByRole('button', { name: 'Details of VGG-16', expanded: false }));
  expect(vgg.getByText(/1,000 classes/)).toBeVisible();
  expect(vgg.getByRole('link', { name: /A paper about networks/ })).toHaveAttribute(
    'href',
    'https://example.org/paper',
  );
  expect(vgg.getByText(/Licence of the weights: Apache-2.0/)).toBeVisible();
});

test('a network that is chosen in the drawer is asked, and stands in the header and the address', async () => {
  const user = openPage('/prediction?image=rocket');
  await findClass('rocket kind 1');
  await user.click(screen.getByRole('button', { name: 'Network: EfficientNet-Lite0' }));
  await user.click(screen.getByRole('button', { name: /^VGG-16/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(screen.getByRole('button', { name: 'Network: VGG-16' })).toBeVisible();
  expect(addressNow()).toBe('/prediction?image=rocket&network=vgg16');
  await waitFor(() => expect(world.asked.at(-1)?.network).toBe('vgg16'));
});

test('an unknown network in the address is explained by the server and repaired by one button', async () => {
  const user = openPage('/prediction?network=vgg61&image=rocket');
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent("There is no network 'vgg61'.");
  expect(alert).toHaveTextContent("Did you mean 'efficientnet_lite0'?");
  expect(screen.getByRole('radio', { name: /^rocket/, checked: true })).toBeVisible();
  await user.click(within(alert).getByRole('button', { name: 'Use EfficientNet-Lite0' }));
  await findClass('rocket kind 1');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(addressNow()).toBe('/prediction?image=rocket');
});

test('an unknown photograph in the address leaves the gallery usable', async () => {
  const user = openPage('/prediction?image=cta');
  expect(await screen.findByRole('alert')).toHaveTextContent("There is no image 'cta'.");
  expect(
    screen.getByText('No photograph is chosen. Choose one from the gallery or upload one.'),
  ).toBeVisible();
  await user.click(screen.getByRole('radio', { name: /^coffee/ }));
  await findClass('coffee kind 1');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('an older upload that the list lacks is shown all the same', async () => {
  const older = { ...world.images[0], id: 'older', name: 'older.jpg', origin: 'upload' };
  onGet('/api/images/older', () => Response.json(older));
  openPage('/prediction?image=older');
  await findClass('older kind 1');
  expect(screen.getByRole('img', { name: 'older.jpg, 400 × 300 pixels' })).toBeInTheDocument();
});

test('an address where nothing is lists the pages that are there', async () => {
  openPage('/nowhere?network=vgg16');
  expect(screen.getByRole('heading', { level: 1, name: 'Page not found: /nowhere' })).toBeVisible();
  const main = within(screen.getByRole('main'));
  expect(main.getByRole('link', { name: 'Prediction' })).toHaveAttribute('href', '/prediction?network=vgg16');
  await screen.findByRole('button', { name: 'Network: VGG-16' });
});

test('the theme that is chosen is remembered', async () => {
  const user = openPage('/');
  await user.click(screen.getByRole('button', { name: 'Theme' }));
  await user.click(screen.getByRole('menuitemradio', { name: 'Dark' }));
  expect(document.documentElement).toHaveAttribute('data-color-scheme', 'dark');
  expect(localStorage.getItem('innsyn-theme')).toBe('dark');
});

test('the first thing the tab key reaches leads to the content', async () => {
  const user = openPage('/');
  await user.tab();
  expect(screen.getByRole('link', { name: 'Skip to content' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('main')).toHaveFocus();
});
