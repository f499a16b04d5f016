/** A result as a figure for a paper. */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Figure } from '../../../../frontend/src/api/figures';
import { FigureButton } from '../../../../frontend/src/components/share/figure-button';
import { server } from '../../support/server';
import { makeFailure } from '../../support/world';

const HEATMAP: Figure = {
  title: 'Heatmap',
  of: { recipe: 'abc' },
  settings: { kind: 'heatmap', percentile: 99 },
  isColored: true,
};
const LAYERS: Figure = {
  title: 'Layers',
  of: { recipe: 'abc' },
  settings: { kind: 'layers', layer: ['one', 'two'] },
};
const IMAGES: Figure = { title: 'Images', of: { job: 'def' } };

const asked: string[] = [];
const saved: string[] = [];

beforeEach(() => {
  asked.length = 0;
  saved.length = 0;
  // jsdom has no addresses for objects.
  URL.createObjectURL = () => 'blob:none';
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const answer = ({ request }: { request: Request }) => {
    asked.push(request.url.replace(window.location.origin, ''));
    return new HttpResponse('<svg/>', { headers: { 'Content-Type': 'image/svg+xml' } });
  };
  server.use(
    http.get(`${window.location.origin}/api/results/:recipe/figure`, answer),
    http.get(`${window.location.origin}/api/jobs/:id/figure`, answer),
  );
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function choose(figures: readonly Figure[], ...items: string[]) {
  const user = userEvent.setup();
  render(<FigureButton figures={figures} fileName="cat" />);
  await user.click(screen.getByRole('button', { name: 'Figure' }));
  for (const name of items) {
    const item =
      screen.queryByRole('menuitemradio', { name }) ?? (await screen.findByRole('menuitem', { name }));
    await user.click(item);
  }
  return user;
}

test('one figure is downloaded in the format that is chosen, a column wide', async () => {
  await choose([HEATMAP], 'SVG');
  await vi.waitFor(() => expect(saved).toEqual(['cat-heatmap.svg']));
  expect(asked).toEqual(['/api/results/abc/figure?kind=heatmap&percentile=99&format=svg&width=column']);
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
});

test('of several figures each has its formats, and the width of a page can be chosen', async () => {
  await choose([HEATMAP, LAYERS], 'Width of a page, 7 in', 'Layers: PDF');
  await vi.waitFor(() => expect(saved).toEqual(['cat-layers.pdf']));
  expect(asked).toEqual(['/api/results/abc/figure?kind=layers&layer=one&layer=two&format=pdf&width=page']);
});

test('figures with a colour map have the colours of the page, or those that are chosen', async () => {
  const shown: Figure = { ...HEATMAP, settings: { ...HEATMAP.settings, colors: 'cividis' } };
  const user = await choose([shown, LAYERS], 'Heatmap: PNG, 300 dpi');
  await vi.waitFor(() => expect(asked.at(-1)).toContain('colors=cividis'));
  const press = async (role: 'menuitem' | 'menuitemradio', name: string) => {
    if (screen.queryByRole('menu') === null) await user.click(screen.getByRole('button', { name: 'Figure' }));
    await user.click(await screen.findByRole(role, { name }));
  };
  await user.click(await screen.findByRole('button', { name: 'Figure' }));
  expect(await screen.findByRole('menuitemradio', { name: 'Cividis' })).toBeChecked();
  await press('menuitemradio', 'Grey');
  await press('menuitem', 'Heatmap: SVG');
  await vi.waitFor(() => expect(asked.at(-1)).toContain('colors=grey'));
  await press('menuitem', 'Layers: SVG');
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  expect(asked.at(-1)).not.toContain('colors');
  await press('menuitemradio', 'Default colours');
  await press('menuitem', 'Heatmap: SVG');
  await vi.waitFor(() => expect(asked).toHaveLength(4));
  expect(asked.at(-1)).not.toContain('colors');
});

test('a figure without a colour map offers none', async () => {
  await choose([LAYERS]);
  expect(screen.queryByRole('menuitemradio', { name: 'Grey' })).not.toBeInTheDocument();
});

test('the figure of a job stands below the job', async () => {
  await choose([IMAGES], 'PNG, 300 dpi');
  await vi.waitFor(() => expect(saved).toEqual(['cat-figure.png']));
  expect(asked).toEqual(['/api/jobs/def/figure?format=png&width=column']);
});

test('a refusal is shown, nothing is saved, and it can be tried again', async () => {
  const refusal = makeFailure('unknown_result', 'There is no result.', 'Ask for it again.');
  server.use(
    http.get(
      `${window.location.origin}/api/results/:recipe/figure`,
      () => HttpResponse.json(refusal, { status: 404 }),
      { once: true },
    ),
  );
  const user = await choose([HEATMAP], 'PDF');
  expect(await screen.findByText('There is no result.')).toBeInTheDocument();
  expect(saved).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Figure' }));
  await user.click(await screen.findByRole('menuitem', { name: 'PDF' }));
  await vi.waitFor(() => expect(saved).toEqual(['cat-heatmap.pdf']));
  expect(screen.queryByText('There is no result.')).not.toBeInTheDocument();
});
