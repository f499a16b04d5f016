/** The input range: how it is known, what the network predicts with each common one, and the one that is chosen. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { KnownRange, TriedRange } from '../../../../frontend/src/api/input-range';
import { InputRange } from '../../../../frontend/src/components/load-report/input-range';
import { onChange, onGet, refuse } from '../../support/server';
import { renderAlone } from '../../support/with-queries';

const ADDRESS = '/api/networks/user_own/input-range';
const ASSUMED: KnownRange = {
  low: [0, 0, 0],
  high: [1, 1, 1],
  reversed_channels: false,
  origin: 'assumed',
  words: 'assumed 0..1: which range it wants could not be told from the photographs.',
};
const UNIT: TriedRange = {
  name: '0..1',
  low: [0, 0, 0],
  high: [1, 1, 1],
  reversed_channels: false,
  answers: [{ image: 'cat', name: 'sock', probability: 0.213 }],
};
const SIGNED: TriedRange = {
  ...UNIT,
  name: '−1..1',
  low: [-1, -1, -1],
  answers: [{ image: 'cat', name: 'tabby', probability: 0.8 }],
};

function open(known = ASSUMED) {
  onGet(ADDRESS, () => Response.json({ network: 'user_own', known, tried: [UNIT, SIGNED] }));
  renderAlone(<InputRange networkId="user_own" known={known} isOwn />);
  return userEvent.click(screen.getByRole('button', { name: 'Compare input ranges' }));
}

test('a range that is assumed says so, and another one is chosen by what it makes of the samples', async () => {
  const asked: unknown[] = [];
  onChange('put', ADDRESS, async (request) => {
    asked.push(await request.json());
    return Response.json({ ...ASSUMED, low: [-1, -1, -1], origin: 'stated', words: 'stated −1..1.' });
  });
  await open();
  expect(screen.getByText(/Input range: assumed 0\.\.1: which range/)).toBeVisible();
  const [unit, signed] = within(
    await screen.findByRole('list', { name: 'Common input ranges' }),
  ).getAllByRole('listitem');
  expect(unit).toHaveTextContent('cat: sock 21 %');
  expect(unit).toHaveTextContent('In use');
  expect(signed).toHaveTextContent('cat: tabby 80 %');
  expect(screen.queryByRole('button', { name: 'Detect automatically' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Use −1..1' }));
  await expect.poll(() => asked).toEqual([{ low: [-1, -1, -1], high: [1, 1, 1], reversed_channels: false }]);
});

test('a stated range can be taken back, and why that fails is told', async () => {
  onChange('delete', ADDRESS, () => refuse(403, 'forbidden', 'own.json cannot be written.'));
  await open({ ...ASSUMED, origin: 'stated', words: 'stated 0..1, in own.json.' });
  await userEvent.click(await screen.findByRole('button', { name: 'Detect automatically' }));
  expect(await screen.findByText('own.json cannot be written.')).toBeVisible();
});

test('the range of a network of the catalog cannot be chosen', () => {
  renderAlone(<InputRange networkId="vgg16" known={{ ...ASSUMED, origin: 'stated' }} isOwn={false} />);
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
