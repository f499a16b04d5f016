import { useLocation } from 'react-router';
import { layerLinks } from './door-links';
import { DoorMenu } from './door-menu';

export interface LayerDoorsProps {
  /** Id of the network. */
  network: string;
  layer: string;
}

/** Where a layer leads: its page, its maps for the photograph, images of its channels, an explanation of one. */
export function LayerDoors({ network, layer }: LayerDoorsProps) {
  const { search } = useLocation();
  const links = layerLinks(search, network, layer);
  return (
    <DoorMenu
      about={layer}
      doors={[
        { label: 'Open its page', to: links.page },
        { label: 'See its activations', to: links.activations },
        { label: 'Visualize it', to: links.visualize },
        { label: 'Dream of it', to: links.dream },
        { label: 'Explain one of its channels', to: links.explain },
      ]}
    />
  );
}
