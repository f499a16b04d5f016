/** The upload of a network, shared by the components that start or show it. */
import { createContext, useContext } from 'react';
import type { Failure } from '../../api/failure';

/** Endings of the files that are networks. */
const ENDINGS = ['.keras', '.h5'];

export interface NetworkUpload {
  /** Name of the file. */
  name: string;
  /** Fraction that is sent, 0..1. */
  progress: number;
  /** Why it failed; absent while it runs. */
  failure?: Failure;
}

export interface NetworkUploads {
  /** The running upload, or the one that failed and was not dismissed. */
  current: NetworkUpload | undefined;
  /** Open the file picker. */
  pickFile: () => void;
  /** Cancel the running upload; nothing of it is kept. */
  cancel: () => void;
  /** Dismiss the failed upload. */
  dismiss: () => void;
}

export const NetworkUploadsContext = createContext<NetworkUploads>({
  current: undefined,
  pickFile: () => undefined,
  cancel: () => undefined,
  dismiss: () => undefined,
});

export function useNetworkUploads(): NetworkUploads {
  return useContext(NetworkUploadsContext);
}

/** What the file picker offers. */
export const ACCEPTED = ENDINGS.join(',');

/** Whether a file is a network, by its name. */
export function isNetworkFile({ name }: File): boolean {
  return ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
}
