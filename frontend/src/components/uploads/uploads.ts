/** Running and failed uploads, shared by the components that start or show them. */
import { createContext, useContext } from 'react';
import type { Failure } from '../../api/failure';

export interface Upload {
  /** Number of the upload, unique on this page. */
  id: number;
  /** Name of the file. */
  name: string;
  /** Fraction that is sent, 0..1. */
  progress: number;
  /** Why it failed; absent while it runs. */
  failure?: Failure;
}

export interface Uploads {
  /** Running uploads and failed ones that were not dismissed, oldest first. */
  uploads: Upload[];
  /** Open the file picker. */
  pickFiles: () => void;
  /** Dismiss a failed upload. */
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
