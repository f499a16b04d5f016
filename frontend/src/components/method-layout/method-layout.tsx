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
  /** The drawing of the network, at the right of wide pages. @default nothing */
  navigator?: ReactNode;
  /** The results. */
  children: ReactNode;
}

/** Below the header, as high as the window. */
const COLUMN = {
  position: 'sticky',
  top: 'var(--header-height)',
  height: 'calc(100vh - var(--header-height) - var(--tray-height, 0px))',
  boxSizing: 'border-box',
  bgcolor: 'background.paper',
} as const;

/** The layout of all method tabs: settings at the left, results beside them, on wide pages the network at the right. */
export function MethodLayout({ settingsLabel, settings, navigator, children }: MethodLayoutProps) {
  const isWide = useMediaQuery((theme: Theme) => theme.breakpoints.up('xl'));
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
    <Box sx={{ display: 'grid', gridTemplateColumns: '296px minmax(0, 1fr) auto', alignItems: 'start' }}>
      <Box
        component="aside"
        aria-label={settingsLabel}
        sx={{ ...COLUMN, overflowY: 'auto', p: 2, borderRight: '1px solid', borderColor: 'divider' }}
      >
        {settings}
      </Box>
      <Box sx={{ p: 3, minWidth: 0 }}>{children}</Box>
      {isWide && navigator !== undefined && (
        <Box sx={{ ...COLUMN, borderLeft: '1px solid', borderColor: 'divider' }}>{navigator}</Box>
      )}
    </Box>
  );
}
