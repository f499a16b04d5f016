/** One of a few values as a parameter of the address; the default is omitted. */
import { useAddress } from './use-address';

/** values: the allowed ones; any other text counts as the default. */
export function useAddressChoice<Value extends string>(
  parameter: string,
  values: readonly Value[],
  defaultValue: Value,
): [Value, (next: Value) => void] {
  const [text, setText] = useAddress(parameter);
  const value = values.find((known) => known === text) ?? defaultValue;
  return [value, (next) => setText(next === defaultValue ? null : next, 'replace')];
}
