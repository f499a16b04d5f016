/**
 * The settings of a method, as the server declares them: the form, its limits, its reset and the table of settings are
 * drawn from them. See settings.gen.ts.
 */

export type OptionValue = number | string | boolean | null;
export type OptionValues = Record<string, OptionValue>;

interface Common {
  /** Name of the setting, as the API has it. */
  name: string;
  label: string;
  /** What it does, in a few words. */
  help: string;
}

export interface NumberOption extends Common {
  kind: 'number';
  usual: number | null;
  isWhole: boolean;
  least: number;
  most: number;
  /** Behind its limits, such as px. */
  unit: string;
  /** What an empty field means, by the chosen parameterization; without it there must be a number. */
  emptyMeans?: Readonly<Record<string, string>>;
}

export interface SwitchOption extends Common {
  kind: 'switch';
  usual: boolean;
}

export interface ChoiceOption extends Common {
  kind: 'choice';
  usual: string;
  /** What can be chosen: value, title, and what it means where that needs a sentence. */
  choices: readonly (readonly [string, string, string?])[];
}

export type Option = NumberOption | SwitchOption | ChoiceOption;

/** Why a value is not allowed; undefined where it is. */
export function problemOf(option: Option, value: OptionValue | undefined): string | undefined {
  if (option.kind !== 'number') return undefined;
  const { isWhole, least, most, emptyMeans } = option;
  if (value === null && emptyMeans !== undefined) return undefined;
  const isFine =
    typeof value === 'number' && value >= least && value <= most && (!isWhole || Number.isInteger(value));
  return isFine ? undefined : `${isWhole ? 'A whole number' : 'A number'} from ${least} to ${most}.`;
}

/** A value in words. */
export function valueText(option: Option, value: OptionValue | undefined, values: OptionValues): string {
  if (option.kind === 'switch') return value === true ? 'on' : 'off';
  if (option.kind === 'choice') return option.choices.find(([name]) => name === value)?.[1] ?? String(value);
  return value === null ? emptyText(option, values) : String(value);
}

/** What an empty field means at present. */
export function emptyText({ emptyMeans }: NumberOption, values: OptionValues): string {
  return emptyMeans?.[String(values['parameterization'])] ?? '';
}

/** Whether an address may hold it as the option's value; numbers out of range may, and are refused in words. */
export function isOfKind(option: Option, value: unknown): value is OptionValue {
  if (option.kind === 'switch') return typeof value === 'boolean';
  if (option.kind === 'choice') return option.choices.some(([name]) => name === value);
  return typeof value === 'number' || value === null;
}
