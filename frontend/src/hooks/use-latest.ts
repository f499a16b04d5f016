/** The last defined value, so that the page shows it until a newer one replaces it. */
import { useState } from 'react';

/** value: undefined while the first one is loading; otherwise it must be the same object at each rendering. */
export function useLatest<Value extends object>(value: Value | undefined): Value | undefined {
  const [latest, setLatest] = useState(value);
  if (value !== undefined && value !== latest) setLatest(value);
  return value ?? latest;
}
