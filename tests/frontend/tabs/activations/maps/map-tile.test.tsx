/** One map: what it says by itself, and what it says below the pointer. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Channel, LayerActivations } from '../../../../../frontend/src/api/activations';
import { TrayProvider } from '../../../../../frontend/src/components/tray/tray-provider';
import { MapTile } from '../../../../../frontend/src/tabs/activations/maps/map-tile';
import { renderAlone } from '../../../support/with-queries';

/** Two rows of three pixels; jsdom draws none, so the canvas hands these out. */
const GREYS = [0, 51, 102, 153, 204, 255];
const PIXELS = {
  width: 3,
  height: 2,
  data: Uint8ClampedArray.from(GREYS.flatMap((grey) => [grey, grey, grey, 255])),
};
const PLACE = { left: 10, top: 20, width: 300, height: 200 } as DOMRect;
const CHANNEL: Channel = { channel: 7, mean: 1.5, max: 10, zeros: 0.25, peak: null, map: 'data:,map' };
const LAYER: LayerActivations = {
  layer: 'stem',
  kind: 'spatial',
  height: 2,
  width: 3,
  channel_count: 16,
  strongest: [CHANNEL],
};

let read = 0;

beforeEach(() => {
  read = 0;
  vi.spyOn(HTMLImageElement.prototype, 'naturalWidth', 'get').mockReturnValue(3);
  vi.spyOn(HTMLImageElement.prototype, 'naturalHeight', 'get').mockReturnValue(2);
  vi.spyOn(HTMLImageElement.prototype, 'getBoundingClientRect').mockReturnValue(PLACE);
  const context = {
    drawImage: () => undefined,
    getImageData: () => {
      read += 1;
      return PIXELS;
    },
  };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never);
});
afterEach(() => vi.restoreAllMocks());

function open(part: Partial<Channel> = {}, order: 'mean' | 'max' = 'mean', common?: number) {
  renderAlone(
    <TrayProvider>
      <MapTile
        network="efficientnet_lite0"
        layer={LAYER}
        channel={{ ...CHANNEL, ...part }}
        order={order}
        enlargement="pixelated"
        common={common}
        isTabStop
        onFocus={vi.fn()}
        onOpen={vi.fn()}
        onSelect={vi.fn()}
      />
    </TrayProvider>,
  );
  const map = screen.getByRole('button', { name: /^Channel 7/ }).querySelector('img');
  if (map === null) throw new Error('there is no map');
  return map;
}

test('the pointer reads the value and the position below it, and leaves them behind', async () => {
  const map = open();
  fireEvent.pointerMove(map, { clientX: 10 + 250, clientY: 20 + 150 });
  expect(await screen.findByText('10 at 1, 2')).toBeVisible();
  fireEvent.pointerMove(map, { clientX: 10 + 150, clientY: 20 + 50 });
  expect(await screen.findByText('2 at 0, 1')).toBeVisible();
  fireEvent.pointerLeave(map);
  await waitFor(() => expect(screen.getByText('mean 1.5')).toBeVisible());
});

test('maps that are compared share a scale: a weaker one is darker', () => {
  expect(open({ max: 2 }, 'mean', 8).style.filter).toBe('brightness(0.25)');
});

test('a map alone keeps its brightness', () => {
  expect(open({ max: 2 }).style.filter).toBe('');
});

test('the pixels are read once for each map', () => {
  const map = open();
  for (const clientX of [20, 120, 220]) fireEvent.pointerMove(map, { clientX, clientY: 30 });
  expect(read).toBe(1);
});

test('a map that has not arrived reads nothing', () => {
  vi.spyOn(HTMLImageElement.prototype, 'naturalWidth', 'get').mockReturnValue(0);
  const map = open();
  fireEvent.pointerMove(map, { clientX: 20, clientY: 30 });
  expect(screen.getByText('mean 1.5')).toBeVisible();
  expect(read).toBe(0);
});

test('it says the number by which the strongest were found', () => {
  open({}, 'max');
  expect(screen.getByRole('button', { name: 'Channel 7, max 10' })).toBeVisible();
});

test('only a channel that is zero everywhere is marked', () => {
  open({ mean: 0, max: 0, zeros: 1 });
  expect(screen.getByRole('button', { name: 'Channel 7, silent on this photograph' })).toBeVisible();
});

test('one with a single position above zero is not', () => {
  open({ mean: 0.001, max: 0.1, zeros: 0.99 });
  expect(screen.getByRole('button', { name: 'Channel 7, mean 0.001' })).toBeVisible();
});
