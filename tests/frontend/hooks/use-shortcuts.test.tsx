/** Keys that do something anywhere on the page. */
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { useShortcuts } from '../../../frontend/src/hooks/use-shortcuts';

const run = { g: vi.fn(), home: vi.fn(), help: vi.fn() };

function Page({ isOn = true }: { isOn?: boolean }) {
  useShortcuts(
    [
      { keys: ['?'], label: 'Help', run: run.help },
      { keys: ['g h', '1'], label: 'Home', run: run.home },
    ],
    isOn,
  );
  return (
    <>
      <input aria-label="Name" />
      <input aria-label="How many" type="range" />
      <div role="dialog">
        <button>Close</button>
      </div>
    </>
  );
}

function open(isOn = true) {
  vi.resetAllMocks();
  render(<Page isOn={isOn} />);
  return userEvent.setup();
}

describe('keys', () => {
  test('one key, a sequence, and another way to press the same', async () => {
    const user = open();
    await user.keyboard('?');
    expect(run.help).toHaveBeenCalledTimes(1);
    await user.keyboard('gh');
    await user.keyboard('1');
    expect(run.home).toHaveBeenCalledTimes(2);
  });

  test('a sequence that is broken by another key does nothing', async () => {
    const user = open();
    await user.keyboard('gxh');
    expect(run.home).not.toHaveBeenCalled();
  });

  test('a sequence with a long pause does nothing', () => {
    open();
    const now = vi.spyOn(Event.prototype, 'timeStamp', 'get');
    now.mockReturnValue(1_000);
    fireEvent.keyDown(document.body, { key: 'g' });
    now.mockReturnValue(3_000);
    fireEvent.keyDown(document.body, { key: 'h' });
    expect(run.home).not.toHaveBeenCalled();
    now.mockRestore();
  });

  test('a beginning that leads to another key still runs that key', async () => {
    const user = open();
    await user.keyboard('g?');
    expect(run.help).toHaveBeenCalledTimes(1);
  });
});

describe('keys are left alone', () => {
  test('while a person writes', async () => {
    const user = open();
    await user.type(screen.getByRole('textbox', { name: 'Name' }), '?1');
    expect(run.help).not.toHaveBeenCalled();
    expect(screen.getByRole('textbox')).toHaveValue('?1');
  });

  test('while a dialog has the focus', async () => {
    const user = open();
    screen.getByRole('button', { name: 'Close' }).focus();
    await user.keyboard('?');
    expect(run.help).not.toHaveBeenCalled();
  });

  test('when they are switched off', async () => {
    const user = open(false);
    await user.keyboard('?');
    expect(run.help).not.toHaveBeenCalled();
  });
});

test('a slider takes no text, so keys work there', async () => {
  const user = open();
  screen.getByRole('slider').focus();
  await user.keyboard('?');
  expect(run.help).toHaveBeenCalledTimes(1);
});
