import Typography from '@mui/material/Typography';
import { Disclosure } from '../../components/disclosure';

/** What a dream does not show. */
export function Limits() {
  return (
    <Disclosure label="What this does not show">
      <Typography variant="body2" color="textSecondary">
        A dream exaggerates: it shows what would please a part of the network, not what the network has
        recognized in the photograph. Other settings dream differently, and what looks alive need not be a
        class.
      </Typography>
    </Disclosure>
  );
}
