import { Toggle } from '../toggle';
import { KINDS, type Kind } from './kinds';
import type { Objectives } from './use-objectives';

export interface KindFieldProps {
  /** Holds the kind. */
  objectives: Objectives;
  /** Whether a photograph is changed. */
  forPhotograph: boolean;
  /** Whether the network has classes. */
  hasClasses: boolean;
}

/** Chooses the kind of objective. A whole layer is not offered: it is entered as an empty list of channels. */
export function KindField({ objectives: { kind, write }, forPhotograph, hasClasses }: KindFieldProps) {
  const offered = KINDS.filter((one) => one.kind !== 'layer' && (one.suitsPhotographs || !forPhotograph));
  const ofClasses = offered.filter(({ fields }) => !fields.includes('layer'));
  return (
    <Toggle<Kind>
      label="Objective"
      value={kind}
      options={offered.map(({ kind: shown, title, help }) => [shown, title, help] as const)}
      disabled={hasClasses ? [] : ofClasses.map((one) => one.kind)}
      onChoose={(next) => write({ kind: next })}
      isWide
    />
  );
}
