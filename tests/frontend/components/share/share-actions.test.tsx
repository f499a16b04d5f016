/** Taking a result along. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { asCurl } from '../../../../frontend/src/components/share/request-code';
import { ShareActions } from '../../../../frontend/src/components/share/share-actions';
import { onGet, server, world } from '../../support/server';
import { renderAlone } from '../../support/with-queries';
import { makeUpload } from '../../support/world';

const PROPS = {
  link: 'the link',
  question: { path: '/api/predictions', body: { network: 'vgg16', image: 'cat' }, printing: 'print(answer)' },
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
  ['Copy as link', /^the link$/],
  ['Copy as curl', /^curl .*"image":"cat"/],
  ['Copy as Python', /^import json[^]*"image": "cat"/],
])('%s puts it in the clipboard and says so', async (name, text) => {
  const user = userEvent.setup();
  renderAlone(<ShareActions {...PROPS} />);
  await user.click(screen.getByRole('button', { name }));
  expect(await navigator.clipboard.readText()).toMatch(text);
  expect(screen.getByText('Copied.')).toBeInTheDocument();
});

test('where the clipboard is forbidden the text is shown to be copied by hand', async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('forbidden'));
  renderAlone(<ShareActions {...PROPS} />);
  await user.click(screen.getByRole('button', { name: 'Copy as curl' }));
  expect(screen.getByRole('textbox', { name: 'Text to copy' })).toHaveValue(
    asCurl(PROPS.question, { origin: window.location.origin, asksForToken: false }),
  );
});

test.each([
  ['Copy as curl', /Authorization: Bearer \$\{TOKEN/],
  ['Copy as Python', /"Bearer " \+ os\.environ\["TOKEN"\]/],
])('%s of a server with a token sends the token', async (name, text) => {
  const engine = { state: 'ready', workers: 1, devices: [], local: true };
  onGet('/api/health', () => Response.json({ version: '1', asks_for_token: true, engine }));
  const user = userEvent.setup();
  renderAlone(<ShareActions {...PROPS} />);
  await waitFor(async () => {
    await user.click(screen.getByRole('button', { name }));
    expect(await navigator.clipboard.readText()).toMatch(text);
  });
});

/** The photograph is an upload. Gives what was shared. */
function withUpload(holders: 'owner' | 'guest' | 'everyone'): string[] {
  world.images = [{ ...makeUpload('cat', 'my cat'), holders }];
  const shared: string[] = [];
  server.use(
    http.post(`${window.location.origin}/api/images/:id/share`, ({ params }) => {
      shared.push(String(params['id']));
      return HttpResponse.json({ image: 'cat', token: 'abc', path: '/shared/abc' }, { status: 201 });
    }),
  );
  return shared;
}

test.each([
  ['Copy as curl', /^curl .*api\/shares.*"token":"abc".* && \\\ncurl .*"image":"cat"/],
  ['Copy as Python', /"Cookie": "innsyn_browser=\w{48}"[^]*"token": "abc"[^]*"image": "cat"/],
])('%s of an own upload makes a link first, once the person agrees', async (name, code) => {
  const shared = withUpload('owner');
  const user = userEvent.setup();
  renderAlone(<ShareActions {...PROPS} />);
  await waitFor(() =>
    expect(screen.getByRole('button', { name })).toHaveAttribute('aria-haspopup', 'dialog'),
  );
  await user.click(screen.getByRole('button', { name }));
  expect(await screen.findByText(/^Only this browser sees my cat, so the code needs a link/)).toBeVisible();
  expect(shared).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Make a link for the code' }));
  await user.click(await screen.findByRole('button', { name: 'Copy' }));
  expect(shared).toEqual(['cat']);
  expect(await navigator.clipboard.readText()).toMatch(code);
});

test('code about a photograph that was shared says where its link belongs, and makes none', async () => {
  const shared = withUpload('guest');
  const user = userEvent.setup();
  renderAlone(<ShareActions {...PROPS} />);
  const button = screen.getByRole('button', { name: 'Copy as curl' });
  await waitFor(() => expect(screen.getByRole('button', { name: 'Copy as curl' })).not.toBe(button));
  await user.click(screen.getByRole('button', { name: 'Copy as curl' }));
  expect(await screen.findByText(/^my cat was shared with this browser by a link/)).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Code' })).toHaveDisplayValue(/LAST_PART_OF_THE_LINK/);
  expect(shared).toEqual([]);
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
  renderAlone(<ShareActions {...PROPS} />);
  await user.click(screen.getByRole('button', { name: 'Download JSON' }));
  expect(names).toEqual(['answer.json']);
  expect(JSON.parse((await blobs[0]?.text()) ?? '')).toEqual({ top: 1 });
});
