import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';

export interface ToggleProps<Value extends string> {
  /** Name of the choice. */
  label: string;
  value: Value;
  /** What can be chosen: value and title. */
  options: readonly (readonly [Value, string])[];
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
      sx={isWide ? { '& button': { px: 0.5 } } : {}}
    >
      {options.map(([option, title]) => (
        <ToggleButton key={option} value={option} disabled={disabled.includes(option)}>
          {title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
