import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';

export interface ToggleProps<Value extends string> {
  /** Name of the choice. */
  label: string;
  value: Value;
  /** What can be chosen: value, title, and a tooltip for some. */
  options: readonly (readonly [Value, string, string?])[];
  /** Called with the value of the button that was clicked. */
  onChoose: (value: Value) => void;
  /** Whether the buttons fill the width. @default false */
  isWide?: boolean;
  /** Values that cannot be chosen now. @default none */
  disabled?: readonly Value[];
}

/** Buttons side by side, exactly one of which is on. */
export function Toggle<Value extends string>(props: ToggleProps<Value>) {
  const { label, value, options, onChoose, isWide = false, disabled = [] } = props;
  return (
    <ToggleButtonGroup
      exclusive
      fullWidth={isWide}
      size="small"
      aria-label={label}
      value={value}
      onChange={(_, next: Value | null) => onChoose(next ?? value)}
      sx={isWide ? WIDE : {}}
    >
      {options.map(([option, title, tooltip]) => (
        <ToggleButton key={option} value={option} title={tooltip} disabled={disabled.includes(option)}>
          {title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** Buttons of equal width, in several rows if there are too many for one. */
const WIDE = { flexWrap: 'wrap', '& button': { px: 0.5, flex: '1 0 20%' } };
