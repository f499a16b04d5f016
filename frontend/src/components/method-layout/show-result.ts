/** Where settings are folded into a sheet, what has been begun stands behind it; this brings it into view. */
import { createContext, useContext } from 'react';

export const ShowResult = createContext<() => void>(() => undefined);

/** Close the sheet that holds the settings; where there is none, nothing happens. */
export function useShowResult(): () => void {
  return useContext(ShowResult);
}
