/** Journeys through the activations tab. */
import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { addressNow, openPage } from '../../support/open-page';
import { onActivations, refuse, world } from '../../support/server';
import { makeActivations } from '../../support/world';

const map = (channel: number) => screen.findByRole('button', { name: new RegExp(`^Channel ${channel},`) });
const result = (name: string) => screen.findByRole('region', { name: `Result: ${name}` });

describe('asking', () => {
  test('the first convolution is asked about the first sample', async () => {
    openPage('/activations');
    expect(await map(3)).toHaveAccessibleName('Channel 3, mean 1');
    expect(world.activationsAsked).toEqual([
      { network: 'efficientnet_lite0', image: 'cat', layer: 'stem', top: 10, order: 'mean' },
    ]);
    expect(screen.getByText('10 of 16 channels, 4 × 6 positions each')).toBeVisible();
  });

  test('the address says what is asked', async () => {
    openPage('/activations?network=vgg16&image=rocket&layer=mixed/pool&channels=2&order=max');
    expect(await map(4)).toHaveAccessibleName('Channel 4, max 1');
    expect(world.activationsAsked).toEqual([
      { network: 'vgg16', image: 'rocket', layer: 'mixed/pool', top: 2, order: 'max' },
    ]);
  });

  test('a layer is not asked for more channels than it has', async () => {
    openPage('/activations?layer=classes&channels=50');
    await screen.findByRole('list', { name: 'Strongest units of classes' });
    expect(world.activationsAsked[0]?.top).toBe(5);
  });

  test('all layers are asked in one question', async () => {
    const user = openPage('/activations?channels=3');
    await map(3);
    await user.click(screen.getByRole('button', { name: 'All layers' }));
    expect(await screen.findByRole('list', { name: 'Strongest channels of mixed/deep' })).toBeVisible();
    expect(world.activationsAsked.at(-1)).toMatchObject({ layer: null, top: 3 });
    expect(addressNow()).toBe('/activations?channels=3&layers=all');
    expect(screen.queryByRole('button', { name: 'Select layer' })).not.toBeInTheDocument();
  });

  test('the order is chosen, and the default is omitted from the address', async () => {
    const user = openPage('/activations');
    await map(3);
    await user.click(screen.getByRole('button', { name: 'Maximum' }));
    expect(addressNow()).toBe('/activations?order=max');
    await waitFor(async () => expect(await map(3)).toHaveAccessibleName('Channel 3, max 2'));
    await user.click(screen.getByRole('button', { name: 'Mean' }));
    expect(addressNow()).toBe('/activations');
  });

  test('a number that is not allowed is refused in words and asks nothing', async () => {
    openPage('/activations?channels=51');
    expect(
      await screen.findByText('The address asks for 51 channels; 1 to 50 are allowed.'),
    ).toBeInTheDocument();
    expect(world.activationsAsked).toEqual([]);
  });
});

describe('what stands there', () => {
  test('a layer that is chosen next stands above the one before, which can be removed', async () => {
    const user = openPage('/activations');
    await map(3);
    await user.click(screen.getByRole('button', { name: 'Select layer' }));
    await user.click(await screen.findByRole('treeitem', { name: /^flat/ }));
    await user.click(screen.getByRole('button', { name: 'Use this layer' }));
    await screen.findByRole('list', { name: 'Strongest units of flat' });
    const names = screen.getAllByRole('region', { name: /^Result/ }).map((found) => found.ariaLabel);
    expect(names.map((name) => name ?? '')).toHaveLength(2);
    expect(within(await result('stem')).getByRole('list')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Remove stem' }));
    expect(screen.queryByRole('region', { name: 'Result: stem' })).not.toBeInTheDocument();
  });

  test('the maps before stay and say whose they are, and a late answer is dropped', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    onActivations(async (body) => {
      if (body.image === 'coffee') await gate;
      return HttpResponse.json(makeActivations(body));
    });
    const user = openPage('/activations');
    await map(3);
    await user.click(screen.getByRole('radio', { name: /^coffee/ }));
    expect(await screen.findByText(/^Previous result: strongest by mean for cat/)).toBeVisible();
    expect(await map(3)).toBeVisible();
    expect(screen.queryByRole('group', { name: 'Share and download' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: /^rocket/ }));
    expect(await screen.findByText(/^Strongest by mean for rocket · new result/)).toBeVisible();
    release();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.getByText(/^Strongest by mean for rocket/)).toBeVisible();
  });

  test('a failure says why, and asking again repairs it', async () => {
    let isBroken = true;
    onActivations((body) =>
      isBroken
        ? refuse(503, 'weights_damaged', 'The weights are not here.')
        : HttpResponse.json(makeActivations(body)),
    );
    const user = openPage('/activations');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The weights are not here.');
    isBroken = false;
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await map(3)).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('a channel that is zero everywhere is marked, and the words say what that is worth', async () => {
    const user = openPage('/activations');
    expect(await map(12)).toHaveAccessibleName('Channel 12, silent on this photograph');
    await user.click(screen.getByRole('button', { name: 'Limitations' }));
    expect(await screen.findByText(/^One photograph proves nothing/)).toBeVisible();
  });

  test('maps are enlarged as pixels, or smoothly', async () => {
    const user = openPage('/activations');
    const image = () => screen.getByRole('button', { name: /^Channel 3,/ }).querySelector('img');
    await map(3);
    expect(image()?.style.imageRendering).toBe('pixelated');
    await user.click(screen.getByRole('button', { name: 'Smooth' }));
    expect(image()?.style.imageRendering).toBe('auto');
  });
});

