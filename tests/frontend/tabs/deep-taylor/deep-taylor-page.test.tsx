/** Journeys through the explanation of the Deep Taylor tab. */
import {
  cleanup,
  fireEvent,
  screen,
  waitFor,
  waitForElementToBeRemoved,
  within,
} from '@testing-library/react';
import { HttpResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { addressNow, openPage } from '../../support/open-page';
import { makeHeatmaps, makeLayerHeatmap, packed } from '../../support/heatmaps';
import { onHeatmaps, refuse, world } from '../../support/server';

/** By text, because asking every button for its role takes seconds. */
const button = (name: string) => screen.getByText(name, { selector: 'button' });
const heatmap = (name: string) => screen.findByLabelText(`Heatmap: ${name}`);
const card = async (layer: string) =>
  within(await screen.findByLabelText(layer, { selector: 'section', exact: true }));
const shown = () => screen.findByText(/ · new result$/);

describe('asking', () => {
  test('the whole prediction is explained, by the rules of the thesis', async () => {
    openPage('/deep-taylor');
    await shown();
    expect(world.heatmapsAsked).toEqual([
      {
        network: 'efficientnet_lite0',
        image: 'cat',
        layers: null,
        only_stored: false,
        attribution: 'deep_taylor',
        pooling: 'average',
        start: 'softmax',
        class_index: null,
        class_name: null,
        against: null,
        against_name: null,
        unit: null,
        top: 10,
      },
    ]);
    expect(
      screen.getByText(/^A relevance of 1 starts at the output; 0.5 \(50.0 %\) reaches the pixels/),
    ).toBeVisible();
  });

  test('a channel of the layer that all tabs show is explained, and the address keeps it', async () => {
    const user = openPage('/deep-taylor?explain=unit&layer=stem&channel=3');
    await screen.findByText('stem: channel 3 for cat · new result');
    const none = { class_index: null, against: null };
    const unit = { layer: 'stem', channel: 3, at: 'strongest' };
    expect(world.heatmapsAsked.at(-1)).toMatchObject({ start: 'unit', ...none, unit });
    expect(
      screen.getByText(/^A relevance of 1 starts at row 4, column 2 of the channel, its maximum; 0.5/),
    ).toBeVisible();
    await user.click(button('All positions'));
    await screen.findByText('stem: channel 3, at all positions for cat · new result');
    expect(world.heatmapsAsked.at(-1)).toMatchObject({ unit: { ...unit, at: 'everywhere' } });
    expect(addressNow()).toContain('explain=unit&layer=stem&channel=3&at=everywhere');
  });

  test('the address says what is asked, and one click restores the defaults', async () => {
    const user = openPage(
      '/deep-taylor?explain=class&class=1&against=2&start=one&attribution=lrp_epsilon_plus&pooling=winner&filters=2',
    );
    await screen.findByText('goldfish against hen for cat · new result');
    expect(world.heatmapsAsked.at(-1)).toMatchObject({
      class_index: 1,
      against: 2,
      start: 'one',
      attribution: 'lrp_epsilon_plus',
      pooling: 'winner',
      top: 2,
    });
    const rules = within(screen.getByLabelText('Rules'));
    await user.click(rules.getByText('Reset'));
    await screen.findByText('Whole prediction for cat · new result');
    expect(addressNow()).toBe('/deep-taylor');
  });

  test('a class is chosen by name; those that the network sees come first', async () => {
    const user = openPage('/deep-taylor');
    await shown();
    await user.click(button('One class'));
    await screen.findByText(/^class 280 for cat/);
    await user.click(screen.getByLabelText('Class', { selector: 'input' }));
    const [first] = await screen.findAllByRole('option');
    expect(first).toHaveTextContent('cat kind 1 (280) · 50.0 %');
    await user.paste('goldf');
    await user.click(await screen.findByText(/^goldfish, Carassius auratus \(1\)/));
    await screen.findByText(/^goldfish for cat/);
    expect(world.heatmapsAsked.at(-1)).toMatchObject({ class_index: 1, start: 'probability' });
  });

  test('two classes stand beside each other, and the layers follow the chosen one', async () => {
    const user = openPage('/deep-taylor');
    await user.click(await screen.findByText('Compare cat kind 1 with cat kind 2', { selector: 'button' }));
    for (const title of ['class 280', 'class 281', 'class 280 against class 281'])
      expect(await heatmap(title)).toBeVisible();
    await waitFor(() => expect(world.heatmapsAsked).toHaveLength(4));
    expect(addressNow()).toContain('explain=compare&class=280&against=281');
    await screen.findByText('Relevance per pixel: -0.5 to 0.5');
    const follow = within(screen.getByRole('group', { name: 'Layers of' }));
    expect(follow.getByText('class 280 against class 281')).toHaveAttribute('aria-pressed', 'true');
    await user.click(follow.getByText('class 281'));
    expect(addressNow()).toContain('follow=second');
  });

  test('a network without classes has no answer to explain', async () => {
    openPage('/deep-taylor?network=user_own');
    expect(await screen.findByText(/^Own is not a classifier/)).toBeVisible();
    expect(world.heatmapsAsked).toEqual([]);
  });
});

describe('what stands there', () => {
  test('a failure says why, leaves what was there, and asking again repairs it', async () => {
    let isBroken = false;
    onHeatmaps((body) =>
      isBroken
        ? refuse(422, 'unsuitable_layer', 'The layer gate cannot be explained.')
        : HttpResponse.json(makeHeatmaps(body)),
    );
    const user = openPage('/deep-taylor');
    await shown();
    isBroken = true;
    await user.click(button('Winner takes all'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The layer gate cannot be explained.');
    expect(screen.getByText('Previous result: Whole prediction for cat')).toBeVisible();
    expect(screen.getByText('Relevance per pixel: 0 to 0.3')).toBeVisible();
    isBroken = false;
    await user.click(within(alert).getByText('Try again'));
    await shown();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('values are read with the pointer and with the arrow keys', async () => {
    const user = openPage('/deep-taylor');
    const map = await screen.findByLabelText(/^Relevance of the pixels: Whole prediction/);
    map.getBoundingClientRect = () => new DOMRect(0, 0, 100, 100);
    fireEvent.pointerMove(map, { clientX: 80, clientY: 90 });
    expect(screen.getByText('Row 1, column 1: 0.3')).toBeVisible();
    fireEvent.pointerLeave(map);
    expect(screen.queryByText(/^Row 1/)).not.toBeInTheDocument();
    map.focus();
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowLeft}');
    expect(screen.getByText('Row 0, column 0: 0')).toBeVisible();
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(screen.getByText('Row 0, column 1: 0.1')).toBeVisible();
  });

  test('zero relevance is said to be zero', async () => {
    onHeatmaps((body) => {
      const found = makeHeatmaps(body);
      const layers = [makeLayerHeatmap('stem', { values: packed([0, 0, 0, 0, 0, 0]), relevance: 0 })];
      return HttpResponse.json({
        ...found,
        started: 0,
        layers,
        input: { ...found.input, values: packed([0, 0, 0, 0]) },
      });
    });
    openPage('/deep-taylor');
    expect(await screen.findByText('No relevance: zero at every pixel.')).toBeVisible();
    expect((await card('stem')).getByText('Zero at every position.')).toBeVisible();
    expect(screen.getByText('There is no relevance to distribute: the start value is 0.')).toBeVisible();
  });

  test('how it is shown lives in the address', async () => {
    const user = openPage('/deep-taylor?colors=cividis&opacity=0.25');
    await shown();
    await user.click(button('Overlay'));
    expect(await screen.findByLabelText('Opacity of the heatmap')).toHaveValue('0.25');
    await user.click(button('Smooth'));
    fireEvent.mouseDown(screen.getByLabelText('Colour range up to'));
    await user.click(await screen.findByText('90th percentile'));
    expect(addressNow()).toBe('/deep-taylor?colors=cividis&opacity=0.25&show=overlay&enlarge=auto&full=90');
  });
});

describe('the layers', () => {
  test('they stand from the answer to the pixels, each with its sum and what is lost there', async () => {
    openPage('/deep-taylor');
    const deep = await card('mixed/deep');
    expect(deep.getByText('2 × 3 positions, 4 filters')).toBeVisible();
    expect(deep.getByText('Sum 0.75 (75.0 %) · lost 0.5 (50.0 %)')).toBeVisible();
    expect(screen.getAllByText('2 filters')).toHaveLength(4);
    // Without positions there is no heatmap; the units stand there.
    expect((await card('classes')).getByText('unit 2')).toBeVisible();
  });

  test('named filters are said in a sentence, and lead to their pages', async () => {
    world.entries = [
      {
        network: 'efficientnet_lite0',
        layer: 'stem',
        channel: 3,
        name: 'white stripes',
        note: '',
        created: '2026-11-26T10:00:00+00:00',
        is_outdated: false,
      },
    ];
    const user = openPage('/deep-taylor');
    const stem = await card('stem');
    await user.click(stem.getByText('2 filters'));
    expect(await stem.findByText(/^Because of/)).toHaveTextContent(
      'Because of white stripes (stem:3), 37.5 %.',
    );
    expect(stem.getByRole('link', { name: 'stem:3' })).toHaveAttribute(
      'href',
      expect.stringContaining('/networks/efficientnet_lite0/stem/3'),
    );
  });

  test('the filters fold out, are copied, go into the tray and to their visualization', async () => {
    const user = openPage('/deep-taylor');
    const stem = await card('stem');
    await user.click(stem.getByText('Copy ids'));
    expect(await navigator.clipboard.readText()).toBe('2, 3');
    await user.click(stem.getByText('2 filters'));
    const table = within(stem.getByRole('table', { name: 'Most relevant filters of stem' }));
    expect(table.getByRole('row', { name: /^2 3 0\.375 37\.5\s% 87\.5\s%/ })).toBeVisible();
    expect(
      stem.getByText(
        'The first 2 of 4 filters hold 87.5 % of the relevance; half of it is held by the first; 1 has none.',
      ),
    ).toBeVisible();
    await user.click(stem.getByText('Add to tray'));
    expect(stem.getByRole('checkbox', { name: 'stem 3 in the tray' })).toBeChecked();
    expect(stem.getByText('Visualize filters')).toHaveAttribute(
      'href',
      '/feature-visualization?network=efficientnet_lite0&image=cat&layer=stem&ids=2%2C+3',
    );
  });

  test('an ablation test measures the most probable class', async () => {
    const user = openPage('/deep-taylor');
    const stem = await card('stem');
    await user.click(stem.getByText('2 filters'));
    await user.click(await stem.findByText('Run ablation test'));
    expect(await stem.findByText(/^class 280 falls from 50.0 % to 10.0 %/)).toBeVisible();
    expect(
      stem.getByLabelText('All filters: 50.0 %, Random filters off: 40.0 %, These filters off: 10.0 %'),
    ).toBeVisible();
    expect(world.ablationsAsked).toEqual([
      {
        network: 'efficientnet_lite0',
        image: 'cat',
        layer: 'stem',
        filters: [2, 3],
        class_index: 280,
        draws: 20,
        seed: 0,
      },
    ]);
  });

  test('a heatmap opens large, and buttons lead to the next layer', async () => {
    const user = openPage('/deep-taylor');
    await user.click(await screen.findByLabelText('Open the heatmap of mixed/deep'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Relevance at mixed/deep, 2 × 3 positions')).toBeVisible();
    await user.click(dialog.getByLabelText('Layer nearer to the input'));
    expect(dialog.getByText('Relevance at stem, 2 × 3 positions')).toBeVisible();
    expect(dialog.getByLabelText('Layer nearer to the input')).toBeDisabled();
    expect(addressNow()).toBe('/deep-taylor?large=stem');
    window.history.back();
    await waitForElementToBeRemoved(() => screen.queryByRole('dialog'));
    expect(addressNow()).toBe('/deep-taylor');
  });

  test('a link opens a heatmap large; a layer that is not there opens nothing', async () => {
    openPage('/deep-taylor?large=mixed%2Fdeep');
    expect(await screen.findByText('Relevance at mixed/deep, 2 × 3 positions')).toBeVisible();
    cleanup();
    openPage('/deep-taylor?large=gone');
    await card('stem');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  test('they are searched by name, and Escape shows all again', async () => {
    const user = openPage('/deep-taylor');
    await card('stem');
    const field = screen.getByLabelText('Search layers');
    await user.type(field, 'deep MIX');
    expect(screen.getByText('1 of 4')).toBeVisible();
    await card('mixed/deep');
    expect(screen.queryByLabelText('stem', { selector: 'section' })).not.toBeInTheDocument();
    expect(addressNow()).toBe('/deep-taylor?find=deep+MIX');
    await user.type(field, 'es');
    expect(screen.getByText('no matches')).toBeVisible();
    await user.keyboard('{Escape}');
    await card('stem');
    expect(addressNow()).toBe('/deep-taylor');
  });
});

test('the question is taken along with everything that was chosen', async () => {
  const user = openPage('/deep-taylor?colors=grey');
  await shown();
  await user.click(button('Copy as link'));
  expect(await navigator.clipboard.readText()).toMatch(
    /\/deep-taylor\?colors=grey&network=efficientnet_lite0&image=cat$/,
  );
  await user.click(button('Copy as curl'));
  expect(await navigator.clipboard.readText()).toContain('"start":"softmax"');
});
