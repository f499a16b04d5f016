import { useRef, type ChangeEvent, type ReactNode } from 'react';
import type { Image } from '../../api/images';
import { useIncomingFiles } from '../../hooks/use-incoming-files';
import { isNetworkFile } from '../network-uploads/network-uploads';
import { DropOverlay } from './drop-overlay';
import { UploadsContext } from './uploads';
import { useUploadQueue } from './use-upload-queue';

export interface UploadsProviderProps {
  /** Called with the last photograph of each batch that was uploaded. */
  onUploaded: (image: Image) => void;
  /** Called when photographs were picked, dropped or pasted, before they are uploaded. */
  onIncoming: () => void;
  /** Called with a network that was dropped or pasted. */
  onNetwork: (file: File) => void;
  /** The page. */
  children: ReactNode;
}

/** Uploads photographs that are picked, dropped or pasted; a network among them is handed on. */
export function UploadsProvider({ onUploaded, onIncoming, onNetwork, children }: UploadsProviderProps) {
  const { uploads, upload, dismiss } = useUploadQueue(onUploaded);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: File[]) => {
    const network = files.find(isNetworkFile);
    if (network !== undefined) onNetwork(network);
    const photographs = files.filter((file) => !isNetworkFile(file));
    if (photographs.length === 0) return;
    onIncoming();
    void upload(photographs);
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
