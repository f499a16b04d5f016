import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Option } from './option';

export interface OptionHelpProps {
  /** The parameters. */
  options: readonly Option[];
}

/** A list of parameters with their descriptions. */
export function OptionHelp({ options }: OptionHelpProps) {
  return (
    <Box component="dl" sx={{ m: 0, '& dd': { m: 0, mb: 1 } }}>
      {options.map(({ name, label, help }) => (
        <div key={name}>
          <Typography component="dt" variant="body2" sx={{ fontWeight: 600 }}>
            {label}
          </Typography>
          <Typography component="dd" variant="body2" color="textSecondary">
            {help}
          </Typography>
        </div>
      ))}
    </Box>
  );
}
