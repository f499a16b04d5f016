import { Suspense } from 'react';
import type { Tab } from '../tabs/tab';
import { TabBoundary } from './tab-boundary';
import { TabSkeleton } from './tab-skeleton';

export interface TabFrameProps {
  /** The tab that is open. */
  tab: Tab;
}

/** What stands around one tab: its title, a place while it loads, and a net if it breaks. */
export function TabFrame({ tab }: TabFrameProps) {
  const { Page, title } = tab;
  return (
    <>
      <title>{`${title} · Innsyn`}</title>
      <TabBoundary title={title}>
        <Suspense fallback={<TabSkeleton />}>
          <Page />
        </Suspense>
      </TabBoundary>
    </>
  );
}
