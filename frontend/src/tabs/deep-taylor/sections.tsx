import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { Section } from './use-section';

export interface SectionsProps {
  section: Section;
  onSection: (section: Section) => void;
}

/** What stands below the heatmap of the pixels. */
export function Sections({ section, onSection }: SectionsProps) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label="Below the heatmap"
      value={section}
      onChange={(_, next: Section | null) => onSection(next ?? section)}
    >
      <ToggleButton value="layers">Layers and filters</ToggleButton>
      <ToggleButton value="storyboards">Storyboards</ToggleButton>
    </ToggleButtonGroup>
  );
}
