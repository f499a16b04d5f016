/** Home with more methods than there are, so that the next one finds its place. */
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TrayProvider } from '../../../../frontend/src/components/tray/tray-provider';
import { UploadsProvider } from '../../../../frontend/src/components/uploads/uploads-provider';
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
      <TrayProvider>
        <UploadsProvider
          onIncoming={() => undefined}
          onUploaded={() => undefined}
          onNetwork={() => undefined}
        >
          <HomePage />
        </UploadsProvider>
      </TrayProvider>
    </TabList>,
  );
}

test('each method gets one card, in the order of the tabs', () => {
  show(methodsNamed('Beta', 'Alpha', 'Gamma'));
  const titles = within(screen.getByRole('region', { name: 'Methods' }))
    .getAllByRole('article')
    .map((card) => card.querySelector('h2')?.textContent);
  expect(titles).toEqual(['Beta', 'Alpha', 'Gamma']);
});

test('without any method there is still an introduction', () => {
  show([]);
  expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
});
