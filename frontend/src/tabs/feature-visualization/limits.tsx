import Typography from '@mui/material/Typography';
import { Disclosure } from '../../components/disclosure';

/** What the images do not show. */
export function Limits() {
  return (
    <Disclosure label="What this does not show">
      <Typography variant="body2" color="textSecondary">
        An image shows one way to excite a channel, not all of them; another seed may find another. It is no
        photograph, and that a channel likes it does not mean that it responds to nothing else.
      </Typography>
    </Disclosure>
  );
}
