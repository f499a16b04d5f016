/** The upload queue: files are uploaded one after the other; the last successful one is passed to onUploaded. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { failureOf, type Failure } from '../../api/failure';
import { addToImages, type Image } from '../../api/images';
import { uploadImage } from '../../api/upload-image';
import type { Upload } from './uploads';

export function useUploadQueue(onUploaded: (image: Image) => void) {
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const nextId = useRef(1);

  const change = (id: number, part: { progress: number } | { failure: Failure }) =>
    setUploads((all) => all.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)));
  const dismiss = (id: number) => setUploads((all) => all.filter((upload) => upload.id !== id));

  async function uploadOne(file: File, id: number): Promise<Image | undefined> {
    try {
      const image = await uploadImage(file, (progress) => change(id, { progress }));
      dismiss(id);
      return image;
    } catch (error) {
      change(id, { failure: failureOf(error instanceof Error ? error : new Error(String(error))) });
      return undefined;
    }
  }

  async function upload(files: File[]): Promise<void> {
    const queue = files.map((file) => ({ file, id: nextId.current++ }));
    setUploads((all) => [
      // A new upload dismisses earlier failures.
      ...all.filter(({ failure }) => failure === undefined),
      ...queue.map(({ file, id }) => ({ id, name: file.name, progress: 0 })),
    ]);
    let last: Image | undefined;
    for (const { file, id } of queue) {
      const image = await uploadOne(file, id);
      if (image === undefined) continue;
      last = image;
      addToImages(queries, image);
    }
    if (last !== undefined) onUploaded(last);
  }

  return { uploads, upload, dismiss };
}
