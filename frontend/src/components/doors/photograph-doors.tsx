import { useLocation } from 'react-router';
import type { Image } from '../../api/images';
import { photographLinks } from './door-links';
import { DoorMenu } from './door-menu';

export interface PhotographDoorsProps {
  image: Image;
}

/** Where a photograph leads: what the network predicts for it, why, which channels respond, what it dreams. */
export function PhotographDoors({ image }: PhotographDoorsProps) {
  const { search } = useLocation();
  const links = photographLinks(search, image.id);
  return (
    <DoorMenu
      about={image.name}
      doors={[
        { label: 'All steps at a glance', to: links.home },
        { label: 'Predict its classes', to: links.prediction },
        { label: 'See its activations', to: links.activations },
        { label: 'Explain its prediction', to: links.explain },
        { label: 'Dream of it', to: links.dream },
      ]}
    />
  );
}
