/** The menus of channels, classes, layers and photographs, on the pages where they stand. */
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { withIndex } from '../../support/index-world';
import { addressNow, openPage } from '../../support/open-page';
import { world } from '../../support/server';

async function openMenu(user: ReturnType<typeof openPage>, about: string) {
  await user.click(await screen.findByRole('button', { name: `More about ${about}` }));
  return within(await screen.findByRole('menu'));
}

test('a class asks why it is not the prediction', async () => {
  const user = openPage('/prediction');
  const menu = await openMenu(user, 'cat kind 2');
  expect(menu.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
    'Why cat kind 2?',
    'Why cat kind 1, not cat kind 2?',
    'Compare it with cat kind 1',
    'What does it look for?',
    'Dream of it',
    'Image examples',
  ]);
  await user.click(menu.getByRole('menuitem', { name: 'Why cat kind 1, not cat kind 2?' }));
  expect(addressNow()).toMatch(/^\/deep-taylor\?.*explain=compare&class=280&against=281/);
});

test('the prediction itself is not compared with itself', async () => {
  const user = openPage('/prediction');
  const menu = await openMenu(user, 'cat kind 1');
  expect(menu.queryByRole('menuitem', { name: /, not |^Compare / })).not.toBeInTheDocument();
});

test('a channel is put into the tray and taken out again', async () => {
  withIndex();
  const user = openPage('/networks/efficientnet_lite0/stem/5');
  const box = await screen.findByRole('checkbox', { name: 'stem 5 in the tray' });
  await user.click((await openMenu(user, 'channel 5 of stem')).getByText('Add to the tray'));
  expect(box).toBeChecked();
  await user.click((await openMenu(user, 'channel 5 of stem')).getByText('Remove from the tray'));
  expect(box).not.toBeChecked();
});

test('a channel that is switched off tells what becomes of the most probable class', async () => {
  withIndex();
  const user = openPage('/networks/efficientnet_lite0/stem/5?image=cat');
  await user.click((await openMenu(user, 'channel 5 of stem')).getByText('Switch it off'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Without channel 5 of stem' }));
  expect(await dialog.findByText(/falls from 50\.0\s% to 10\.0\s%/)).toBeVisible();
  expect(world.ablationsAsked).toMatchObject([{ layer: 'stem', filters: [5], class_index: 280 }]);
});

test('a photograph leads to every tab', async () => {
  const user = openPage('/prediction?image=coffee');
  const menu = await openMenu(user, 'coffee');
  await user.click(menu.getByRole('menuitem', { name: 'Explain its prediction' }));
  expect(addressNow()).toBe('/deep-taylor?image=coffee');
});

test('a layer of an explanation leads to its activations', async () => {
  const user = openPage('/deep-taylor?image=coffee');
  const menu = await openMenu(user, 'mixed/deep');
  await user.click(menu.getByRole('menuitem', { name: 'See its activations' }));
  expect(addressNow()).toBe('/activations?image=coffee&layer=mixed%2Fdeep');
});
