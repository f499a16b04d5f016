import Typography from '@mui/material/Typography';
import { failureOf } from '../../api/failure';
import { useNetworkRules, type RefusedFile } from '../../api/networks';
import { useDeleteNetwork } from '../../api/own-networks';
import { FailureAlert } from '../failure-alert';

export interface RefusedFilesProps {
  /** The files in models/user/ that cannot be used. */
  refused: RefusedFile[];
}

/** The files that cannot be used, with the reason and a button that deletes each. */
export function RefusedFiles({ refused }: RefusedFilesProps) {
  return refused.map((file) => <Refused key={file.file} refused={file} />);
}

function Refused({ refused: { network, file, failure } }: { refused: RefusedFile }) {
  const rules = useNetworkRules();
  const deletion = useDeleteNetwork(network, () => undefined);
  return (
    <section aria-label={file}>
      <Typography sx={{ mt: 1, fontWeight: 600, overflowWrap: 'anywhere' }}>{file} cannot be used</Typography>
      <FailureAlert
        failure={failure}
        {...(rules?.allowed === true && { action: 'Delete the file', onAction: () => deletion.mutate() })}
      />
      {deletion.isError && <FailureAlert failure={failureOf(deletion.error)} />}
    </section>
  );
}
