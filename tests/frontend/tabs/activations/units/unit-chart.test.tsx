/** Units of a layer without positions. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { LayerActivations } from '../../../../../frontend/src/api/activations';
import { TrayProvider } from '../../../../../frontend/src/components/tray/tray-provider';
import { UnitChart } from '../../../../../frontend/src/tabs/activations/units/unit-chart';
import { renderAlone } from '../../../support/with-queries';

const unit = (channel: number, value: number) => {
  return { channel, mean: value, max: value, zeros: value === 0 ? 1 : 0, peak: null, map: null };
};
const FOUND: LayerActivations = {
  layer: 'classes',
  kind: 'vector',
  height: 1,
  width: 1,
  channel_count: 5,
  strongest: [unit(2, 3), unit(4, 0), unit(1, -1)],
};

function open() {
  renderAlone(
    <TrayProvider>
      <UnitChart found={FOUND} />
    </TrayProvider>,
  );
}

test('bars begin at zero; values below zero point to the left', () => {
  open();
  const bars = screen
    .getAllByRole('listitem')
    .map((row) => row.querySelector<HTMLElement>('[data-bar]')?.style);
  expect(bars.map((style) => [style?.marginLeft, style?.width])).toEqual([
    ['25%', '75%'],
    ['25%', '0%'],
    ['0%', '25%'],
  ]);
  expect(screen.getAllByRole('listitem')[1]).toHaveTextContent('0 (silent)');
});

test('the table holds the exact values', async () => {
  open();
  await userEvent.click(screen.getByRole('button', { name: 'Table' }));
  const table = within(screen.getByRole('table', { name: 'Strongest units of classes' }));
  expect(table.getByRole('row', { name: '3 1 -1' })).toBeVisible();
});

test('a unit goes into the tray', async () => {
  open();
  await screen.findByRole('list');
  await userEvent.click(screen.getByRole('checkbox', { name: 'classes 4 in the tray' }));
  expect(screen.getByRole('checkbox', { name: 'classes 4 in the tray' })).toBeChecked();
});
