import Typography from '@mui/material/Typography';
import { Disclosure } from '../../components/disclosure';
import { formatCount } from '../../components/numbers';

export interface LimitsProps {
  /** Number of classes that the network tells apart; undefined while no network is chosen. */
  classes: number | undefined;
}

/** What the numbers do not show. */
export function Limits({ classes }: LimitsProps) {
  const known =
    classes === undefined ? 'the classes it knows' : `the ${formatCount(classes)} classes it knows`;
  return (
    <Disclosure label="What this does not show">
      <Typography variant="body2" color="textSecondary">
        The percentages are softmax shares: the network divides 100 % among {known}, also when none of them
        describes the photograph. A high share is not the chance of being right, and nothing here says which
        part of the photograph led to it.
      </Typography>
    </Disclosure>
  );
}
