import { ExternalLink } from '../../components/external-link';
import { Limitations } from '../../components/limitations';

/** What an explanation does not show. */
export function ExplanationLimitations() {
  return (
    <Limitations>
      Relevance explains a prediction; it does not say what the network would predict without a filter, which
      the ablation test measures. Each heatmap is scaled by its own values, so compare numbers, not
      brightness; only heatmaps that are compared share a scale. Two layers share a scale of relevance per
      area, because a position of a smaller map covers a larger part of the photograph. Relevance of units
      that are active only through their bias belongs to no input and is counted as lost. Deep Taylor shows
      evidence for a class, never against it, and similar classes have similar heatmaps; compare two classes
      to see their difference. Grids and dots come from strides and pooling, not from the photograph. Source:
      Montavon, Lapuschkin, Binder, Samek and Müller, 2017:{' '}
      <ExternalLink href="https://doi.org/10.1016/j.patcog.2016.11.008">
        Explaining NonLinear Classification Decisions with Deep Taylor Decomposition
      </ExternalLink>
    </Limitations>
  );
}
