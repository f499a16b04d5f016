/** Parameters in the address; what is usual is left out. */
import { useAddress } from '../../hooks/use-address';
import { isOfKind, problemOf, type Option, type OptionValue, type OptionValues } from './option';

export interface Options {
  /** The options, in their order. */
  all: readonly Option[];
  /** The value of each. */
  values: OptionValues;
  /** Names of those that are not as usual. */
  changed: string[];
  /** Why one of them is not allowed, with its label; undefined where all is well. */
  problem: string | undefined;
  set: (name: string, value: OptionValue) => void;
  /** Take these values for all of them; what is not given becomes usual. */
  setAll: (values: Record<string, unknown>) => void;
}

/** parameter: of the address. */
export function useOptions(parameter: string, all: readonly Option[]): Options {
  const [text, setText] = useAddress(parameter);
  const values = valuesIn(parse(text), all);
  const put = (next: OptionValues) => {
    const chosen = all
      .filter(({ name, usual }) => next[name] !== usual)
      .map(({ name }) => [name, next[name]]);
    setText(chosen.length === 0 ? null : JSON.stringify(Object.fromEntries(chosen)), 'replace');
  };
  const wrong = all.find((option) => problemOf(option, values[option.name]) !== undefined);
  return {
    all,
    values,
    changed: all.filter(({ name, usual }) => values[name] !== usual).map(({ name }) => name),
    problem: wrong && `${wrong.label}: ${problemOf(wrong, values[wrong.name]) ?? ''}`,
    set: (name, value) => put({ ...values, [name]: value }),
    setAll: (next) => put(valuesIn(next, all)),
  };
}

function valuesIn(read: Record<string, unknown>, all: readonly Option[]): OptionValues {
  return Object.fromEntries(
    all.map((option) => {
      const value = read[option.name];
      return [option.name, isOfKind(option, value) ? value : option.usual];
    }),
  );
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(text ?? '{}');
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {}; // a link that was cut off
  }
}
