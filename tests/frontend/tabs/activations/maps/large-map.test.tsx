/** The part of the photograph beside a map comes with the answer; nothing else is asked for it. */
import { screen, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { openPage } from '../../../support/open-page';
import { onActivations, world } from '../../../support/server';
import { makeActivations } from '../../../support/world';

async function openMap() {
  const user = openPage('/activations');
  await user.click(await screen.findByRole('button', { name: /^Channel 3,/ }));
  const dialog = await screen.findByRole('dialog', { name: 'stem, channel 3' });
  return within(dialog).getByRole('img', { name: /the part that the network sees$/ });
}

test('opening a map asks for no prediction', async () => {
  expect(await openMap()).toBeVisible();
  expect(world.asked).toEqual([]);
  expect(world.activationsAsked).toHaveLength(1);
});

test('it is the part that the answer names', async () => {
  onActivations((body) =>
    HttpResponse.json({ ...makeActivations(body), seen: { left: 100, top: 0, width: 200, height: 300 } }),
  );
  // The photograph is 400 pixels wide: half of it fills the place, a quarter lies left of that.
  expect(await openMap()).toHaveStyle({ left: '-50%', width: '200%', height: '100%' });
});
