/** The chosen preset; it is part of the address, and methods that have presets of the same name share it. */
import { useAddress } from '../../hooks/use-address';
import type { Preset, Presets } from './presets';

export interface ChosenPreset {
  /** All presets, in the order of the page. */
  all: readonly Preset[];
  /** Id of the chosen one. */
  id: string;
  /** Its settings; those that are not named have their default. */
  settings: Preset['settings'];
  /** One sentence about it. */
  help: string;
  choose: (id: string) => void;
}

/** isOfClass: whether the objective is a class. */
export function usePreset({ usual, ofClasses, all }: Presets, isOfClass: boolean): ChosenPreset {
  const [text, setText] = useAddress('preset');
  const opening = isOfClass ? ofClasses : usual;
  const chosen = all.find(({ id }) => id === text) ?? all.find(({ id }) => id === opening);
  return {
    all,
    id: chosen?.id ?? opening,
    settings: chosen?.settings ?? {},
    help: chosen?.help ?? '',
    choose: (id) => setText(id === opening ? null : id, 'replace'),
  };
}
