/** Channels chosen by their pictures. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { withIndex } from '../../support/index-world';
import { addressNow, openPage } from '../../support/open-page';

const pictures = async () =>
  within(await screen.findByRole('group', { name: 'Channels of stem by picture' }, { timeout: 10_000 }));
const pressed = (group: Awaited<ReturnType<typeof pictures>>) =>
  group.getAllByRole('button', { pressed: true }).map(({ textContent }) => textContent);

test.each(['/feature-visualization', '/deep-dream'])(
  'a click on a picture adds its channel, a second click removes it (%s)',
  async (path) => {
    withIndex();
    const user = openPage(`${path}?network=efficientnet_lite0&layer=stem&ids=3`);
    const group = await pictures();
    expect(pressed(group)).toEqual(['Channel 3']);
    await user.click(group.getByRole('button', { name: 'Channel 11' }));
    expect(pressed(group)).toEqual(['Channel 3', 'Channel 11']);
    expect(screen.getByLabelText('Channels', { selector: 'input' })).toHaveValue('3, 11');
    expect(addressNow()).toContain('ids=3%2C+11');
    await user.click(group.getByRole('button', { name: 'Channel 3' }));
    expect(screen.getByLabelText('Channels', { selector: 'input' })).toHaveValue('11');
  },
);

test('channels of a range are pressed too, and arrow keys move between the pictures', async () => {
  withIndex();
  const user = openPage('/feature-visualization?network=efficientnet_lite0&layer=stem&ids=2-4');
  const group = await pictures();
  expect(pressed(group)).toEqual(['Channel 2', 'Channel 3', 'Channel 4']);
  group.getByRole('button', { name: 'Channel 0' }).focus();
  await user.keyboard('{ArrowRight} ');
  expect(group.getByRole('button', { name: 'Channel 1' })).toHaveFocus();
  expect(pressed(group)).toEqual(['Channel 1', 'Channel 2', 'Channel 3', 'Channel 4']);
});

test('the Tab key stops at the first chosen channel', async () => {
  withIndex();
  openPage('/feature-visualization?network=efficientnet_lite0&layer=stem&ids=9,5');
  const group = await pictures();
  const stops = group.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0);
  expect(stops.map(({ textContent }) => textContent)).toEqual(['Channel 5']);
});

test('pictures go with their layer', async () => {
  withIndex();
  openPage('/feature-visualization?network=efficientnet_lite0&layer=stem&ids=3');
  await pictures();
  act(() => {
    window.history.pushState(null, '', '/feature-visualization?network=efficientnet_lite0&layer=mixed/left');
    window.dispatchEvent(new PopStateEvent('popstate'));
  });
  await waitFor(() => expect(screen.queryByRole('group', { name: /by picture$/ })).not.toBeInTheDocument());
  expect(screen.getByLabelText('Channels', { selector: 'input' })).toBeVisible();
});
