import { useRef, type ChangeEvent, type ReactNode } from 'react';
import { ACCEPTED, NetworkUploadsContext, type NetworkUploads } from './network-uploads';

export interface NetworkUploadsProviderProps extends Omit<NetworkUploads, 'pickFile'> {
  /** Called with the file that was picked. */
  onPicked: (file: File) => void;
  /** The page. */
  children: ReactNode;
}

/** Offers the upload of networks to the page, and holds the file picker. */
export function NetworkUploadsProvider(props: NetworkUploadsProviderProps) {
  const { current, cancel, dismiss, onPicked, children } = props;
  const input = useRef<HTMLInputElement>(null);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file !== undefined) onPicked(file);
    // Allows the same file to be picked again after a failure.
    event.target.value = '';
  };
  return (
    <NetworkUploadsContext value={{ current, cancel, dismiss, pickFile: () => input.current?.click() }}>
      {children}
      <input ref={input} type="file" accept={ACCEPTED} hidden aria-label="Network file" onChange={take} />
    </NetworkUploadsContext>
  );
}
