/** A flag that the browser stores. If storage is not allowed, it lasts as long as the page. */
import { useState } from 'react';

export function useStoredFlag(key: string, initially: boolean): [boolean, (flag: boolean) => void] {
  const [flag, setFlag] = useState(() => read(key) ?? initially);
  const set = (next: boolean) => {
    setFlag(next);
    try {
      localStorage.setItem(key, String(next));
    } catch {
      // Storage is full or not allowed; the flag still changes on the page.
    }
  };
  return [flag, set];
}

function read(key: string): boolean | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : text === 'true';
  } catch {
    return undefined;
  }
}
