/** Sends a form with files by XMLHttpRequest, because only it reports the progress. */
import { FailedRequest } from './failure';

/**
 * Send a form.
 * onProgress: called with the fraction that is sent, 0..1. signal: cancels it; then an AbortError is thrown.
 * Throws a FailedRequest if the connection breaks.
 */
export function sendForm(
  url: string,
  form: FormData,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<Response> {
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
    request.onerror = () => reject(new FailedRequest(INTERRUPTED));
    request.onabort = () => reject(new DOMException('The upload was cancelled.', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

const INTERRUPTED = {
  code: 'upload_broken_off',
  message: 'The upload was interrupted before the server responded.',
  hint: 'Check that the server is running, then upload the file again.',
  field: 'file',
};
