/** Walking, expansion, searching and choosing in the drawing and in the list. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { NetworkDrawing } from '../../../../frontend/src/components/network-drawing/network-drawing';
import { withBrokenWorkers } from '../../support/browser-parts';
import { renderAlone } from '../../support/with-queries';
import { GRAPH } from '../../support/world';

const onChoose = vi.fn();
const onFind = vi.fn();

async function open(chosen?: string) {
  onChoose.mockClear();
  renderAlone(<NetworkDrawing graph={GRAPH} chosen={chosen} onChoose={onChoose} onFind={onFind} />);
  await screen.findByRole('tree');
  return userEvent.setup();
}

const item = (name: RegExp) => screen.findByRole('treeitem', { name });

/** The node on which the keyboard stands. */
function active(): HTMLElement | null {
  return document.getElementById(screen.getByRole('tree').getAttribute('aria-activedescendant') ?? '');
}

describe('expansion', () => {
  test('a pressed module expands in place, and its title collapses it again', async () => {
    const user = await open();
    expect(screen.queryByText('left')).not.toBeInTheDocument();
    await user.click(await item(/^\+ Mixed/));
    expect(await item(/^mixed\/left convolution 1×1/)).toBeVisible();
    expect(await item(/^− Mixed/)).toHaveAttribute('aria-expanded', 'true');
    await user.click(screen.getByText('− Mixed'));
    expect(await item(/^\+ Mixed/)).toHaveAttribute('aria-expanded', 'false');
  });

  test('all expand and all collapse', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Expand all' }));
    expect(await item(/^deep|^mixed\/deep/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Collapse all' }));
    await waitFor(() => expect(screen.getAllByRole('treeitem')).toHaveLength(5));
  });

  test('the chosen layer is in sight from the beginning', async () => {
    await open('mixed/deep');
    expect(await item(/deep/)).toHaveAttribute('aria-selected', 'true');
  });
});

describe('keyboard', () => {
  test('arrows walk along the edges and Enter chooses', async () => {
    const user = await open();
    screen.getByRole('tree').focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(active()).toHaveTextContent(/^stem/);
    await user.keyboard('{Enter}');
    expect(onChoose).toHaveBeenCalledWith('stem');
  });

  test('Enter expands a module and leads into it, f collapses the module around', async () => {
    const user = await open('stem');
    screen.getByRole('tree').focus();
    await user.keyboard('{ArrowDown}{Enter}');
    await item(/^mixed\/left/);
    expect(active()).toHaveTextContent(/^mixed\/left/);
    await user.keyboard('{ArrowRight}');
    expect(active()).toHaveTextContent(/^mixed\/pool/);
    await user.keyboard('f');
    await item(/^\+ Mixed/);
    expect(active()).toHaveTextContent(/^\+ Mixed/);
  });

  test('/ leads to the search, and a modifier leaves a key to the browser', async () => {
    const user = await open();
    screen.getByRole('tree').focus();
    await user.keyboard('{Control>}/{/Control}');
    expect(screen.getByRole('tree')).toHaveFocus();
    await user.keyboard('/');
    expect(screen.getByRole('searchbox', { name: 'Search layers' })).toHaveFocus();
  });
});

describe('search', () => {
  test('Enter goes from one found to the next, also into a collapsed module', async () => {
    const user = await open();
    await user.type(screen.getByRole('searchbox'), 'conv2d{Enter}');
    expect(screen.getByText('1 of 3')).toBeVisible();
    await user.keyboard('{Enter}{Enter}');
    expect(screen.getByText('3 of 3')).toBeVisible();
    await item(/deep/);
    expect(active()).toHaveTextContent(/deep/);
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(screen.getByText('2 of 3')).toBeVisible();
  });

  test('typing finds the best match, an exact name before others', async () => {
    const user = await open();
    await user.type(screen.getByRole('searchbox'), 'mixed/pool');
    expect(onFind).toHaveBeenLastCalledWith('mixed/pool');
    expect(onChoose).not.toHaveBeenCalled();
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'Mixed');
    expect(onFind).toHaveBeenLastCalledWith(undefined);
    await user.click(screen.getByRole('button', { name: 'Next match' }));
    expect(onFind).toHaveBeenLastCalledWith('mixed/pool');
  });

  test('a collapsed module is marked for what is found inside', async () => {
    const user = await open();
    await user.type(screen.getByRole('searchbox'), 'pool');
    expect(await item(/^\+ Mixed/)).toHaveAttribute('data-found');
    expect(await item(/^stem/)).not.toHaveAttribute('data-found');
  });

  test('what is not there is said, and Escape empties the field', async () => {
    const user = await open();
    await user.type(screen.getByRole('searchbox'), 'softmax');
    expect(screen.getByText('no matches')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });
});

describe('list', () => {
  test('while there is a search it shows the matches alone, and a module that is pressed ends the search', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'List' }));
    const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    await user.type(screen.getByRole('searchbox'), 'mixed');
    expect(names().sort()).toEqual(['+ Mixed', 'mixed/deep', 'mixed/join', 'mixed/left', 'mixed/pool']);
    await user.click(screen.getByRole('button', { name: '+ Mixed' }));
    expect(screen.getByRole('searchbox')).toHaveValue('');
    expect(names()).toContain('stem');
    expect(names()).toContain('mixed/left');
  });

  test('it says what is not there', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'List' }));
    await user.type(screen.getByRole('searchbox'), 'softmax');
    expect(screen.getByText('No layer or module is named “softmax”.')).toBeVisible();
  });

  test('it holds the same modules and layers, collapses alike, and chooses', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'List' }));
    const table = within(screen.getByRole('table', { name: 'Modules and layers' }));
    expect(table.getByRole('row', { name: /^stem/ })).toHaveTextContent(
      'stemconvolutionConv2D3×32×2same4×6×164483 px',
    );
    await user.click(table.getByRole('button', { name: '+ Mixed' }));
    await user.click(table.getByRole('button', { name: 'mixed/left' }));
    expect(onChoose).toHaveBeenCalledWith('mixed/left');
    await user.keyboard('{ArrowDown}');
    expect(table.getByRole('button', { name: 'mixed/pool' })).toHaveFocus();
  });

  test('it is offered where the drawing cannot be laid out', async () => {
    await withBrokenWorkers(async () => {
      renderAlone(
        <NetworkDrawing graph={{ ...GRAPH, network: 'b' }} chosen={undefined} onChoose={onChoose} />,
      );
      const user = userEvent.setup();
      await user.click(await screen.findByRole('button', { name: 'Show the list' }));
      expect(screen.getByRole('table')).toBeVisible();
    });
  });
});
