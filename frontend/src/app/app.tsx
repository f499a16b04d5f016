import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Route, Routes } from 'react-router';
import { TABS } from '../tabs';
import { TabList } from '../tabs/tab';
import { NotFoundPage } from './not-found-page';
import { Shell } from './shell';
import { TabFrame } from './tab-frame';
import { TokenGate } from './token-gate';
import { theme, THEME_STORAGE_KEY } from './theme';

export interface AppProps {
  /** Caches the answers of the server. */
  queries: QueryClient;
}

/** The whole page; it must be inside a router. */
export function App({ queries }: AppProps) {
  return (
    <ThemeProvider theme={theme} modeStorageKey={THEME_STORAGE_KEY} noSsr>
      <CssBaseline enableColorScheme />
      <QueryClientProvider client={queries}>
        <TabList value={TABS}>
          <TokenGate>
            <Routes>
              <Route element={<Shell />}>
                {TABS.map((tab) => (
                  <Route
                    key={tab.path}
                    path={`${tab.path}${tab.below ?? ''}`}
                    element={<TabFrame key={tab.path} tab={tab} />}
                  />
                ))}
                <Route path="*" element={<NotFoundPage />} />
              </Route>
            </Routes>
          </TokenGate>
        </TabList>
      </QueryClientProvider>
    </ThemeProvider>
  );
}
