/** The chosen photograph of all tabs: the one in the address, or the first sample. */
import { useImage } from '../api/image';
import { useImages, type Image } from '../api/images';
import { findListed, makeChoice, type Choice } from './choice';
import { useAddress } from './use-address';

export function useChosenImage(): Choice<Image> {
  const [id, choose] = useAddress('image');
  const list = useImages();
  const isUnlisted = id !== null && list.isSuccess && findListed(list.data, id) === undefined;
  const single = useImage(isUnlisted ? id : undefined);
  return makeChoice<Image>(id, list, single, choose);
}
