import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link, useLocation } from 'react-router';
import type { Side } from '../../../components/compare/use-sides';
import { classLinks } from '../../../components/doors/door-links';
import { useComparedClass } from './use-compared-class';

export interface ClassDifferenceProps {
  own: Side;
  other: Side;
}

/** How far two classes are apart, and the way to the heatmap of their difference. */
export function ClassDifference({ own, other }: ClassDifferenceProps) {
  const { search } = useLocation();
  const first = useComparedClass(own).found;
  const second = useComparedClass(other).found;
  if (first === undefined || second === undefined) return <Typography sx={{ minHeight: 56 }} />;
  const distance = first.logit - second.logit;
  const [higher, lower] = distance < 0 ? [second, first] : [first, second];
  const { against } = classLinks(search, own.network?.id ?? '', {
    index: second.index,
    rival: first.index,
    logits: '',
  });
  return (
    <Typography component="div" sx={{ minHeight: 56 }}>
      The logit of {higher.name} is {Math.abs(distance).toFixed(2)} higher than that of {lower.name}, so{' '}
      {higher.name} is {ratioText(Math.exp(Math.abs(distance)))} times as probable. Both heatmaps have one
      scale.
      {against !== undefined && (
        <Button size="small" component={Link} to={against} sx={{ ml: 0.5 }}>
          Why {first.name}, not {second.name}?
        </Button>
      )}
    </Typography>
  );
}

/** A ratio with two digits: "1.3", "52", "8.8e+5". */
function ratioText(ratio: number): string {
  return ratio < 1e4 ? String(Number(ratio.toPrecision(2))) : ratio.toExponential(1);
}
