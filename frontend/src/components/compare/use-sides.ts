/** The second side of a comparison: the same question about another photograph, network, layer or class. */
import type { Failure } from '../../api/failure';
import type { Image } from '../../api/images';
import { useImage } from '../../api/image';
import { useImages } from '../../api/images';
import { useNetwork } from '../../api/network';
import { useNetworks, type NetworkSummary } from '../../api/networks';
import { findListed, makeChoice } from '../../hooks/choice';
import type { Compared, Comparison } from '../../hooks/use-comparison';
import { className } from '../objectives/objective-name';

export interface Side {
  network: NetworkSummary | undefined;
  image: Image | undefined;
  /** Name of the layer; undefined for the chosen one. */
  layer: string | undefined;
  /** Index of the class; undefined where it is not known, or classes are not compared. */
  classIndex: number | undefined;
  /** What distinguishes it from the other side. */
  title: string;
}

export interface Sides {
  /** The chosen photograph and network. */
  own: Side;
  /** The other side; undefined while nothing is compared. */
  other: Side | undefined;
  /** Why there is no other side: the address names something unknown. */
  failure: Failure | undefined;
}

type Untitled = Omit<Side, 'title'>;

const UNKNOWN = '…';
const nothing = () => undefined;

/** chosen: the layer or class, on tabs that compare them. */
export function useSides(
  comparison: Comparison,
  network: NetworkSummary | undefined,
  image: Image | undefined,
  chosen: Partial<Pick<Side, 'layer' | 'classIndex'>> = {},
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
  const classNames = useNetwork(kind === 'class' ? network?.id : undefined).data?.class_names;
  const titles: Record<Compared, (side: Untitled) => string> = {
    image: (side) => side.image?.name ?? UNKNOWN,
    network: (side) => side.network?.title ?? UNKNOWN,
    layer: (side) => side.layer ?? UNKNOWN,
    class: ({ classIndex }) =>
      classNames === undefined || classIndex === undefined ? UNKNOWN : className(classIndex, classNames),
  };
  const others: Record<Compared, Partial<Untitled>> = {
    image: { image: otherImage.value },
    network: { network: otherNetwork.value },
    layer: { layer: id },
    class: { classIndex: Number(id) },
  };
  const failures: Record<Compared, Failure | undefined> = {
    image: otherImage.failure,
    network: otherNetwork.failure,
    layer: undefined,
    class: network && unknownClass(id, network),
  };
  const own: Untitled = { network, image, layer: chosen.layer, classIndex: chosen.classIndex };
  const withTitle = (side: Untitled): Side => ({ ...side, title: titles[kind ?? 'image'](side) });
  return {
    own: withTitle(own),
    other: kind === undefined ? undefined : withTitle({ ...own, ...others[kind] }),
    failure: kind === undefined ? undefined : failures[kind],
  };
}

/** Why an id is not the index of a class; undefined if it is one. */
function unknownClass(id: string | undefined, { title, classes }: NetworkSummary): Failure | undefined {
  const index = Number(id);
  if (Number.isInteger(index) && index >= 0 && index < classes) return undefined;
  return {
    code: 'unknown_class',
    message: `${title} has no class ${id ?? ''}.`,
    hint: classes === 0 ? 'It is not a classifier.' : `Its classes are numbered from 0 to ${classes - 1}.`,
    field: 'beside',
  };
}
