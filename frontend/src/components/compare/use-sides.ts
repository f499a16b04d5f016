/** The second side of a comparison: the same question about another photograph, network or layer. */
import type { Failure } from '../../api/failure';
import type { Image } from '../../api/images';
import { useImage } from '../../api/image';
import { useImages } from '../../api/images';
import { useNetwork } from '../../api/network';
import { useNetworks, type NetworkSummary } from '../../api/networks';
import { findListed, makeChoice } from '../../hooks/choice';
import type { Comparison } from '../../hooks/use-comparison';

export interface Side {
  network: NetworkSummary | undefined;
  image: Image | undefined;
  /** Name of the layer; undefined for the chosen one. */
  layer: string | undefined;
  /** What distinguishes it from the other side. */
  title: string;
}

export interface Sides {
  /** The chosen photograph and network. */
  own: Side;
  /** The other side; undefined while nothing is compared. */
  other: Side | undefined;
  /** Why there is no other side: an unknown id in the address. */
  failure: Failure | undefined;
}

const nothing = () => undefined;

export function useSides(
  comparison: Comparison,
  network: NetworkSummary | undefined,
  image: Image | undefined,
  layer?: string,
): Sides {
  const { kind, id } = comparison;
  const imageId = kind === 'image' ? (id ?? null) : null;
  const networkId = kind === 'network' ? (id ?? null) : null;
  const images = useImages();
  const networks = useNetworks();
  const isUnlisted = imageId !== null && images.isSuccess && findListed(images.data, imageId) === undefined;
  const otherImage = makeChoice(imageId, images, useImage(isUnlisted ? imageId : undefined), nothing);
  const isUnknown =
    networkId !== null && networks.isSuccess && findListed(networks.data, networkId) === undefined;
  const otherNetwork = makeChoice<NetworkSummary>(
    networkId,
    networks,
    useNetwork(isUnknown ? networkId : undefined),
    nothing,
  );
  const titleOf = (side: Omit<Side, 'title'>) => {
    if (kind === 'network') return side.network?.title ?? '…';
    if (kind === 'layer') return side.layer ?? '…';
    return side.image?.name ?? '…';
  };
  const withTitle = (side: Omit<Side, 'title'>): Side => ({ ...side, title: titleOf(side) });
  const own = withTitle({ network, image, layer });
  const other: Record<NonNullable<typeof kind>, () => Side> = {
    image: () => withTitle({ network, image: otherImage.value, layer }),
    network: () => withTitle({ network: otherNetwork.value, image, layer }),
    layer: () => withTitle({ network, image, layer: id }),
  };
  return {
    own,
    other: kind === undefined ? undefined : other[kind](),
    failure: kind === 'image' ? otherImage.failure : kind === 'network' ? otherNetwork.failure : undefined,
  };
}
