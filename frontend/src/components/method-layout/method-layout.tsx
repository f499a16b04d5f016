import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { SettingsSheet } from './settings-sheet';

export interface MethodLayoutProps {
  /** Name of the settings, also the label of their button on a phone. */
  settingsLabel: string;
  /** The settings: a column at the left, or a sheet on narrow pages. */
  settings: ReactNode;
  /** The results. */
  children: ReactNode;
}

/** The layout of all method tabs: settings at the left, results at the right. */
export function MethodLayout({ settingsLabel, settings, children }: MethodLayoutProps) {
  const isNarrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  if (isNarrow) {
    return (
      <Box sx={{ p: 2 }}>
        <SettingsSheet label={settingsLabel}>{settings}</SettingsSheet>
        {children}
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '296px minmax(0, 1fr)', alignItems: 'start' }}>
      <Box
        component="aside"
        aria-label={settingsLabel}
        sx={{
          position: 'sticky',
          top: 'var(--header-height)',
          height: 'calc(100vh - var(--header-height) - var(--tray-height, 0px))',
          overflowY: 'auto',
          boxSizing: 'border-box',
          p: 2,
          bgcolor: 'background.paper',
          borderRight: '1px solid',
          borderColor: 'divider',
        }}
      >
        {settings}
      </Box>
      <Box sx={{ p: 3, minWidth: 0 }}>{children}</Box>
    </Box>
  );
}
