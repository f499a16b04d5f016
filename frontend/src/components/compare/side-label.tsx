/** Names of the parts of a side, which differ from those of the same parts on the other side. */
import { createContext, useContext } from 'react';

/** Title of the side; undefined where nothing is compared. */
export const SideTitle = createContext<string | undefined>(undefined);

/** A label, with the title of the side where two are compared. */
export function useSideLabel(label: string): string {
  const title = useContext(SideTitle);
  return title === undefined ? label : `${label}, ${title}`;
}
