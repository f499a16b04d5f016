import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { JobRequest } from '../../../api/jobs';
import { SETTINGS } from '../../../api/settings.gen';
import { CompareField } from '../../../components/compare/compare-field';
import type { Side } from '../../../components/compare/use-sides';
import type { Comparison } from '../../../hooks/use-comparison';
import { LabelledToggle } from '../../../components/labelled-toggle';
import { NumberControl } from '../../../components/number-control';
import { PhotographChooser } from '../../../components/photograph-chooser/photograph-chooser';
import type { ChosenLayer } from '../../../hooks/use-chosen-layer';
import { AttributionField } from './attribution-field';
import { StoryboardForm } from '../storyboard/storyboard-form';
import { ExplainedFields } from './explained-fields';
import type { Classes } from '../../../hooks/use-classes';
import type { Storyboard } from '../storyboard/use-storyboard';
import type { Pooling, Settings } from './use-settings';

const POOLING = SETTINGS.HeatmapSettings.pooling;

/** What can stand beside an explanation; two classes are compared by what is explained. */
export const COMPARABLE = ['image', 'network', 'layer'] as const;

export interface SettingsFormProps {
  settings: Settings;
  classes: Classes;
  /** The chosen layer, for the explanation of a channel. */
  layer: ChosenLayer;
  storyboard: Storyboard;
  /** What stands beside the explanation. */
  comparison: Comparison;
  /** The chosen photograph and network. */
  own: Side;
  /** Called with the request of "Create storyboard". */
  onStart: (request: JobRequest) => void;
}

/** The settings of the explanation and of a storyboard of it. */
export function SettingsForm({
  settings,
  classes,
  layer,
  storyboard,
  comparison,
  own,
  onStart,
}: SettingsFormProps) {
  return (
    <Stack spacing={3} useFlexGap>
      <PhotographChooser />
      <CompareField comparison={comparison} kinds={COMPARABLE} own={own} />
      <ExplainedFields settings={settings} classes={classes} layer={layer} />
      <Stack component="section" aria-labelledby="rules-heading" spacing={2} useFlexGap>
        <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 32 }}>
          <Typography id="rules-heading" variant="h2" sx={{ flexGrow: 1 }}>
            Rules
          </Typography>
          <Button size="small" disabled={!settings.isChanged} onClick={settings.reset}>
            Reset
          </Button>
        </Box>
        <AttributionField value={settings.attribution} onChoose={settings.setAttribution} />
        <LabelledToggle<Pooling>
          label={POOLING.label}
          value={settings.pooling}
          options={POOLING.choices}
          onChoose={settings.setPooling}
          help={POOLING.help}
        />
        <NumberControl
          number={settings.filters}
          label="Ranked filters"
          noun="filters"
          help="The most relevant filters of each layer"
        />
      </Stack>
      <StoryboardForm storyboard={storyboard} onStart={onStart} />
    </Stack>
  );
}
