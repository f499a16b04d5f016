import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { NetworkSummary } from '../../api/networks';
import { FailureAlert } from '../../components/failure-alert';
import { AnswerActions } from './answer-actions';
import { AnswerStatus } from './answer-status';
import { ClassList } from './class-list';
import { ClassSkeleton } from './class-skeleton';
import { ClassTable } from './class-table';
import { Limits } from './limits';
import { TOP } from './use-top';
import type { PredictionView } from './use-prediction-view';

export interface AnswerProps {
  /** The newest answer and what is known about the next. */
  view: PredictionView;
  /** The chosen network; undefined while it is not known. */
  network: NetworkSummary | undefined;
  /** Whether the network, the photograph or a setting is missing, so that nothing can be asked. */
  isIncomplete: boolean;
  /** How many classes will come, so that their place is kept. */
  rows: number | undefined;
}

/** The most probable classes as bars or as a table, with what belongs to them. */
export function Answer({ view, network, isIncomplete, rows = TOP.usual }: AnswerProps) {
  const [form, setForm] = useState<'bars' | 'table'>('bars');
  const { answered, failure, retry, isStale } = view;
  const classes = answered?.prediction.classes;
  return (
    <Stack component="section" aria-labelledby="classes-heading" aria-busy={view.isWaiting} spacing={1}>
      <Box
        sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: 32, gap: 1 }}
      >
        <Typography id="classes-heading" variant="h2">
          Most probable classes
        </Typography>
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-label="Show classes as"
          value={form}
          onChange={(_, next: 'bars' | 'table' | null) => setForm(next ?? form)}
        >
          <ToggleButton value="bars">Bars</ToggleButton>
          <ToggleButton value="table">Table</ToggleButton>
        </ToggleButtonGroup>
      </Box>
      <AnswerStatus view={view} isIncomplete={isIncomplete} />
      {failure !== undefined && (
        <FailureAlert
          failure={failure}
          {...(retry !== undefined && { action: 'Ask again', onAction: retry })}
        />
      )}
      <Box sx={{ opacity: isStale ? 0.5 : 1 }}>
        {classes === undefined && (
          <ClassSkeleton rows={rows} isMoving={failure === undefined && !isIncomplete} />
        )}
        {classes !== undefined && form === 'bars' && (
          <ClassList classes={classes} total={answered?.network.classes ?? classes.length} />
        )}
        {classes !== undefined && form === 'table' && <ClassTable classes={classes} />}
      </Box>
      <Limits classes={network?.classes} />
      {answered !== undefined && !isStale && <AnswerActions answered={answered} />}
    </Stack>
  );
}
