import { useMixExamples, type MixTerm } from '../../api/examples';
import { FoundExamples } from './found-examples';

export interface MixExamplesProps {
  /** Id of the network. */
  network: string;
  /** The channels, each with its weight. */
  terms: readonly MixTerm[];
  /** How many examples. */
  top: number;
}

/** The photographs that excite several channels together, each as much as it counts. */
export function MixExamples({ network, terms, top }: MixExamplesProps) {
  const query = useMixExamples({ network, terms: [...terms], order: 'mean', top, index: null });
  return <FoundExamples query={query} network={network} numberIs="the weighted sum of the mean responses" />;
}
