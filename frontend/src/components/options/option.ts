/**
 * The parameters of a method as the server declares them, from which the form and the table of settings are drawn: see
 * settings.gen.ts.
 */

export type OptionValue = number | string | boolean | null;
export type OptionValues = Record<string, OptionValue>;

interface Common {
  /** Name of the setting, as the API has it. */
  name: string;
  label: string;
  /** Description. */
  help: string;
}

export interface NumberOption extends Common {
  kind: 'number';
  defaultValue: number | null;
  isWhole: boolean;
  least: number;
  most: number;
  /** Unit of its limits, such as px; empty if it has none. */
  unit: string;
  /** The meaning of an empty field, some by parameterization; without it a number is required. */
  emptyMeans?: string | Readonly<Record<string, string>>;
}

export interface SwitchOption extends Common {
  kind: 'switch';
  defaultValue: boolean;
}

export interface ChoiceOption extends Common {
  kind: 'choice';
  defaultValue: string;
  /** The choices: value, title, and what some of them mean. */
  choices: readonly (readonly [string, string, string?])[];
}

export type Option = NumberOption | SwitchOption | ChoiceOption;

/** Why a value is not allowed; undefined if it is. */
export function problemOf(option: Option, value: OptionValue | undefined): string | undefined {
  if (option.kind !== 'number') return undefined;
  const { isWhole, least, most, emptyMeans } = option;
  if (value === null && emptyMeans !== undefined) return undefined;
  const isFine =
    typeof value === 'number' && value >= least && value <= most && (!isWhole || Number.isInteger(value));
  return isFine ? undefined : `${isWhole ? 'A whole number' : 'A number'} from ${least} to ${most}.`;
}

/** A value as text. */
export function valueText(option: Option, value: OptionValue | undefined, values: OptionValues): string {
  if (option.kind === 'switch') return value === true ? 'on' : 'off';
  if (option.kind === 'choice') return option.choices.find(([name]) => name === value)?.[1] ?? String(value);
  return value === null ? emptyText(option, values) : String(value);
}

/** The meaning of an empty field with the present values. */
export function emptyText({ emptyMeans }: NumberOption, values: OptionValues): string {
  return typeof emptyMeans === 'string'
    ? emptyMeans
    : (emptyMeans?.[String(values['parameterization'])] ?? '');
}

/** Whether the value has the right type; numbers out of range have, and problemOf explains them. */
export function isOfKind(option: Option, value: unknown): value is OptionValue {
  if (option.kind === 'switch') return typeof value === 'boolean';
  if (option.kind === 'choice') return option.choices.some(([name]) => name === value);
  return typeof value === 'number' || value === null;
}