describe('the tray', () => {
  const inTray = (channel: number) => screen.getByRole('checkbox', { name: `stem ${channel} in the tray` });
  const stored = () => localStorage.getItem('innsyn-tray-efficientnet_lite0');

  test('a checkbox puts a channel in, and Shift a whole range', async () => {
    const user = openPage('/activations');
    await map(3);
    await user.click(inTray(4));
    await user.keyboard('{Shift>}');
    await user.click(inTray(7));
    await user.keyboard('{/Shift}');
    expect(await screen.findByText('stem: 4, 5, 6, 7')).toBeInTheDocument();
    await user.click(inTray(5));
    expect(inTray(5)).not.toBeChecked();
    expect(JSON.parse(stored() ?? '')).toHaveLength(3);
  });

  test('arrows walk through the maps and x puts one in', async () => {
    const user = openPage('/activations');
    (await map(3)).focus();
    await user.keyboard('{ArrowRight}{ArrowRight}x');
    expect(await map(5)).toHaveFocus();
    expect(inTray(5)).toBeChecked();
    await user.keyboard('x');
    expect(inTray(5)).not.toBeChecked();
    expect(stored()).toBeNull();
  });
});

describe('a map large', () => {
  test('arrow keys walk, x chooses, Escape closes', async () => {
    const user = openPage('/activations');
    await user.click(await map(3));
    const dialog = await screen.findByRole('dialog', { name: 'stem, channel 3' });
    expect(dialog).toHaveTextContent('Mean 1 · maximum 2 at row 1, column 2 · 25.0 % zeros');
    await user.keyboard('{ArrowRight}');
    expect(await screen.findByRole('dialog', { name: 'stem, channel 4' })).toBeVisible();
    await user.keyboard('x{ArrowLeft}{ArrowLeft}');
    expect(await screen.findByRole('dialog', { name: 'stem, channel 12' })).toHaveTextContent(
      'zero at every position',
    );
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(screen.getByRole('checkbox', { name: 'stem 4 in the tray' })).toBeChecked();
  });

  test('it lies over the part that the network sees, as much as is wished', async () => {
    const user = openPage('/activations');
    await user.click(await map(3));
    await user.click(screen.getByRole('button', { name: 'Over the photograph' }));
    const slider = await screen.findByRole('slider', { name: 'Opacity of the map' });
    slider.focus();
    await user.keyboard('{End}');
    const dialog = screen.getByRole('dialog');
    await waitFor(() => expect(dialog.querySelector('[style*="opacity: 1"] img')).toBeInTheDocument());
    expect(within(dialog).getByRole('img', { name: /the part that the network sees$/ })).toBeVisible();
    // The arrow keys of the slider are its own.
    expect(screen.getByRole('dialog', { name: 'stem, channel 3' })).toBeVisible();
  });
});

test('the result is taken along with everything that was chosen', async () => {
  const user = openPage('/activations');
  await map(3);
  await user.click(screen.getByRole('button', { name: 'Copy as link' }));
  expect(await navigator.clipboard.readText()).toMatch(
    /\/activations\?network=efficientnet_lite0&image=cat&layer=stem&channels=10&order=mean$/,
  );
  await user.click(screen.getByRole('button', { name: 'Copy as curl' }));
  expect(await navigator.clipboard.readText()).toContain('"layer":"stem","top":10,"order":"mean"');
});
