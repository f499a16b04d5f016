import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Options } from '../options/use-options';
import { Toggle } from '../toggle';
import type { ChosenPreset } from './use-preset';

export interface PresetBarProps {
  preset: ChosenPreset;
  /** The parameters, which get the values of the preset that is chosen. */
  options: Options;
}

/** One button for each preset, and what the chosen one is for. */
export function PresetBar({ preset, options }: PresetBarProps) {
  return (
    <Stack component="section" aria-label="Presets" spacing={0.5}>
      <Toggle
        label="Preset"
        value={preset.id}
        options={preset.all.map(({ id, title, help }) => [id, title, help] as const)}
        onChoose={(id) => {
          preset.choose(id);
          options.reset();
        }}
        isWide
      />
      <Typography variant="body2" color="textSecondary" sx={{ minHeight: 40 }}>
        {preset.help}
      </Typography>
    </Stack>
  );
}
