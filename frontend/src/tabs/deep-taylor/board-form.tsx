import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { JobRequest } from '../../api/jobs';
import { StartBar } from '../../components/jobs/start-bar';
import { OptionGroup } from '../../components/options/option-group';
import { RARE } from './board-options';
import type { Board } from './use-board';

export interface BoardFormProps {
  board: Board;
  onStart: (request: JobRequest) => void;
}

/** What a storyboard is of, and how its images are made. Source: thesis, Section 4.4. */
export function BoardForm({ board, onStart }: BoardFormProps) {
  const { layers, mixes, mixProblem, options, problem } = board;
  return (
    <Stack spacing={2} useFlexGap>
      <Stack component="section" aria-labelledby="board-heading" spacing={1.5} useFlexGap>
        <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 32 }}>
          <Typography id="board-heading" variant="h2" sx={{ flexGrow: 1 }}>
            Storyboard
          </Typography>
          <Button size="small" disabled={!board.isChosen} onClick={board.resetLayers}>
            Usual layers
          </Button>
        </Box>
        <Typography variant="body2" color="textSecondary">
          What the most relevant filters look for, alone and mixed by their relevance. Layers are chosen by
          the checkboxes on their cards.
        </Typography>
        {/* Room for four usual layers, so that nothing below moves when they become known. */}
        <Typography variant="body2" sx={{ minHeight: 40, overflowWrap: 'anywhere' }}>
          {layers.join(', ')}
        </Typography>
        {problem !== undefined && (
          <Typography variant="body2" color="warning" role="status">
            {problem}
          </Typography>
        )}
        <TextField
          size="small"
          label="Filters mixed"
          value={mixes}
          error={mixProblem !== undefined}
          helperText={mixProblem ?? 'One image for each number of filters; empty for none.'}
          onChange={(event) => board.setMixes(event.target.value)}
        />
      </Stack>
      <OptionGroup options={options} rare={RARE} />
      <StartBar starts={[{ label: 'Make a storyboard', request: board.request }]} onStart={onStart} />
    </Stack>
  );
}
