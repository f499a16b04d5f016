import Typography from '@mui/material/Typography';
import { Disclosure } from '../../components/disclosure';

/** What the maps do not show. */
export function Limits() {
  return (
    <Disclosure label="What this does not show">
      <Typography variant="body2" color="textSecondary">
        One photograph proves nothing: a channel that is silent here may respond to another one, and a channel
        that responds to a cat need not mean cats. Each map is scaled by its own highest value, so the
        brightness of two maps cannot be compared; their numbers can. Values below zero are drawn black.
        Nothing here says whether the answer of the network depends on a channel.
      </Typography>
    </Disclosure>
  );
}
