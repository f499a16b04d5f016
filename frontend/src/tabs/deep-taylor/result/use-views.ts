/** The results of all requests, and the one whose layers are shown. */
import type { Image } from '../../../api/images';
import { useAddressChoice } from '../../../hooks/use-address-choice';
import { explainedIn, SIDES, type Questions, type Side } from '../question/questions';
import { useHeatmapsView, type HeatmapsView } from './use-heatmaps-view';

export interface Views {
  views: Record<Side, HeatmapsView>;
  /** What each of them explains. */
  titles: Record<Side, string>;
  /** The one whose layers are shown. */
  followed: Side;
  setFollowed: (side: Side) => void;
}

/** network: id of the chosen one. isCompared: whether two classes are compared. classNames: by index. */
export function useViews(
  questions: Questions,
  network: string | undefined,
  image: Image | undefined,
  isCompared: boolean,
  classNames: readonly string[],
): Views {
  const first = useHeatmapsView(questions.first, network, image);
  const second = useHeatmapsView(questions.second, network, image);
  const difference = useHeatmapsView(questions.difference, network, image);
  const [followed, setFollowed] = useAddressChoice<Side>('follow', SIDES, 'difference');
  const titleOf = (side: Side, missing: string) => {
    const question = questions[side];
    return question === undefined ? missing : explainedIn(question, classNames);
  };
  return {
    views: { first, second, difference },
    titles: {
      first: titleOf('first', 'First class'),
      second: titleOf('second', 'Second class'),
      difference: titleOf('difference', 'Difference'),
    },
    followed: isCompared ? followed : 'first',
    setFollowed,
  };
}
