/** The picture of a channel: from a sheet, or an empty square of the same size that has it made. */
import { screen, waitFor } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ChannelPicture } from '../../../../frontend/src/components/channel/channel-picture';
import { PicturesProvider } from '../../../../frontend/src/components/channel/pictures-provider';
import { onGet, world } from '../../support/server';
import type { Schemas } from '../../support/world';
import { makeJob } from '../../support/world';
import { renderAlone } from '../../support/with-queries';

const SHEET: Schemas['LayerAtlas'] = {
  layer: 'stem',
  tile_px: 96,
  columns: 16,
  channels: 2,
  only: [9, 3],
  sheet: '/api/atlas/sheet.webp',
  origin: 'job',
  job: 'job-1',
};

/** An observer that finds everything in view. */
class SeesAll {
  readonly #tell: (entries: { isIntersecting: boolean }[]) => void;
  constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
    this.#tell = tell;
  }
  observe() {
    this.#tell([{ isIntersecting: true }]);
  }
  disconnect = () => undefined;
}

function show() {
  renderAlone(
    <PicturesProvider>
      <ChannelPicture network="efficientnet_lite0" layer="stem" channel={3} />
    </PicturesProvider>,
  );
}

beforeEach(() => {
  window.IntersectionObserver = SeesAll as unknown as typeof IntersectionObserver;
});
afterEach(() => {
  Reflect.deleteProperty(window, 'IntersectionObserver');
});

test('a picture on a sheet of some channels is found at its place', async () => {
  onGet('/api/atlas', () => HttpResponse.json({ layers: [], pictures: [SHEET] }));
  show();
  const picture = await screen.findByRole('img', { name: 'What channel 3 of stem responds to' });
  // The second of sixteen columns.
  expect(picture.style.backgroundPosition).toBe(`${100 / 15}% 0%`);
  expect(world.jobsAsked).toEqual([]);
});

test('a missing picture is made while it is in view, and then shown', async () => {
  let sheets: Schemas['LayerAtlas'][] = [];
  onGet('/api/atlas', () => HttpResponse.json({ layers: [], pictures: sheets }));
  onGet('/api/jobs/job-1', () => {
    sheets = [SHEET];
    return HttpResponse.json(makeJob({ method: 'atlas', state: 'done' }));
  });
  show();
  await screen.findByTestId('no-picture');
  await waitFor(() =>
    expect(world.jobsAsked).toMatchObject([{ method: 'atlas', settings: { layer: 'stem', only: [3] } }]),
  );
  expect(await screen.findByRole('img', { name: /channel 3 of stem/ })).toBeInTheDocument();
});
