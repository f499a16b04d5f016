/** Presets: settings that go well together, by a name, as the server declares them. */
import { PRESETS } from '../../api/settings.gen';
import type { OptionValue } from '../options/option';

export interface Preset {
  /** Its name in the address. */
  id: string;
  title: string;
  /** One sentence. */
  help: string;
  /** The settings that differ from their defaults. */
  settings: Readonly<Record<string, OptionValue>>;
}

export interface Presets {
  /** Id of the one that the page opens with. */
  usual: string;
  /** Id of the one that it opens with where the objective is a class. */
  ofClasses: string;
  /** All of them, in the order of the page. */
  all: readonly Preset[];
}

/** settings: name of their schema. */
export const presetsOf = (settings: keyof typeof PRESETS): Presets => PRESETS[settings];
