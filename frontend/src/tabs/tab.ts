/** What a tab is. Tabs are data: the header, the keys, the addresses and the cards of Home are drawn from them. */
import { createContext, useContext, type ComponentType, type LazyExoticComponent } from 'react';

export interface Paper {
  /** Authors and year, as they are cited. */
  citation: string;
  /** Title of the publication. */
  title: string;
  /** Where it can be read. */
  url: string;
}

export interface Method {
  /** The question that the method answers. */
  question: string;
  /** One or two sentences for the card. */
  short: string;
  /** Paragraphs that "Read more" unfolds. */
  long: string[];
  /** Where the method was first described. */
  paper: Paper;
  /** Address of the preview image, 16:10. */
  previewUrl: string;
  /** What the preview shows, for those who do not see it. */
  previewAlt: string;
}

export interface Tab {
  /** Address of the tab: '/' or '/word'. */
  path: string;
  /** Label in the header and in the title of the document. */
  title: string;
  /** Letter that opens the tab after g. */
  letter: string;
  /** The page, loaded when it is first opened. */
  Page: LazyExoticComponent<ComponentType>;
  /** What the tab does with a network and a photograph; absent for tabs that ask nothing. */
  method?: Method;
}

export interface MethodTab extends Tab {
  method: Method;
}

export const TabList = createContext<readonly Tab[]>([]);

/** The tabs that hold a method, in the order of the header. */
export function useMethodTabs(): MethodTab[] {
  return useContext(TabList).filter((tab): tab is MethodTab => tab.method !== undefined);
}
