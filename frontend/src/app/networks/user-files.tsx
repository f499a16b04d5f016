import Typography from '@mui/material/Typography';
import { useRefusedFiles } from '../../api/networks';
import { FailureAlert } from '../../components/failure-alert';

export interface UserFilesProps {
  /** Whether there is no usable file. */
  isEmpty: boolean;
}

/** How to add a network to the list, and the files that cannot be used. */
export function UserFiles({ isEmpty }: UserFilesProps) {
  const refused = useRefusedFiles();
  return (
    <>
      {isEmpty && (
        <Typography color="textSecondary">
          To add a network, put a .keras or .h5 file into models/user/ on the server. An optional NAME.json
          beside NAME.keras gives its title, class names and input range; see models/user/README.md.
        </Typography>
      )}
      {refused.map(({ file, failure }) => (
        <section key={file} aria-label={file}>
          <Typography sx={{ mt: 1, fontWeight: 600, overflowWrap: 'anywhere' }}>
            {file} cannot be used
          </Typography>
          <FailureAlert failure={failure} />
        </section>
      ))}
    </>
  );
}
