/** POST /api/images: keep a photograph. The browser tells progress only through XMLHttpRequest, so that carries it. */
import { answerOf, client } from './client';
import { FailedRequest } from './failure';
import type { Image } from './images';
import { LIMITS } from './limits.gen';

const MOST_BYTES = LIMITS.UploadForm.file.maxLength;

/**
 * Upload one file.
 * onProgress: called with the share that is sent, 0..1.
 * Throws a FailedRequest. The server decides what is accepted; only a file that is too large is refused here already,
 * because a server that stops reading cannot say why.
 */
export async function uploadImage(file: File, onProgress: (share: number) => void): Promise<Image> {
  if (file.size > MOST_BYTES) throw new FailedRequest(tooLarge(file));
  const form = new FormData();
  form.append('file', file, file.name);
  const request = client.POST('/api/images', {
    // The document describes a file as a string of bytes; what is sent is the form.
    body: { file: file.name },
    bodySerializer: () => form,
    fetch: ({ url }) => send(url, form, onProgress),
  });
  return answerOf(request);
}

function send(url: string, form: FormData, onProgress: (share: number) => void): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const type = request.getResponseHeader('Content-Type') ?? 'text/plain';
      resolve(
        new Response(request.responseText, { status: request.status, headers: { 'Content-Type': type } }),
      );
    };
    request.onerror = () => reject(new FailedRequest(BROKEN_OFF));
    request.send(form);
  });
}

const BROKEN_OFF = {
  code: 'upload_broken_off',
  message: 'The upload broke off before the server answered.',
  hint: 'Check that the server runs, then upload the file again.',
  field: 'file',
};

function tooLarge(file: File) {
  return {
    code: 'too_large',
    message: `The file has ${Math.ceil(file.size / 1_000_000)} MB.`,
    hint: `Files of at most ${MOST_BYTES / 1_000_000} MB are accepted; save it smaller or as JPEG.`,
    field: 'file',
  };
}
