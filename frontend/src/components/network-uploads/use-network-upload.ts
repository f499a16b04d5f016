/** Uploads one network at a time; the next one takes the place of one that failed. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { failureOf } from '../../api/failure';
import { useNetworkRules } from '../../api/networks';
import { uploadNetwork } from '../../api/own-networks';
import { formatBytes } from '../numbers';
import type { NetworkUpload } from './network-uploads';

/** onUploaded: called with the id of a network that the server has taken. */
export function useNetworkUpload(onUploaded: (networkId: string) => void) {
  const queries = useQueryClient();
  const rules = useNetworkRules();
  const [current, setCurrent] = useState<NetworkUpload>();
  const running = useRef<AbortController>(undefined);

  async function upload(file: File): Promise<void> {
    // One that runs goes on; the page says so.
    if (running.current !== undefined) return;
    const { name } = file;
    if (rules?.allowed === true && file.size > rules.limit_bytes) {
      setCurrent({ name, progress: 0, failure: tooLarge(file.size, rules.limit_bytes) });
      return;
    }
    const abort = new AbortController();
    running.current = abort;
    setCurrent({ name, progress: 0 });
    try {
      const { id } = await uploadNetwork(file, (progress) => setCurrent({ name, progress }), abort.signal);
      await queries.invalidateQueries({ queryKey: ['networks'] });
      setCurrent(undefined);
      onUploaded(id);
    } catch (error) {
      if (abort.signal.aborted) setCurrent(undefined);
      else
        setCurrent({
          name,
          progress: 1,
          failure: failureOf(error instanceof Error ? error : new Error(String(error))),
        });
    } finally {
      running.current = undefined;
    }
  }

  return {
    current,
    upload,
    cancel: () => running.current?.abort(),
    dismiss: () => setCurrent(undefined),
  };
}

// Checked here too, because a server that stops reading cannot send a reason.
function tooLarge(bytes: number, limit: number) {
  return {
    code: 'too_large',
    message: `The file size is ${formatBytes(bytes)}.`,
    hint: `The limit is ${formatBytes(limit)}; save the network without its optimizer, or set a larger NETWORK_LIMIT.`,
    field: 'file',
  };
}
