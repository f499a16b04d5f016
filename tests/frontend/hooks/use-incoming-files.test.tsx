/** Dropped and pasted files. */
import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { useIncomingFiles } from '../../../frontend/src/hooks/use-incoming-files';

const onFiles = vi.fn<(files: File[]) => void>();
const FILE = new File(['x'], 'dog.jpg');

function Page() {
  const isHovering = useIncomingFiles(onFiles);
  return <p>{isHovering ? 'Files hover' : 'Nothing hovers'}</p>;
}

/** Leave an element for another one, or for nothing: the edge of the window. (jsdom has no drag events.) */
function leaveFor(relatedTarget: EventTarget | null) {
  fireEvent(document.body, new MouseEvent('dragleave', { relatedTarget, bubbles: true }));
}

beforeEach(() => {
  onFiles.mockReset();
  render(<Page />);
});

test('files are expected while they hover and forgotten when they leave the window', () => {
  fireEvent.dragOver(document.body, { dataTransfer: { types: ['Files'], files: [] } });
  expect(screen.getByText('Files hover')).toBeVisible();
  leaveFor(screen.getByText('Files hover'));
  expect(screen.getByText('Files hover')).toBeVisible();
  leaveFor(null);
  expect(screen.getByText('Nothing hovers')).toBeVisible();
});

test('text that is dragged is left to the browser', () => {
  const event = createEvent.dragOver(document.body, { dataTransfer: { types: ['text/plain'], files: [] } });
  fireEvent(document.body, event);
  expect(event.defaultPrevented).toBe(false);
  expect(screen.getByText('Nothing hovers')).toBeVisible();
});

test('text that is pasted is left to the browser', () => {
  const event = createEvent.paste(document.body, { clipboardData: { files: [] } });
  fireEvent(document.body, event);
  expect(event.defaultPrevented).toBe(false);
  expect(onFiles).not.toHaveBeenCalled();
});

test('dropped files are handed on and the page is not left', () => {
  const event = createEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [FILE] } });
  fireEvent(document.body, event);
  expect(event.defaultPrevented).toBe(true);
  expect(onFiles).toHaveBeenCalledWith([FILE]);
});
