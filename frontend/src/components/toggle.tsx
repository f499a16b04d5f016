import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';

const MOST_IN_A_ROW = 4;
/** Least width of a full row, in percent: one button more must not fit. */
const LEAST_SHARE = 90;

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
      sx={isWide ? inRows(options.length) : {}}
    >
      {options.map(([option, title, tooltip]) => (
        <ToggleButton key={option} value={option} title={tooltip} disabled={disabled.includes(option)}>
          {title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** Buttons that fill the width, in rows of about the same number if there are too many for one. */
function inRows(count: number) {
  const columns = Math.ceil(count / Math.ceil(count / MOST_IN_A_ROW));
  return {
    flexWrap: 'wrap',
    '& button': { px: 0.5, flex: `1 0 ${Math.floor(LEAST_SHARE / columns)}%` },
    // Only the first button of a group has a border on its left.
    [`& button:nth-of-type(${columns}n + 1)`]: { ml: 0, borderLeftColor: 'divider' },
  };
}
