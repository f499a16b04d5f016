/** A value once it has not changed for a while, so that typing sends no requests. */
import { useEffect, useState } from 'react';

const PAUSE_MS = 500;

/** value: JSON. The result is the same object as long as its content is the same. */
export function useRested<Value>(value: Value | undefined): Value | undefined {
  const text = value === undefined ? undefined : JSON.stringify(value);
  const [rested, setRested] = useState<{ text: string | undefined; value: Value | undefined }>({
    text: undefined,
    value: undefined,
  });
  useEffect(() => {
    const timer = setTimeout(
      () => setRested({ text, value: text === undefined ? undefined : (JSON.parse(text) as Value) }),
      PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [text]);
  return rested.value;
}
