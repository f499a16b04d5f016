/** The page of own networks before one was added. */
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage } from '../../support/open-page';
import { onGet } from '../../support/server';
import { LITE, UPLOADS } from '../../support/world';

const heading = () => screen.findByRole('heading', { level: 1, name: 'Own networks' }, { timeout: 10_000 });

/** Answer as a server without a network of one's own. */
function onlyBundled(uploads = UPLOADS): void {
  onGet('/api/networks', () => Response.json({ networks: [LITE], refused_files: [], uploads }));
}

test('without a network of one’s own it says how one comes in', async () => {
  onlyBundled();
  openPage('/own-networks');
  await heading();
  const steps = within(await screen.findByRole('list', { name: 'How a network comes in' }));
  expect(steps.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^1Choose its file, or drop it on the page\./),
    expect.stringMatching(/^2See what was read\./),
    expect.stringMatching(/^3Use it in every tab\./),
  ]);
});

test('a server that takes no networks says so, and no steps are shown', async () => {
  onlyBundled({ ...UPLOADS, allowed: false });
  openPage('/own-networks');
  await heading();
  expect(await screen.findByText(/^This server takes no networks\./)).toBeVisible();
  expect(screen.queryByText(/^Choose its file/)).not.toBeInTheDocument();
});
