import { Toggle } from '../../components/toggle';
import { useAddress } from '../../hooks/use-address';
import { useAddressChoice } from '../../hooks/use-address-choice';

export type Section = 'layers' | 'storyboards';

/** The section below the heatmap of the pixels; it is part of the address. */
export function useSection(): [Section, (next: Section) => void] {
  const [section, setSection] = useAddressChoice<Section>('below', ['layers', 'storyboards'], 'layers');
  // A link to one storyboard opens it.
  const [job] = useAddress('job');
  return [job === null ? section : 'storyboards', setSection];
}

export interface SectionsProps {
  section: Section;
  onSection: (section: Section) => void;
}

/** Chooses the section below the heatmap of the pixels. */
export function Sections({ section, onSection }: SectionsProps) {
  return (
    <Toggle
      label="Section"
      value={section}
      options={[
        ['layers', 'Layers and filters'],
        ['storyboards', 'Storyboards'],
      ]}
      onChoose={onSection}
    />
  );
}
