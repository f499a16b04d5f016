/** The description of a tab. Header, shortcuts, routes and the cards of Home are made from it. */
import { createContext, useContext, type ComponentType, type LazyExoticComponent } from 'react';

export interface Paper {
  /** Authors and year, as they are cited. */
  citation: string;
  /** Title of the publication. */
  title: string;
  /** Address of the publication. */
  url: string;
}

export interface Method {
  /** The question that the method answers. */
  question: string;
  /** One or two sentences for the card. */
  short: string;
  /** Paragraphs that "Read more" expands. */
  long: string[];
  /** The paper of the method. */
  paper: Paper;
}

export interface Tab {
  /** Path of the tab: '/' or '/word'. */
  path: string;
  /** The paths below it that its page reads, as a pattern of the router. @default none */
  below?: string;
  /** Label in the header and in the title of the document. */
  title: string;
  /** Letter that opens the tab after g. */
  letter: string;
  /** The page, loaded when it is first opened. */
  Page: LazyExoticComponent<ComponentType>;
  /** Whether it shows the chosen photograph although it has no method. @default false */
  showsPhotograph?: boolean;
  /** The method of the tab; absent for a tab without one. */
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

/** Paths of the tabs that show the chosen photograph. */
export function usePhotographPaths(): string[] {
  return useContext(TabList)
    .filter(({ method, showsPhotograph = false }) => method !== undefined || showsPhotograph)
    .map(({ path }) => path);
}
