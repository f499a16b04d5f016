/** One file on its way to the server. */
import { File as NodeFile } from 'node:buffer';
import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { uploadImage } from '../../../frontend/src/api/upload-image';
import { makeFile } from '../support/open-page';
import { refuse, server, uploadedName } from '../support/server';
import { makeUpload } from '../support/world';

const ADDRESS = `${window.location.origin}/api/images`;

test('the file goes up under its name and the kept photograph comes back', async () => {
  const names: string[] = [];
  server.use(
    http.post(ADDRESS, async ({ request }) => {
      names.push(await uploadedName(request));
      return HttpResponse.json(makeUpload('id', 'dog.jpg'), { status: 201 });
    }),
  );
  expect(await uploadImage(makeFile('dog.jpg'), vi.fn())).toMatchObject({ id: 'id', name: 'dog.jpg' });
  expect(names).toEqual(['dog.jpg']);
});

test('a file that is kept already is an upload like any other', async () => {
  server.use(http.post(ADDRESS, () => HttpResponse.json(makeUpload('id', 'dog.jpg'), { status: 200 })));
  expect(await uploadImage(makeFile('dog.jpg'), vi.fn())).toMatchObject({ id: 'id' });
});

test.each([413, 415, 422, 507])(
  'a refusal with status %i carries the words of the server',
  async (status) => {
    server.use(http.post(ADDRESS, () => refuse(status, 'refused', 'It is refused.')));
    await expect(uploadImage(makeFile('dog.jpg'), vi.fn())).rejects.toMatchObject({
      failure: { code: 'refused', message: 'It is refused.' },
    });
  },
);

test('a file of exactly 25 MB is sent, one byte more is not', async () => {
  const bytes = (count: number) => {
    const file = new NodeFile(['x'], 'large.jpg') as unknown as File;
    Object.defineProperty(file, 'size', { value: count });
    return file;
  };
  await expect(uploadImage(bytes(25_000_000), vi.fn())).resolves.toMatchObject({ name: 'large.jpg' });
  await expect(uploadImage(bytes(25_000_001), vi.fn())).rejects.toMatchObject({
    failure: { code: 'too_large', message: 'The file size is 26 MB.' },
  });
});
