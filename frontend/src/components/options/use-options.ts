/** Parameters in the address; those that have the value of the preset, or else their default, are omitted. */
import { useAddress } from '../../hooks/use-address';
import { isOfKind, problemOf, type Option, type OptionValue, type OptionValues } from './option';

type Preset = Readonly<Record<string, OptionValue>>;

export interface Options {
  /** The options, in their order. */
  all: readonly Option[];
  /** The value of each. */
  values: OptionValues;
  /** Names of those that differ from the preset, or else from their default. */
  changed: string[];
  /** Label and problem of a value that is not allowed; undefined if all are. */
  problem: string | undefined;
  set: (name: string, value: OptionValue) => void;
  /** Set all of them; those that are not given get their default, whatever the preset says. */
  setAll: (values: Record<string, unknown>) => void;
  /** Set all of them to the preset, or else to their default. */
  reset: () => void;
}

/** parameter: of the address. preset: values that take the place of defaults, by name. */
export function useOptions(parameter: string, declared: readonly Option[], preset: Preset = {}): Options {
  const [text, setText] = useAddress(parameter);
  const all = declared.map((option) => withPreset(option, preset[option.name]));
  const values = valuesIn(parse(text), all);
  const put = (next: OptionValues) => {
    const chosen = all
      .filter(({ name, defaultValue }) => next[name] !== defaultValue)
      .map(({ name }) => [name, next[name]]);
    setText(chosen.length === 0 ? null : JSON.stringify(Object.fromEntries(chosen)), 'replace');
  };
  const wrong = all.find((option) => problemOf(option, values[option.name]) !== undefined);
  return {
    all,
    values,
    changed: all.filter(({ name, defaultValue }) => values[name] !== defaultValue).map(({ name }) => name),
    problem: wrong && `${wrong.label}: ${problemOf(wrong, values[wrong.name]) ?? ''}`,
    set: (name, value) => put({ ...values, [name]: value }),
    setAll: (next) => put(valuesIn(next, declared)),
    reset: () => setText(null, 'replace'),
  };
}

function withPreset(option: Option, value: OptionValue | undefined): Option {
  if (option.kind === 'number')
    return typeof value === 'number' || value === null ? { ...option, defaultValue: value } : option;
  if (option.kind === 'switch')
    return typeof value === 'boolean' ? { ...option, defaultValue: value } : option;
  return typeof value === 'string' ? { ...option, defaultValue: value } : option;
}

function valuesIn(read: Record<string, unknown>, all: readonly Option[]): OptionValues {
  return Object.fromEntries(
    all.map((option) => {
      const value = read[option.name];
      return [option.name, isOfKind(option, value) ? value : option.defaultValue];
    }),
  );
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(text ?? '{}');
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {}; // a truncated link
  }
}
