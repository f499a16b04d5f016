import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { NetworkSummary } from '../../api/networks';
import { useSideLabel } from '../../components/compare/side-label';
import { AnswerFailure } from '../../components/answer-failure';
import { Limitations } from '../../components/limitations';
import { formatCount } from '../../components/numbers';
import { Toggle } from '../../components/toggle';
import { AnswerActions } from './answer-actions';
import { AnswerStatus } from './answer-status';
import { ClassList } from './class-list';
import { ClassTable } from './class-table';
import { ReasonSentence } from './reason-sentence';
import type { PredictionView } from './use-prediction-view';
import { TOP } from './use-top';

export interface AnswerProps {
  /** The newest prediction and the state of the next one. */
  view: PredictionView;
  /** The chosen network; undefined while it is not known. */
  network: NetworkSummary | undefined;
  /** Whether the network, the photograph or a setting is missing, so that nothing can be computed. */
  isIncomplete: boolean;
  /** Number of classes that are expected, for the placeholder. */
  rows: number | undefined;
}

const HEADING = 'Most probable classes';

/** The most probable classes as bars or as a table, with status, limitations and downloads. */
export function Answer({ view, network, isIncomplete, rows = TOP.defaultValue }: AnswerProps) {
  const [form, setForm] = useState<'bars' | 'table'>('bars');
  const { answered, failure, retry, isStale } = view;
  const classes = answered?.prediction.classes;
  const first = classes?.[0];
  return (
    <Stack component="section" aria-label={useSideLabel(HEADING)} aria-busy={view.isWaiting} spacing={1}>
      <Box
        sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: 32, gap: 1 }}
      >
        <Typography variant="h2">{HEADING}</Typography>
        <Toggle
          label="Show classes as"
          value={form}
          options={[
            ['bars', 'Bars'],
            ['table', 'Table'],
          ]}
          onChoose={setForm}
        />
      </Box>
      <AnswerStatus view={view} isIncomplete={isIncomplete} />
      {failure !== undefined && <AnswerFailure failure={failure} retry={retry} network={network?.id} />}
      <Box sx={{ opacity: isStale ? 0.5 : 1 }}>
        {classes === undefined && (
          <ClassSkeleton rows={rows} isMoving={failure === undefined && !isIncomplete} />
        )}
        {classes !== undefined && form === 'bars' && (
          <ClassList
            classes={classes}
            total={answered?.network.classes ?? classes.length}
            network={answered?.request.network ?? ''}
          />
        )}
        {classes !== undefined && form === 'table' && <ClassTable classes={classes} />}
      </Box>
      {answered !== undefined && !isStale && first !== undefined && (
        <ReasonSentence
          key={`${answered.request.network} ${answered.request.image} ${first.index}`}
          network={answered.request.network}
          image={answered.request.image}
          found={first}
        />
      )}
      <Limitations>
        The percentages are softmax probabilities: the network divides 100 % among the{' '}
        {network !== undefined && formatCount(network.classes)} classes it knows, even if none of them
        describes the photograph. A high probability does not mean that the prediction is correct, and nothing
        here shows which part of the photograph led to it.
      </Limitations>
      {answered !== undefined && !isStale && <AnswerActions answered={answered} />}
    </Stack>
  );
}

interface ClassSkeletonProps {
  /** Number of classes. */
  rows: number;
  /** Whether the prediction is being computed; after a failure the skeleton does not move. */
  isMoving: boolean;
}

/** A placeholder for the classes, as high as they are. */
function ClassSkeleton({ rows, isMoving }: ClassSkeletonProps) {
  return (
    <Box aria-hidden sx={{ pl: 4, pr: 1 }}>
      {Array.from({ length: rows }, (_, row) => (
        <Box key={row} sx={{ height: 56, display: 'grid', alignContent: 'center' }}>
          <Skeleton width="60%" animation={isMoving ? 'pulse' : false} />
          <Skeleton variant="rectangular" height={8} animation={isMoving ? 'pulse' : false} />
        </Box>
      ))}
      <Box sx={{ height: 24 }} />
    </Box>
  );
}
