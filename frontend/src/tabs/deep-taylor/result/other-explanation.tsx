import type { Side } from '../../../components/compare/use-sides';
import type { Look } from '../../../components/heatmap/look';
import { questionsOf } from '../question/questions';
import { useClasses } from '../../../hooks/use-classes';
import type { Settings } from '../question/use-settings';
import { Explanation } from './explanation';
import { useViews } from './use-views';

export interface OtherExplanationProps {
  /** The photograph and the network beside the chosen ones. */
  side: Side;
  settings: Settings;
  /** Name of the chosen layer; undefined while unknown. */
  layer: string | undefined;
  look: Look;
  /** Names of the classes of the chosen network, by index. */
  ownNames: readonly string[];
}

/** The same question about another photograph or network. Classes are the same by name, whatever their index. */
export function OtherExplanation({ side, settings, layer, look, ownNames }: OtherExplanationProps) {
  const { network, image } = side;
  const classes = useClasses(network?.id, image?.id, network?.classes ?? 0);
  const sameClass = (index: number | undefined) => {
    const at = index === undefined ? -1 : classes.names.indexOf(ownNames[index] ?? '');
    return at < 0 ? undefined : at;
  };
  const question = {
    ...settings,
    chosenClass: sameClass(settings.chosenClass),
    against: sameClass(settings.against),
  };
  const subject = {
    network: network?.id,
    image: image?.id,
    predicted: classes.predicted.map(({ index }) => index),
    layer,
  };
  const isCompared = settings.explained === 'compare';
  const views = useViews(questionsOf(subject, question), network?.id, image, isCompared, classes.names);
  return <Explanation {...{ views, isCompared, look }} classNames={classes.names} />;
}
