/** The load report: counts, reasons, filters, long networks, and what stands there when it cannot be had. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ReportButton } from '../../../../frontend/src/components/load-report/report-button';
import { countWords, isLimited } from '../../../../frontend/src/components/load-report/report';
import { onGet, refuse } from '../../support/server';
import { renderAlone } from '../../support/with-queries';
import { GRAPH, makeReport } from '../../support/world';

async function openReport() {
  renderAlone(<ReportButton networkId="efficientnet_lite0" title="EfficientNet-Lite0" />);
  await userEvent.click(screen.getByRole('button', { name: 'Layer report' }));
  return within(screen.getByRole('dialog', { name: 'Layers of EfficientNet-Lite0' }));
}

/** The rows of layers, without those of their reasons. */
const rowsOf = (dialog: Awaited<ReturnType<typeof openReport>>) =>
  dialog.getAllByRole('rowheader').map((name) => name.closest('tr') ?? document.body);

test('every layer stands there in the order of the network, with the reason where something cannot be done', async () => {
  const dialog = await openReport();
  expect(
    await dialog.findByText('8 layers: 8 support prediction, 7 visualization and 7 explanation.'),
  ).toBeVisible();
  expect(dialog.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(
    GRAPH.layers.map(({ name }) => name),
  );
  const [, , , pool, , , flat] = rowsOf(dialog);
  expect(pool).toHaveTextContent('passed');
  expect(flat).toHaveTextContent(/^flatFlattenyesyesno$/);
  expect(flat?.nextElementSibling).toHaveTextContent(/^Explanation: There is no rule for Flatten\.$/);
});

test('what is done to the network as a whole is said above its layers', async () => {
  onGet('/api/networks/efficientnet_lite0/report', () =>
    Response.json({
      ...makeReport('efficientnet_lite0'),
      notes: ['Computed in float32; saved as mixed_float16.'],
    }),
  );
  const dialog = await openReport();
  expect(await dialog.findByText('Computed in float32; saved as mixed_float16.')).toBeVisible();
});

test('only layers with an obstacle, or those of a name, are shown on demand', async () => {
  const dialog = await openReport();
  await userEvent.click(await dialog.findByRole('switch', { name: 'Only layers with limitations' }));
  expect(dialog.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['flat']);
  expect(dialog.getByRole('status')).toHaveTextContent('1 of 8 layers');
  await userEvent.type(dialog.getByRole('searchbox', { name: 'Search layers' }), 'mixed');
  expect(dialog.getByText(/No layer matches/)).toBeVisible();
  await userEvent.click(dialog.getByRole('switch', { name: 'Only layers with limitations' }));
  expect(rowsOf(dialog)).toHaveLength(4);
});

test('a long network comes in parts', async () => {
  onGet('/api/networks/efficientnet_lite0/report', () =>
    Response.json(makeReport('efficientnet_lite0', 150)),
  );
  const dialog = await openReport();
  await dialog.findByText(/^158 layers:/);
  expect(rowsOf(dialog)).toHaveLength(100);
  await userEvent.click(dialog.getByRole('button', { name: 'Show 58 more' }));
  expect(rowsOf(dialog)).toHaveLength(158);
  expect(dialog.queryByRole('button', { name: /more$/ })).not.toBeInTheDocument();
});

test('while the network is being built the dialog says so', async () => {
  onGet('/api/networks/efficientnet_lite0/report', () => new Promise<Response>(() => undefined));
  const dialog = await openReport();
  expect(dialog.getByText('Building the network…')).toBeVisible();
  expect(dialog.getByRole('progressbar', { name: 'Waiting for the report' })).toBeVisible();
});

test('a report that cannot be had is explained and asked for again on demand', async () => {
  let isBroken = true;
  onGet('/api/networks/efficientnet_lite0/report', () =>
    isBroken
      ? refuse(500, 'internal', 'There is no worker.')
      : Response.json(makeReport('efficientnet_lite0')),
  );
  const dialog = await openReport();
  expect(await dialog.findByRole('alert')).toHaveTextContent('There is no worker.');
  isBroken = false;
  await userEvent.click(dialog.getByRole('button', { name: 'Try again' }));
  expect(await dialog.findByText(/^8 layers:/)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
});

test('the image itself is no obstacle', () => {
  const { layers, counts } = makeReport('any');
  expect(layers.filter(isLimited).map(({ name }) => name)).toEqual(['flat']);
  expect(countWords(counts)).toMatch(/^8 layers:/);
});
