/** The form of a method, as the server declares it. */
import { FORMS, SETTINGS } from '../../api/settings.gen';
import type { Option } from './option';

export interface Form {
  /** All settings, in the order of the page. */
  options: readonly Option[];
  /** Names of those that are rarely changed. */
  rare: readonly string[];
}

const DECLARED: Readonly<Record<keyof typeof FORMS, Readonly<Record<string, Option>>>> = SETTINGS;

/** settings: name of their schema. */
export function formOf(settings: keyof typeof FORMS): Form {
  const { shown, folded } = FORMS[settings];
  const options = [...shown, ...folded].flatMap((name) => DECLARED[settings][name] ?? []);
  return { options, rare: folded };
}
