import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { KINDS, type Kind } from './kinds';
import type { Objectives } from './use-objectives';

export interface KindFieldProps {
  /** Where the kind is chosen. */
  objectives: Objectives;
  /** Whether a photograph is to be changed. */
  forPhotograph: boolean;
  /** Whether the network has classes. */
  hasClasses: boolean;
}

/** What kind of objective it is; a whole layer is written as channels, none of which is named. */
export function KindField({ objectives: { kind, write }, forPhotograph, hasClasses }: KindFieldProps) {
  const offered = KINDS.filter((one) => one.kind !== 'layer' && (one.suitsPhotographs || !forPhotograph));
  return (
    <ToggleButtonGroup
      exclusive
      fullWidth
      size="small"
      aria-label="Objective"
      sx={{ flexWrap: 'wrap', '& button': { px: 0.5, flex: '1 0 30%' } }}
      value={kind}
      onChange={(_, next: Kind | null) => write({ kind: next ?? kind })}
    >
      {offered.map(({ kind: shown, title, help, fields }) => (
        <ToggleButton
          key={shown}
          value={shown}
          title={help}
          disabled={!fields.includes('layer') && !hasClasses}
        >
          {title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
