import Typography from '@mui/material/Typography';
import { useRefusedFiles } from '../api/networks';
import { FailureAlert } from '../components/failure-alert';

export interface UserFilesProps {
  /** Whether there is no file that can be used. */
  isEmpty: boolean;
}

/** How a person's own network gets into the list, and which files could not be used. */
export function UserFiles({ isEmpty }: UserFilesProps) {
  const refused = useRefusedFiles();
  return (
    <>
      {isEmpty && (
        <Typography color="textSecondary">
          Put a .keras or .h5 file into models/user/ on the server and it stands here at once. A NAME.json
          beside NAME.keras may tell its title, the names of its classes and the range of its input;
          models/user/README.md says how.
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
