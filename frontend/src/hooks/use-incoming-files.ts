/** Files that are dropped on the page or pasted from the clipboard. */
import { useEffect, useEffectEvent, useState } from 'react';

/** Calls onFiles with dropped or pasted files. Returns whether files are being dragged over the page. */
export function useIncomingFiles(onFiles: (files: File[]) => void): boolean {
  const [isHovering, setHovering] = useState(false);
  const take = useEffectEvent((event: Event, transfer: DataTransfer | null) => {
    const files = [...(transfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  });
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      // Without this the browser would leave the page and open the file.
      event.preventDefault();
      setHovering(true);
    };
    const onLeave = (event: DragEvent) => {
      // An event without a next element means that the pointer has left the window.
      if (event.relatedTarget === null) setHovering(false);
    };
    const onDrop = (event: DragEvent) => {
      setHovering(false);
      take(event, event.dataTransfer);
    };
    const onPaste = (event: ClipboardEvent) => take(event, event.clipboardData);
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('paste', onPaste);
    };
  }, []);
  return isHovering;
}
