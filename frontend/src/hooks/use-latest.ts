/** The last value that was there, so that what is on the page stays until something newer can replace it. */
import { useState } from 'react';

/** value: undefined while there is none; otherwise it must keep its identity from one rendering to the next. */
export function useLatest<Value extends object>(value: Value | undefined): Value | undefined {
  const [latest, setLatest] = useState(value);
  if (value !== undefined && value !== latest) setLatest(value);
  return value ?? latest;
}
