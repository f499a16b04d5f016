/** The gallery and what can be done with its photographs. */
import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { beforeEach, describe, expect, test } from 'vitest';
import { addressNow, findClass, openPage } from '../../support/open-page';
import { onGet, refuse, server, world } from '../../support/server';
import { makeUpload } from '../../support/world';
import { http } from 'msw';

describe('the gallery', () => {
  test('arrow keys walk through it without filling the history', async () => {
    const user = openPage('/prediction');
    await findClass('cat kind 1');
    const steps = window.history.length;
    screen.getByRole('radio', { name: /^cat/ }).focus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('radio', { name: /^coffee/, checked: true })).toHaveFocus();
    await user.keyboard('{End}');
    expect(screen.getByRole('radio', { name: /^rocket/, checked: true })).toHaveFocus();
    await findClass('rocket kind 1');
    expect(addressNow()).toBe('/prediction?image=rocket');
    expect(window.history.length).toBe(steps);
  });

  test('the tab key stops at the chosen photograph only', async () => {
    openPage('/prediction?image=coffee');
    await findClass('coffee kind 1');
    const stops = screen.getAllByRole('radio').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toEqual([screen.getByRole('radio', { name: /^coffee/ })]);
  });

  test('it says when it is empty and how to begin', async () => {
    world.images = [];
    openPage('/prediction');
    expect(await screen.findByText('There is no photograph yet. Upload one to start.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Upload image' })).toBeEnabled();
  });

  test('a list that cannot be read is explained and asked again on demand', async () => {
    let isBroken = true;
    onGet('/api/images', () =>
      isBroken
        ? refuse(500, 'internal', 'The store is closed.')
        : HttpResponse.json({ images: world.images, uploads: 0 }),
    );
    const user = openPage('/prediction');
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.getAllByText('The store is closed.')[0]).toBeVisible();
    isBroken = false;
    await user.click(again);
    await findClass('cat kind 1');
  });

  test('a sample is credited and cannot be deleted', async () => {
    openPage('/prediction');
    expect(await screen.findByText('Photograph of cat, CC0')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Delete/ })).not.toBeInTheDocument();
  });
});

describe('an upload', () => {
  beforeEach(() => {
    world.images = [...world.images, makeUpload('mine', 'mine.jpg')];
  });

  test('it is deleted after a question, and the first sample is shown instead', async () => {
    const user = openPage('/prediction?image=mine');
    await user.click(await screen.findByRole('button', { name: 'Delete mine.jpg' }));
    const dialog = screen.getByRole('dialog', { name: 'Delete mine.jpg?' });
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }));
    await findClass('cat kind 1');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(screen.queryByRole('radio', { name: /^mine/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(addressNow()).toBe('/prediction');
  });

  test('it is kept when the question is answered with no', async () => {
    const user = openPage('/prediction?image=mine');
    await findClass('mine kind 1');
    screen.getByRole('radio', { name: /^mine/ }).focus();
    await user.keyboard('{Delete}');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(screen.getByRole('radio', { name: /^mine/ })).toBeVisible();
  });

  test('the reason stands in the question when it cannot be deleted', async () => {
    server.use(
      http.delete(`${window.location.origin}/api/images/mine`, () => refuse(403, 'x', 'It is kept.')),
    );
    const user = openPage('/prediction?image=mine');
    await user.click(await screen.findByRole('button', { name: 'Delete mine.jpg' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Delete' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('It is kept.');
  });
});
