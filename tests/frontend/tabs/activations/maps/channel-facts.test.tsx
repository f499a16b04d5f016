/** The numbers of a channel in words. */
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Channel } from '../../../../../frontend/src/api/activations';
import { ChannelFacts } from '../../../../../frontend/src/tabs/activations/maps/channel-facts';
import { renderAlone } from '../../../support/with-queries';

const CHANNEL: Channel = {
  channel: 1,
  mean: 0.5,
  max: 3,
  zeros: 0.125,
  peak: { row: 4, column: 9 },
  map: null,
};
const SILENT: Channel = { ...CHANNEL, mean: 0, max: 0, zeros: 1, peak: null };

test('mean, maximum with its place, and the share of zeros', () => {
  renderAlone(<ChannelFacts channel={CHANNEL} reading={undefined} />);
  expect(screen.getByText('Mean 0.5 · maximum 3 at row 4, column 9 · 12.5 % zeros')).toBeVisible();
  expect(screen.getByText(/^Move the pointer/)).toBeVisible();
});

test('the value below the pointer takes the place of the advice', () => {
  renderAlone(<ChannelFacts channel={CHANNEL} reading={{ value: 0.25, row: 1, column: 2 }} />);
  expect(screen.getByText('Value at the pointer: 0.25 at 1, 2 (row, column)')).toBeVisible();
  expect(screen.queryByText(/^Move the pointer/)).not.toBeInTheDocument();
});

test('a silent one says that another photograph may wake it', () => {
  renderAlone(<ChannelFacts channel={SILENT} reading={undefined} />);
  expect(screen.getByText(/^Silent on this photograph: zero at every position\./)).toBeVisible();
});
