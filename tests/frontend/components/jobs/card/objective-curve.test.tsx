import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ObjectiveCurve } from '../../../../../frontend/src/components/jobs/card/objective-curve';
import { renderAlone } from '../../../support/with-queries';

test('the curve says its numbers, and holds them as a table', async () => {
  renderAlone(
    <ObjectiveCurve
      curves={[
        [1, 2, 3],
        [0, 5, 4],
      ]}
      titles={['channel 3', 'channel 5']}
      of={10}
    />,
  );
  expect(screen.getByRole('img', { name: 'Objective over 3 steps: from 1, 0 to 3, 4' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Objective values' }));
  const table = within(screen.getByRole('table', { name: 'Objective values' }));
  expect(table.getByRole('row', { name: 'channel 5 0 5 4' })).toBeVisible();
  // Lowest and highest value stand at the axis.
  expect(screen.getAllByText('0')[0]).toBeVisible();
  expect(screen.getAllByText('5')[0]).toBeVisible();
});

test('before the first step its place is there and says so', () => {
  renderAlone(<ObjectiveCurve curves={[]} titles={['channel 3']} of={10} />);
  expect(screen.getByRole('img', { name: 'Objective: no steps yet' })).toBeVisible();
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
});
