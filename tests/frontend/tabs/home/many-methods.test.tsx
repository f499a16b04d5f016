/** Home with more methods than there are, so that the next one finds its place. */
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TABS } from '../../../../frontend/src/tabs';
import HomePage from '../../../../frontend/src/tabs/home/home-page';
import { TabList, type Tab } from '../../../../frontend/src/tabs/tab';
import { renderAlone } from '../../support/with-queries';

function methodsNamed(...titles: string[]): Tab[] {
  const model = TABS.find(({ method }) => method !== undefined);
  return titles.flatMap((title) => (model ? [{ ...model, title, path: `/${title.toLowerCase()}` }] : []));
}

function show(tabs: Tab[]) {
  renderAlone(
    <TabList value={tabs}>
      <HomePage />
    </TabList>,
  );
}

test('each method gets one card, in the order of the tabs', () => {
  show(methodsNamed('Beta', 'Alpha', 'Gamma'));
  const titles = screen.getAllByRole('article').map((card) => card.querySelector('h2')?.textContent);
  expect(titles).toEqual(['Beta', 'Alpha', 'Gamma']);
});

test('the introduction starts with the first one', () => {
  show(methodsNamed('Beta', 'Alpha'));
  expect(screen.getByRole('link', { name: 'Start with Beta' })).toHaveAttribute('href', '/beta');
});

test('without any method there is an introduction and no start', () => {
  show([]);
  expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
  expect(screen.queryByRole('link', { name: /^Start/ })).not.toBeInTheDocument();
});
