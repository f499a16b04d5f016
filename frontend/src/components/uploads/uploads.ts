/** Uploads in progress and those that failed, shared by everything that starts or shows them. */
import { createContext, useContext } from 'react';
import type { Failure } from '../../api/failure';

export interface Upload {
  /** Number of the upload, unique on this page. */
  id: number;
  /** Name of the file. */
  name: string;
  /** Share that is sent, 0..1. */
  progress: number;
  /** Why it failed; absent while it runs. */
  failure?: Failure;
}

export interface Uploads {
  /** Running uploads and failed ones that were not dismissed, oldest first. */
  uploads: Upload[];
  /** Let the person pick files. */
  pickFiles: () => void;
  /** Forget a failed upload. */
  dismiss: (id: number) => void;
}

export const UploadsContext = createContext<Uploads>({
  uploads: [],
  pickFiles: () => undefined,
  dismiss: () => undefined,
});

export function useUploads(): Uploads {
  return useContext(UploadsContext);
}
