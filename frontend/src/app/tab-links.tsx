import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { TABS } from '../tabs';

/** One link per tab. Each keeps the query of the address, and so the chosen network and photograph. */
export function TabLinks() {
  const { pathname, search } = useLocation();
  const links = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the links do not fit; the open one is scrolled into view.
    const open = links.current?.querySelector('[aria-current=page]');
    open?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <Box
      ref={links}
      component="nav"
      aria-label="Tabs"
      sx={{
        display: 'flex',
        alignSelf: 'stretch',
        order: { xs: 1, md: 0 },
        flex: { xs: '1 0 100%', md: '1 1 0' },
        minWidth: 0,
        height: { xs: 48, md: 'auto' },
        overflowX: 'auto',
        scrollbarWidth: 'none',
        '& a': {
          display: 'flex',
          alignItems: 'center',
          px: { xs: 2, md: 1.5, xl: 2 },
          flexShrink: 0,
          color: 'text.secondary',
          fontWeight: 500,
          textDecoration: 'none',
          borderBottom: '3px solid transparent',
          borderTop: '3px solid transparent',
        },
        '& a:hover': { color: 'text.primary' },
        '& a:focus-visible': { outlineOffset: '-4px' },
        '& a[aria-current=page]': { color: 'text.primary', borderBottomColor: 'primary.main' },
      }}
    >
      {TABS.map(({ path, title, below }) => (
        <NavLink key={path} to={{ pathname: path, search }} end={below === undefined}>
          {title}
        </NavLink>
      ))}
    </Box>
  );
}
