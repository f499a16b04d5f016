import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useAblation, type AblationRequest } from '../../../api/ablations';
import { failureOf } from '../../../api/failure';
import { LIMITS } from '../../../api/limits.gen';
import { FailureAlert } from '../../../components/failure-alert';
import { className } from '../../../components/objectives/objective-name';
import { AblationChart } from './ablation-chart';
import { ablationWords } from './ablation-words';

export interface AblationCheckProps {
  /** Which filters of which layer are switched off, and which class is watched. */
  request: Omit<AblationRequest, 'draws' | 'seed'>;
  /** Names of the classes, by index. */
  classNames: readonly string[];
}

const { draws, seed } = LIMITS.AblationRequest;

/** Whether the class falls further without the ranked filters than without as many random ones. */
export function AblationCheck({ request, classNames }: AblationCheckProps) {
  const [isAsked, setAsked] = useState(false);
  const asked = { ...request, draws: draws.default, seed: seed.default };
  const query = useAblation(isAsked ? asked : undefined);
  const name = className(request.class_index, classNames);
  const filters = request.filters.length;
  return (
    <Stack component="section" aria-label={`Check by ablation: ${request.layer}`} spacing={1} useFlexGap>
      {query.data === undefined && (
        <Button
          size="small"
          disabled={query.isFetching}
          onClick={() => setAsked(true)}
          sx={{ alignSelf: 'start', ml: -0.625 }}
        >
          Check by ablation
        </Button>
      )}
      {query.isFetching && <LinearProgress aria-label="Ablation" />}
      {query.error !== null && (
        <FailureAlert
          failure={failureOf(query.error)}
          action="Ask again"
          onAction={() => void query.refetch()}
        />
      )}
      {query.data !== undefined && (
        <>
          <Typography sx={{ fontWeight: 600 }}>
            Probability of {name} without {filters === 1 ? 'this filter' : `these ${filters} filters`}
          </Typography>
          <AblationChart score={query.data.probability} />
          <Typography variant="body2">
            {ablationWords(query.data.probability, { name, filters, draws: asked.draws })}
          </Typography>
        </>
      )}
    </Stack>
  );
}
