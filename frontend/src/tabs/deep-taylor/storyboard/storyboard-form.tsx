import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { JobRequest } from '../../../api/jobs';
import { StartBar } from '../../../components/jobs/start-bar';
import { OptionGroup } from '../../../components/options/option-group';
import { RARE } from './storyboard-options';
import type { Storyboard } from './use-storyboard';

export interface StoryboardFormProps {
  storyboard: Storyboard;
  onStart: (request: JobRequest) => void;
}

/** The layers, filters and parameters of a storyboard. Source: thesis, Section 4.4. */
export function StoryboardForm({ storyboard, onStart }: StoryboardFormProps) {
  const { layers, mixes, mixProblem, options, problem } = storyboard;
  return (
    <Stack spacing={2} useFlexGap>
      <Stack component="section" aria-labelledby="storyboard-heading" spacing={1.5} useFlexGap>
        <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 32 }}>
          <Typography id="storyboard-heading" variant="h2" sx={{ flexGrow: 1 }}>
            Storyboard
          </Typography>
          <Button size="small" disabled={!storyboard.isChosen} onClick={storyboard.resetLayers}>
            Default layers
          </Button>
        </Box>
        <Typography variant="body2" color="textSecondary">
          Visualizes the filters most relevant to the prediction, alone and mixed by their relevance. Choose
          layers with the checkboxes on their cards.
        </Typography>
        {/* High enough for four layers, so that nothing below moves when they become known. */}
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
          label="Mixed filters"
          value={mixes}
          error={mixProblem !== undefined}
          helperText={mixProblem ?? 'Filters per mixed image, one image for each number; empty for none.'}
          onChange={(event) => storyboard.setMixes(event.target.value)}
        />
      </Stack>
      <OptionGroup options={options} rare={RARE} />
      <StartBar starts={[{ label: 'Create storyboard', request: storyboard.request }]} onStart={onStart} />
    </Stack>
  );
}
