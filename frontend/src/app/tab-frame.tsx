import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Suspense } from 'react';
import type { Tab } from '../tabs/tab';
import { TabFocus } from './tab-focus';
import { TabBoundary } from './tab-boundary';

export interface TabFrameProps {
  /** The tab that is open. */
  tab: Tab;
}

/** The frame of one tab: its title, a placeholder while it loads, and an error boundary. */
export function TabFrame({ tab }: TabFrameProps) {
  const { Page, title } = tab;
  return (
    <>
      <title>{`${title} · Innsyn`}</title>
      <TabBoundary title={title}>
        <Suspense fallback={<TabSkeleton />}>
          <Page />
          <TabFocus />
        </Suspense>
      </TabBoundary>
    </>
  );
}

/** A placeholder for a tab while its code loads. */
function TabSkeleton() {
  return (
    <Box aria-busy="true" aria-label="Loading" role="status" sx={{ p: 3 }}>
      <Skeleton width="40%" height={40} />
      <Skeleton variant="rectangular" sx={{ height: '56vh', mt: 2 }} />
    </Box>
  );
}
