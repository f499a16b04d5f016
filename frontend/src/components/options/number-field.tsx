import TextField from '@mui/material/TextField';
import { emptyText, problemOf, valueText, type NumberOption } from './option';
import type { Options } from './use-options';

export interface NumberFieldProps {
  /** The parameter. */
  option: NumberOption;
  /** All parameters with their values. */
  options: Options;
}

/** A number; below it its limits, or its default once it is changed. */
export function NumberField({ option, options }: NumberFieldProps) {
  const { name, label, help, least, most, isWhole, defaultValue, unit } = option;
  const { values, changed, set } = options;
  const value = values[name];
  const isChanged = changed.includes(name);
  const problem = problemOf(option, value);
  // The step size of the optimizer has no meaningful minimum.
  const limits =
    typeof option.emptyMeans !== 'object' ? `${least}–${most} ${unit}` : `above 0, up to ${most} ${unit}`;
  const defaultText = valueText(option, defaultValue, values);
  return (
    <TextField
      type="number"
      size="small"
      fullWidth
      label={label}
      placeholder={emptyText(option, values)}
      error={problem !== undefined}
      helperText={problem ?? (isChanged ? `default: ${defaultText}` : limits.trimEnd())}
      value={typeof value === 'number' ? value : ''}
      slotProps={{
        inputLabel: { shrink: true, sx: { fontWeight: isChanged ? 600 : 400 } },
        htmlInput: { step: isWhole ? 1 : 'any', 'aria-description': help },
        formHelperText: { sx: { mx: 0.5 } },
      }}
      // A changed value has a frame.
      sx={isChanged ? CHANGED : {}}
      onChange={({ target }) => set(name, target.value === '' ? null : Number(target.value))}
    />
  );
}

const CHANGED = {
  '& fieldset': { borderColor: 'primary.main', borderWidth: 2 },
  '& .MuiInputLabel-root:not(.Mui-error)': { color: 'primary.main' },
};
