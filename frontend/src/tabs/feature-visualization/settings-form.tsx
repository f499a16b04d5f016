import Alert from '@mui/material/Alert';
import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import type { Failure } from '../../api/failure';
import { Disclosure } from '../../components/disclosure';
import { FailureAlert } from '../../components/failure-alert';
import { LayerChooser } from '../../components/layer-chooser/layer-chooser';
import { useTray } from '../../components/tray/tray';
import type { ChosenLayer } from '../../hooks/use-chosen-layer';
import { OptionFields } from './option-fields';
import type { Draft, Kind } from './use-draft';

export interface SettingsFormProps {
  layer: ChosenLayer;
  draft: Draft;
  /** Names of the network's classes, by index. */
  classNames: readonly string[];
  /** How long it would take, in words. */
  estimate: string;
  /** Why the server would refuse it. */
  refusal: Failure | undefined;
  onStart: (mix: boolean) => void;
}

const KINDS: readonly (readonly [Kind, string])[] = [
  ['channel', 'Channels'],
  ['layer', 'Layer'],
  ['neuron', 'Neurons'],
  ['class', 'Classes'],
];

/** What an image is to excite, and how it is made. */
export function SettingsForm({ layer, draft, classNames, estimate, refusal, onStart }: SettingsFormProps) {
  const { channels } = useTray();
  const inTray = channels.filter((channel) => channel.layer === layer.value?.name);
  const noun = draft.kind === 'class' ? 'Classes' : 'Channels';
  return (
    <Stack spacing={2}>
      <ToggleButtonGroup
        exclusive
        fullWidth
        size="small"
        aria-label="Objective"
        sx={{ '& button': { px: 0.5 } }}
        value={draft.kind}
        onChange={(_, next: Kind | null) => draft.setKind(next ?? draft.kind)}
      >
        {KINDS.map(([kind, title]) => (
          <ToggleButton key={kind} value={kind} disabled={kind === 'class' && classNames.length === 0}>
            {title}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {draft.kind !== 'class' && <LayerChooser layer={layer} />}
      {draft.kind !== 'layer' && (
        <TextField
          size="small"
          label={noun}
          value={draft.indices}
          error={draft.problem !== undefined}
          helperText={draft.problem ?? 'Such as 11, 34, 5-9. Neurons: the middle of the map.'}
          onChange={(event) => draft.setIndices(event.target.value)}
        />
      )}
      {draft.kind === 'class' && (
        <Autocomplete
          size="small"
          value={null}
          options={classNames.map((_, index) => index)}
          getOptionLabel={(index) => `${classNames[index] ?? ''} (${index})`}
          renderInput={(field) => <TextField {...field} label="Add a class by name" />}
          onChange={(_, index) =>
            index !== null && draft.setIndices(draft.indices ? `${draft.indices}, ${index}` : `${index}`)
          }
        />
      )}
      {draft.kind === 'channel' && inTray.length > 0 && (
        <Button
          size="small"
          onClick={() => draft.setIndices(inTray.map(({ channel }) => channel).join(', '))}
        >
          Take {inTray.length} from the tray
        </Button>
      )}
      <TextField
        size="small"
        label="Weights for mixing"
        value={draft.weights}
        error={draft.mixProblem !== undefined}
        helperText={draft.mixProblem ?? 'One for each, such as 1, -0.5; empty for 1 each.'}
        onChange={(event) => draft.setWeights(event.target.value)}
      />
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
        <Button
          variant="contained"
          disabled={draft.request(false) === undefined}
          onClick={() => onStart(false)}
        >
          Visualize
        </Button>
        <Button variant="outlined" disabled={draft.request(true) === undefined} onClick={() => onStart(true)}>
          Mix
        </Button>
        <Typography variant="body2" color="textSecondary" aria-live="polite">
          {estimate}
        </Typography>
      </Stack>
      {refusal !== undefined && <FailureAlert failure={refusal} />}
      {draft.kind === 'layer' && draft.problem !== undefined && (
        <Alert severity="warning">{draft.problem}</Alert>
      )}
      <Disclosure label="All parameters">
        <OptionFields options={draft.options} onChange={draft.setOptions} />
      </Disclosure>
    </Stack>
  );
}
