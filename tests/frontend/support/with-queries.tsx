/** Surroundings for a single component or hook: the server's answers, an address, and the theme. */
import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';
import { BrowserRouter } from 'react-router';
import { createQueryClient } from '../../../frontend/src/api/query-client';
import { theme } from '../../../frontend/src/app/theme';

/** A wrapper for render and renderHook. */
export function makeSurroundings(queries: QueryClient = createQueryClient(1)) {
  return function Surroundings({ children }: { children: ReactNode }) {
    return (
      <ThemeProvider theme={theme}>
        <QueryClientProvider client={queries}>
          <BrowserRouter useTransitions={false}>{children}</BrowserRouter>
        </QueryClientProvider>
      </ThemeProvider>
    );
  };
}

/** Render one component in those surroundings. */
export function renderAlone(component: ReactElement) {
  return render(component, { wrapper: makeSurroundings() });
}
