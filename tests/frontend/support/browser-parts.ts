/** Parts of a browser that jsdom lacks. */
import { layOut, type LayoutQuestion } from '../../../frontend/src/components/network-drawing/layout/lay-out';
import type { Drawing } from '../../../frontend/src/components/network-drawing/layout/drawing';

/** The page's only worker lays out drawings; here it does so a moment later, on the same thread. */
export class FakeWorker {
  onmessage: ((event: { data: Drawing }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  private isTerminated = false;

  postMessage(question: LayoutQuestion): void {
    setTimeout(() => {
      if (this.isTerminated) return;
      if (isBroken) this.onerror?.({ message: 'no room' });
      else this.onmessage?.({ data: layOut(question) });
    });
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

let isBroken = false;

/** Let all workers fail while something is tried. */
export async function withBrokenWorkers(attempt: () => Promise<void>): Promise<void> {
  isBroken = true;
  try {
    await attempt();
  } finally {
    isBroken = false;
  }
}

export class FakeResizeObserver implements ResizeObserver {
  observe(): void {
    // Nothing ever changes its size.
  }
  unobserve(): void {
    // Nothing was observed.
  }
  disconnect(): void {
    // Nothing was observed.
  }
}
