import type { Classes } from '../../hooks/use-classes';
import type { Comparison } from '../../hooks/use-comparison';
import { ClassChoice } from '../class-choice';

export interface ComparedClassesProps {
  comparison: Comparison;
  classes: Classes;
  /** Index of the first class; undefined while unknown. */
  first: number | undefined;
  /** Called with the index of the first one; undefined for the most probable class. */
  onChoose: (index: number | undefined) => void;
}

/** Chooses the two classes that are compared. */
export function ComparedClasses({ comparison, classes, first, onChoose }: ComparedClassesProps) {
  const { id, compare, stop } = comparison;
  return (
    <>
      <ClassChoice
        label="First class"
        value={first}
        classes={classes}
        help="Default: the most probable class."
        onChoose={onChoose}
      />
      <ClassChoice
        label="Second class"
        value={Number(id)}
        classes={classes}
        help="Clear it to end the comparison."
        onChoose={(next) => (next === undefined ? stop() : compare('class', String(next)))}
      />
    </>
  );
}
