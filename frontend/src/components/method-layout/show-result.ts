/** Closes the sheet of the settings, which covers the results on narrow pages. */
import { createContext, useContext } from 'react';

export const ShowResult = createContext<() => void>(() => undefined);

/** Closes the sheet that contains the settings; does nothing on a page without a sheet. */
export function useShowResult(): () => void {
  return useContext(ShowResult);
}
