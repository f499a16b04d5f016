/** Parameters in the address; defaults are omitted. */
import { useAddress } from '../../hooks/use-address';
import { isOfKind, problemOf, type Option, type OptionValue, type OptionValues } from './option';

export interface Options {
  /** The options, in their order. */
  all: readonly Option[];
  /** The value of each. */
  values: OptionValues;
  /** Names of those that differ from their default. */
  changed: string[];
  /** Label and problem of a value that is not allowed; undefined if all are. */
  problem: string | undefined;
  set: (name: string, value: OptionValue) => void;
  /** Set all of them; those that are not given get their default. */
  setAll: (values: Record<string, unknown>) => void;
}

/** parameter: of the address. */
export function useOptions(parameter: string, all: readonly Option[]): Options {
  const [text, setText] = useAddress(parameter);
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
    setAll: (next) => put(valuesIn(next, all)),
  };
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
