import { failureOf } from '../api/failure';
import { FailureAlert } from './failure-alert';

export interface QueryFailureProps {
  /** The query that may have failed. */
  query: { error: Error | null; refetch: () => Promise<unknown> };
}

/** Why a query failed, and a button that tries it again; nothing if it has not failed. */
export function QueryFailure({ query: { error, refetch } }: QueryFailureProps) {
  if (error === null) return null;
  return <FailureAlert failure={failureOf(error)} action="Try again" onAction={() => void refetch()} />;
}
