import { useLocation } from 'react-router';
import { useNetwork } from '../../api/network';
import { classLinks } from './door-links';
import { DoorMenu, type Door } from './door-menu';

export interface ClassDoorsProps {
  /** Id of the network. */
  network: string;
  /** Index of the class. */
  index: number;
  /** Its name. */
  name: string;
  /** The most probable class, if it is another one. */
  first: { index: number; name: string } | undefined;
}

/** Where a class leads: its heatmap, why it is not the prediction, images of it, examples. */
export function ClassDoors({ network, index, name, first }: ClassDoorsProps) {
  const { search } = useLocation();
  const logits = useNetwork(network).data?.logits_layer ?? '';
  const links = classLinks(search, network, { index, rival: first?.index, logits });
  const doors: Door[] = [
    { label: `Why ${name}?`, to: links.why },
    ...(links.against === undefined || links.beside === undefined || first === undefined
      ? []
      : [
          { label: `Why ${first.name}, not ${name}?`, to: links.against },
          { label: `Compare it with ${first.name}`, to: links.beside },
        ]),
    { label: 'What does it look for?', to: links.visualize },
    { label: 'Dream of it', to: links.dream },
    ...(links.examples === undefined ? [] : [{ label: 'Image examples', to: links.examples }]),
  ];
  return <DoorMenu about={name} doors={doors} />;
}
