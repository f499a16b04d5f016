import Box from '@mui/material/Box';
import type { Failure } from '../api/failure';
import { FailureAlert } from './failure-alert';
import { WeightsDownload } from './weights/weights-download';

export interface AnswerFailureProps {
  /** Why a question to a network has no answer. */
  failure: Failure;
  /** Asks again; undefined while that happens by itself. */
  retry: (() => void) | undefined;
  /** Id of the network that was asked; undefined while none is known. */
  network: string | undefined;
}

/** Why a network did not answer, with the button that helps: download its weights where they are missing, else try again. */
export function AnswerFailure({ failure, retry, network }: AnswerFailureProps) {
  if (failure.code !== 'weights_missing' || network === undefined)
    return <FailureAlert failure={failure} {...(retry && { action: 'Try again', onAction: retry })} />;
  return (
    <div>
      <FailureAlert failure={failure} />
      <Box sx={{ mt: 1 }}>
        <WeightsDownload networkId={network} />
      </Box>
    </div>
  );
}
