/** Files that a person drops anywhere on the page or pastes from the clipboard. */
import { useEffect, useEffectEvent, useState } from 'react';

/** Call onFiles with dropped or pasted files; the result says whether files hover over the page right now. */
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
      // Only leaving the window has no element that is entered next.
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
