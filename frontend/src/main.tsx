/** Entry of the page. */
import { CacheProvider } from '@emotion/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { createQueryClient } from './api/query-client';
import { App } from './app/app';
import { createStyles } from './app/styles';
import './app/fonts.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root.');
createRoot(root).render(
  <StrictMode>
    {/* Without transitions the page always shows what its address says. */}
    <BrowserRouter useTransitions={false}>
      <CacheProvider value={createStyles()}>
        <App queries={createQueryClient()} />
      </CacheProvider>
    </BrowserRouter>
  </StrictMode>,
);
