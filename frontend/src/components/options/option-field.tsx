import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { ChoiceField } from './choice-field';
import { NumberField } from './number-field';
import type { Option } from './option';
import { SwitchField } from './switch-field';
import type { Options } from './use-options';

export interface OptionFieldProps {
  /** The parameter. */
  option: Option;
  /** All parameters with their values. */
  options: Options;
}

/** One parameter, with its description as tooltip. A choice takes the whole width. */
export function OptionField({ option, options }: OptionFieldProps) {
  return (
    <Tooltip title={option.help} placement="right">
      <Box sx={{ minWidth: 0, gridColumn: option.kind === 'choice' ? '1 / -1' : 'auto' }}>
        {option.kind === 'number' && <NumberField option={option} options={options} />}
        {option.kind === 'choice' && <ChoiceField option={option} options={options} />}
        {option.kind === 'switch' && <SwitchField option={option} options={options} />}
      </Box>
    </Tooltip>
  );
}
