/** Photographs that people bring: picked, dropped, pasted; accepted, refused, broken off. */
import { act, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { expect, test } from 'vitest';
import { addressNow, fileInput, findClass, makeFile, openPage } from '../../support/open-page';
import { onGet, server, world } from '../../support/server';

function fire(type: 'drop' | 'dragOver' | 'paste', files: File[]) {
  const data = { files, types: ['Files'] };
  const event = createEvent[type](
    document.body,
    type === 'paste' ? { clipboardData: data } : { dataTransfer: data },
  );
  act(() => void fireEvent(document.body, event));
  return event;
}

test('a photograph that is picked is uploaded, chosen and asked about', async () => {
  const user = openPage('/prediction');
  await findClass('cat kind 1');
  await user.upload(fileInput(), makeFile('dog.jpg'));
  await findClass('upload-of-dog.jpg kind 1');
  expect(screen.getByRole('radio', { name: 'dog.jpg, 400 × 300 pixels', checked: true })).toBeVisible();
  expect(addressNow()).toBe('/prediction?image=upload-of-dog.jpg');
});

test('a photograph that is uploaded before the first list of images arrives is in the gallery', async () => {
  let answerFirst: () => void = () => undefined;
  const first = new Promise<void>((resolve) => (answerFirst = resolve));
  let asked = 0;
  onGet('/api/images', async () => {
    const images = [...world.images];
    asked += 1;
    if (asked === 1) await first;
    return Response.json({ images, uploads: 0 });
  });
  const user = openPage('/prediction');
  await waitFor(() => expect(asked).toBe(1));
  await user.upload(await screen.findByLabelText('Image files'), makeFile('dog.jpg'));
  await waitFor(() => expect(world.images.some(({ id }) => id === 'upload-of-dog.jpg')).toBe(true));
  await waitFor(() => expect(addressNow()).toContain('upload-of-dog.jpg'));
  answerFirst();
  expect(await screen.findByRole('radio', { name: /^dog.jpg/ })).toBeVisible();
});

test('of several files each is uploaded and the last is chosen', async () => {
  const user = openPage('/prediction');
  await findClass('cat kind 1');
  await user.upload(fileInput(), [makeFile('one.jpg'), makeFile('two.jpg')]);
  await findClass('upload-of-two.jpg kind 1');
  expect(screen.getByRole('radio', { name: /^one.jpg/ })).toBeVisible();
});

test('a file that is refused is named with reason and hint, and everything else stays', async () => {
  const user = openPage('/prediction');
  await findClass('cat kind 1');
  await user.upload(fileInput(), makeFile('notes.txt', 'text/plain'));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('notes.txt');
  expect(alert).toHaveTextContent('This is not an image.');
  expect(alert).toHaveTextContent('Allowed are JPEG files.');
  expect(screen.getByRole('button', { name: /^1 ?cat kind 1/ })).toBeVisible();
  await user.click(within(alert).getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a refused file does not keep the others from being shown', async () => {
  const user = openPage('/prediction');
  await findClass('cat kind 1');
  await user.upload(fileInput(), [makeFile('good.jpg'), makeFile('notes.txt')]);
  await findClass('upload-of-good.jpg kind 1');
  expect(screen.getByRole('alert')).toHaveTextContent('notes.txt');
});

test('the next upload clears the failures before it', async () => {
  const user = openPage('/prediction');
  await user.upload(fileInput(), makeFile('notes.txt'));
  await screen.findByRole('alert');
  await user.upload(fileInput(), makeFile('dog.jpg'));
  await findClass('upload-of-dog.jpg kind 1');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a file of more than 25 MB is refused before it is sent', async () => {
  const user = openPage('/prediction');
  const large = makeFile('large.jpg');
  Object.defineProperty(large, 'size', { value: 52_000_000 });
  await user.upload(fileInput(), large);
  expect(await screen.findByRole('alert')).toHaveTextContent('The file size is 52 MB.');
  expect(world.images).toHaveLength(3);
});

test('an upload that breaks off says so', async () => {
  server.use(http.post(`${window.location.origin}/api/images`, () => Response.error()));
  const user = openPage('/prediction');
  await user.upload(fileInput(), makeFile('dog.jpg'));
  expect(await screen.findByRole('alert')).toHaveTextContent('The upload was interrupted');
});

test('an answer without an explanation is named by its status', async () => {
  server.use(
    http.post(`${window.location.origin}/api/images`, () => new Response('<h1>Oops</h1>', { status: 500 })),
  );
  const user = openPage('/prediction');
  await user.upload(fileInput(), makeFile('dog.jpg'));
  expect(await screen.findByRole('alert')).toHaveTextContent('The server responded with status 500');
});

test('files that hover over the page are expected, and uploaded when they are dropped', async () => {
  openPage('/prediction');
  await findClass('cat kind 1');
  fire('dragOver', [makeFile('dog.jpg')]);
  expect(screen.getByText('Drop to upload')).toBeVisible();
  const drop = fire('drop', [makeFile('dog.jpg')]);
  expect(drop.defaultPrevented).toBe(true);
  expect(screen.queryByText('Drop to upload')).not.toBeInTheDocument();
  await findClass('upload-of-dog.jpg kind 1');
});

test('an image in the clipboard is uploaded when it is pasted', async () => {
  openPage('/prediction');
  await findClass('cat kind 1');
  fire('paste', [makeFile('image.png', 'image/png')]);
  await findClass('upload-of-image.png kind 1');
});

test('a photograph that is dropped where none is shown opens where it can be seen', async () => {
  openPage('/networks?network=vgg16');
  await screen.findByRole('button', { name: 'Network: VGG-16' });
  fire('drop', [makeFile('dog.jpg')]);
  await findClass('upload-of-dog.jpg kind 1');
  expect(addressNow()).toBe('/prediction?network=vgg16&image=upload-of-dog.jpg');
});

test('a photograph that is dropped on Home is explained there', async () => {
  openPage('/');
  await screen.findByText('cat kind 1');
  fire('drop', [makeFile('dog.jpg')]);
  expect(await screen.findByRole('article', { name: 'Why upload-of-dog.jpg kind 1?' })).toBeVisible();
  expect(addressNow()).toBe('/?image=upload-of-dog.jpg');
});

test('the button asks for files', async () => {
  openPage('/prediction');
  let isAsked = false;
  fileInput().addEventListener('click', () => (isAsked = true));
  await userEvent.click(await screen.findByRole('button', { name: 'Upload image' }));
  expect(isAsked).toBe(true);
});

test('what is chosen while an upload runs stays chosen', async () => {
  const user = openPage('/prediction');
  await findClass('cat kind 1');
  void user.upload(fileInput(), makeFile('dog.jpg'));
  window.history.pushState(null, '', '/prediction?network=vgg16');
  await waitFor(() => expect(addressNow()).toBe('/prediction?network=vgg16&image=upload-of-dog.jpg'));
});
