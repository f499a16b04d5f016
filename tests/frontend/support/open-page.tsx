/** Open the whole page at an address, as a person does. */
import { render, screen } from '@testing-library/react';
import { File as NodeFile } from 'node:buffer';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { BrowserRouter } from 'react-router';
import { createQueryClient } from '../../../frontend/src/api/query-client';
import { App } from '../../../frontend/src/app/app';

/** Repetitions follow at once, so that no test waits. */
const NO_PAUSE_MS = 1;

export function openPage(address: string) {
  window.history.replaceState(null, '', address);
  render(
    <BrowserRouter useTransitions={false}>
      <App queries={createQueryClient(NO_PAUSE_MS)} />
    </BrowserRouter>,
  );
  return userEvent.setup({
    applyAccept: false,
    // Asks jsdom for styles all the way up at each step; nothing on this page is under an invisible cover.
    pointerEventsCheck: PointerEventsCheckLevel.Never,
  });
}

/** The path and the query that the address shows now. */
export function addressNow(): string {
  return window.location.pathname + window.location.search;
}

/** Wait until a class is on the page, and hand on its row. */
export function findClass(name: string): Promise<HTMLElement> {
  return screen.findByRole('button', { name: new RegExp(`^\\d+ ?${name}\\b`) }, { timeout: 10_000 });
}

/** The input behind "Upload image". */
export function fileInput(): HTMLElement {
  return screen.getByLabelText('Image files');
}

/** A file of a few bytes; the mock server looks at its name only. */
export function makeFile(name: string, type = 'image/jpeg'): File {
  // A file that Node's own form takes; see setup.ts.
  return new NodeFile(['photograph'], name, { type }) as unknown as File;
}
