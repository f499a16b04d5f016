import Box from '@mui/material/Box';
import { Component, type ReactNode } from 'react';
import { failureOf } from '../api/failure';
import { FailureAlert } from '../components/failure-alert';

export interface TabBoundaryProps {
  /** Title of the tab. */
  title: string;
  /** The tab. */
  children: ReactNode;
}

interface TabBoundaryState {
  error: Error | undefined;
}

/** Catches the errors of a tab, so that the rest of the page keeps working. (Only a class can catch an error.) */
export class TabBoundary extends Component<TabBoundaryProps, TabBoundaryState> {
  override state: TabBoundaryState = { error: undefined };

  static getDerivedStateFromError(error: unknown): TabBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <Box sx={{ p: 3 }}>
        <FailureAlert
          failure={failureOf(error)}
          subject={`${this.props.title} cannot be shown.`}
          action="Reload the page"
          onAction={() => window.location.reload()}
        />
      </Box>
    );
  }
}
