/** Taking a result along. */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ShareActions } from '../../../../frontend/src/components/share/share-actions';

const PROPS = {
  link: 'the link',
  curl: 'the command',
  python: 'the program',
  answer: { top: 1 },
  fileName: 'answer',
};

beforeEach(() => {
  // jsdom has no addresses for objects.
  URL.createObjectURL = () => 'blob:none';
  URL.revokeObjectURL = () => undefined;
});

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([
  ['Copy as link', 'the link'],
  ['Copy as curl', 'the command'],
  ['Copy as Python', 'the program'],
])('%s puts it in the clipboard and says so', async (name, text) => {
  const user = userEvent.setup();
  render(<ShareActions {...PROPS} />);
  await user.click(screen.getByRole('button', { name }));
  expect(await navigator.clipboard.readText()).toBe(text);
  expect(screen.getByText('Copied.')).toBeInTheDocument();
});

test('where the clipboard is forbidden the text is shown to be copied by hand', async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('forbidden'));
  render(<ShareActions {...PROPS} />);
  await user.click(screen.getByRole('button', { name: 'Copy as curl' }));
  expect(screen.getByRole('textbox', { name: 'Text to copy' })).toHaveValue('the command');
});

test('the answer is downloaded as it came', async () => {
  const user = userEvent.setup();
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'blob:answer';
  });
  render(<ShareActions {...PROPS} />);
  await user.click(screen.getByRole('button', { name: 'Download JSON' }));
  expect(names).toEqual(['answer.json']);
  expect(JSON.parse((await blobs[0]?.text()) ?? '')).toEqual({ top: 1 });
});
