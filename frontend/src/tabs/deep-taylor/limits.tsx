import Typography from '@mui/material/Typography';
import { Disclosure } from '../../components/disclosure';
import { ExternalLink } from '../../components/external-link';

/** What the heatmaps do not show. */
export function Limits() {
  return (
    <Disclosure label="What this does not show">
      <Typography variant="body2" color="textSecondary">
        Relevance says what this answer rests on, not what the network would say without it; that is what the
        check by ablation is for. Each heatmap is scaled by its own values, so compare numbers, not
        brightness. Where a unit is active only through its bias, its relevance belongs to no input and is
        booked as lost. Deep Taylor tells what speaks for a class, never what speaks against it, and two
        classes that look alike have much the same heatmap; compare them to see their difference. Grids and
        dots come from strides and poolings, not from the photograph.
      </Typography>
      <Typography variant="body2" color="textSecondary">
        Montavon, Lapuschkin, Binder, Samek and Müller, 2017:{' '}
        <ExternalLink href="https://doi.org/10.1016/j.patcog.2016.11.008">
          Explaining NonLinear Classification Decisions with Deep Taylor Decomposition
        </ExternalLink>
      </Typography>
    </Disclosure>
  );
}
