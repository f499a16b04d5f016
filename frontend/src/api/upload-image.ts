/** POST /api/images: upload a photograph. */
import { answerOf, client } from './client';
import { FailedRequest } from './failure';
import type { Image } from './images';
import { LIMITS } from './limits.gen';
import { sendForm } from './send-form';

const MOST_BYTES = LIMITS.UploadForm.file.maxLength;

/**
 * Upload one file.
 * onProgress: called with the fraction that is sent, 0..1.
 * Throws a FailedRequest. The server validates the file; only its size is checked here, because a server that stops
 * reading cannot send a reason.
 */
export async function uploadImage(file: File, onProgress: (share: number) => void): Promise<Image> {
  if (file.size > MOST_BYTES) throw new FailedRequest(tooLarge(file));
  const form = new FormData();
  form.append('file', file, file.name);
  const request = client.POST('/api/images', {
    // The OpenAPI document describes a file as a string; the form is what is sent.
    body: { file: file.name },
    bodySerializer: () => form,
    fetch: ({ url }) => sendForm(url, form, onProgress),
  });
  return answerOf(request);
}

function tooLarge(file: File) {
  return {
    code: 'too_large',
    message: `The file size is ${Math.ceil(file.size / 1_000_000)} MB.`,
    hint: `The limit is ${MOST_BYTES / 1_000_000} MB; save the image smaller or as JPEG.`,
    field: 'file',
  };
}
