import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { failureOf } from '../../api/failure';
import { type KnownRange, type TriedRange, useRangeTrial, useStateRange } from '../../api/input-range';
import { FailureAlert } from '../failure-alert';
import { QueryFailure } from '../query-failure';

export interface RangeTrialProps {
  /** Id of a network of models/user/. */
  networkId: string;
  /** The present range. */
  known: KnownRange;
}

/** Each common input range with the predictions for the sample photographs, and a button to use it. */
export function RangeTrial({ networkId, known }: RangeTrialProps) {
  const trial = useRangeTrial(networkId);
  const stating = useStateRange(networkId);
  if (trial.isPending) return <LinearProgress aria-label="Trying common input ranges" />;
  if (trial.isError) return <QueryFailure query={trial} />;
  return (
    <>
      <Typography variant="body2">
        With the correct range, the network recognizes the sample photographs if it has classes for them.
      </Typography>
      <Box component="ul" aria-label="Common input ranges" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {trial.data.tried.map((tried) => (
          <Box component="li" key={tried.name} sx={{ py: 1 }}>
            <Typography sx={{ fontWeight: 600 }}>{tried.name}</Typography>
            <Typography variant="body2">{answersInWords(tried)}</Typography>
            {isSame(tried, known) ? (
              <Typography variant="body2">In use</Typography>
            ) : (
              <Button
                size="small"
                variant="outlined"
                disabled={stating.isPending}
                aria-label={`Use ${tried.name}`}
                onClick={() => stating.mutate(statedOf(tried))}
              >
                Use
              </Button>
            )}
          </Box>
        ))}
      </Box>
      {known.origin === 'stated' && (
        <Button size="small" disabled={stating.isPending} onClick={() => stating.mutate(null)}>
          Detect automatically
        </Button>
      )}
      {stating.isError && <FailureAlert failure={failureOf(stating.error)} />}
    </>
  );
}

type Range = Pick<TriedRange, 'low' | 'high' | 'reversed_channels'>;

function isSame(one: Range, other: Range): boolean {
  return JSON.stringify(statedOf(one)) === JSON.stringify(statedOf(other));
}

function statedOf({ low, high, reversed_channels }: Range) {
  const three = ([red = 0, green = 0, blue = 0]: number[]): [number, number, number] => [red, green, blue];
  return { low: three(low), high: three(high), reversed_channels };
}

function answersInWords({ answers }: TriedRange): string {
  if (answers.length === 0) return 'The network has no classes.';
  return answers
    .map(({ image, name, probability }) => `${image}: ${name} ${Math.round(100 * probability)} %`)
    .join(' · ');
}
