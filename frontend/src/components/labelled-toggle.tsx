import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Toggle, type ToggleProps } from './toggle';

export interface LabelledToggleProps<Value extends string> extends ToggleProps<Value> {
  /** What the chosen value means. */
  help: string;
}

/** A toggle with its heading and what the choice means. */
export function LabelledToggle<Value extends string>({ help, ...toggle }: LabelledToggleProps<Value>) {
  return (
    <Box component="section">
      <Typography variant="h2" sx={{ mb: 0.5 }}>
        {toggle.label}
      </Typography>
      <Toggle {...toggle} isWide />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        {help}
      </Typography>
    </Box>
  );
}
