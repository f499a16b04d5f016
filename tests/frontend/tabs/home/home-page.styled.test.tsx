/** Home: a card per method, and where its parts lead. The strip has tests of its own. */
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TABS } from '../../../../frontend/src/tabs';
import { addressNow, openPage } from '../../support/open-page';

test('every method has a card with explanation and paper, and nothing else has one', async () => {
  openPage('/');
  const methods = await screen.findByRole('region', { name: 'Methods' });
  const cards = within(methods).getAllByRole('article');
  const tabs = TABS.filter(({ method }) => method !== undefined);
  expect(cards).toHaveLength(tabs.length);
  tabs.forEach(({ title, method }) => {
    const card = within(within(methods).getByRole('article', { name: title }));
    expect(card.queryByRole('img')).not.toBeInTheDocument();
    expect(card.getByText(method?.short ?? '')).toBeVisible();
    expect(card.getByRole('link', { name: `${method?.paper.title} (opens in a new tab)` })).toHaveAttribute(
      'href',
      method?.paper.url,
    );
  });
});

test('a card leads to its tab and keeps network and photograph', async () => {
  const user = openPage('/?network=vgg16&image=rocket');
  const card = await screen.findByRole('article', { name: 'Prediction' });
  await user.click(within(card).getByRole('link', { name: 'Prediction' }));
  expect(addressNow()).toBe('/prediction?network=vgg16&image=rocket');
  expect(await screen.findByRole('heading', { level: 1, name: 'Prediction of VGG-16' })).toBeVisible();
});

test('reading more unfolds the longer explanation and stays on Home', async () => {
  const user = openPage('/');
  const more = await screen.findByRole('button', { name: 'Read more: Prediction' });
  expect(screen.getByText(/^A classifier turns a photograph/)).not.toBeVisible();
  await user.click(more);
  expect(await screen.findByRole('button', { name: 'Read less: Prediction', expanded: true })).toBe(more);
  expect(screen.getByText(/^A classifier turns a photograph/)).toBeVisible();
  expect(addressNow()).toBe('/');
});
