import { useRef, type ChangeEvent, type ReactNode } from 'react';
import type { Image } from '../../api/images';
import { useIncomingFiles } from '../../hooks/use-incoming-files';
import { DropOverlay } from './drop-overlay';
import { UploadsContext } from './uploads';
import { useUploadQueue } from './use-upload-queue';

export interface UploadsProviderProps {
  /** Called with the last photograph of each batch that was uploaded. */
  onUploaded: (image: Image) => void;
  /** Called when files were picked, dropped or pasted, before they are uploaded. */
  onIncoming: () => void;
  /** The page. */
  children: ReactNode;
}

/** Uploads files that are picked, dropped or pasted. */
export function UploadsProvider({ onUploaded, onIncoming, children }: UploadsProviderProps) {
  const { uploads, upload, dismiss } = useUploadQueue(onUploaded);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: File[]) => {
    onIncoming();
    void upload(files);
  };
  const isHovering = useIncomingFiles(take);
  const onPicked = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    // Allows the same file to be picked again after a failure.
    event.target.value = '';
    if (files.length > 0) take(files);
  };
  return (
    <UploadsContext value={{ uploads, dismiss, pickFiles: () => input.current?.click() }}>
      {children}
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label="Image files"
        onChange={onPicked}
      />
      {isHovering && <DropOverlay />}
    </UploadsContext>
  );
}
