import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useAblation, type AblationRequest } from '../../api/ablations';
import { LIMITS } from '../../api/limits.gen';
import { className } from '../objectives/objective-name';
import { QueryFailure } from '../query-failure';
import { AblationChart } from './ablation-chart';
import { ablationWords } from './ablation-words';

export interface AblationCheckProps {
  /** The filters that are switched off, their layer, and the class that is measured. */
  request: Omit<AblationRequest, 'draws' | 'seed'>;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** Whether the test runs without a click. @default false */
  isAskedAtOnce?: boolean;
}

const { draws, seed } = LIMITS.AblationRequest;

/** Tests whether the ranked filters matter more to the class than the same number of random filters. */
export function AblationCheck({ request, classNames, isAskedAtOnce = false }: AblationCheckProps) {
  const [isAsked, setAsked] = useState(isAskedAtOnce);
  const asked = { ...request, draws: draws.default, seed: seed.default };
  const query = useAblation(isAsked ? asked : undefined);
  const name = className(request.class_index, classNames);
  const filters = request.filters.length;
  return (
    <Stack component="section" aria-label={`Ablation test: ${request.layer}`} spacing={1} useFlexGap>
      {query.data === undefined && (
        <Button
          size="small"
          disabled={query.isFetching}
          onClick={() => setAsked(true)}
          sx={{ alignSelf: 'start', ml: -0.625 }}
        >
          Run ablation test
        </Button>
      )}
      {query.isFetching && <LinearProgress aria-label="Ablation" />}
      <QueryFailure query={query} />
      {query.data !== undefined && (
        <>
          <Typography sx={{ fontWeight: 600 }}>
            Probability of {name} without {filters === 1 ? 'this filter' : `these ${filters} filters`}
          </Typography>
          <AblationChart score={query.data.probability} filters={filters} />
          <Typography variant="body2">
            {ablationWords(query.data.probability, { name, filters, draws: asked.draws })}
          </Typography>
        </>
      )}
    </Stack>
  );
}
