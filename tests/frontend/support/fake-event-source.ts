/** Events of a job, told by the test. jsdom has no EventSource. */
import { act } from '@testing-library/react';
import { vi } from 'vitest';

export class FakeEventSource extends EventTarget {
  static all: FakeEventSource[] = [];
  isClosed = false;

  constructor(readonly url: string) {
    super();
    FakeEventSource.all.push(this);
  }

  close() {
    this.isClosed = true;
  }

  tell(kind: string, payload: unknown) {
    act(() => void this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(payload) })));
  }
}

/** Let the page of this test hear nothing but what the test tells. */
export function fakeEvents(): void {
  FakeEventSource.all = [];
  vi.stubGlobal('EventSource', FakeEventSource);
}
