/** What stands below the heatmap of the pixels: layers or storyboards. */
import { useAddress } from '../../hooks/use-address';
import { useAddressChoice } from '../../hooks/use-address-choice';

export type Section = 'layers' | 'storyboards';

export function useSection(): [Section, (next: Section) => void] {
  const [section, setSection] = useAddressChoice<Section>('below', ['layers', 'storyboards'], 'layers');
  // A link to one storyboard opens it.
  const [job] = useAddress('job');
  return [job === null ? section : 'storyboards', setSection];
}
