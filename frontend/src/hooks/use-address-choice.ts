/** One of a few values that lives in the address; the usual one leaves it short. */
import { useAddress } from './use-address';

/** values: what an address may hold; anything else counts as the usual one. */
export function useAddressChoice<Value extends string>(
  parameter: string,
  values: readonly Value[],
  usual: Value,
): [Value, (next: Value) => void] {
  const [text, setText] = useAddress(parameter);
  const value = values.find((known) => known === text) ?? usual;
  return [value, (next) => setText(next === usual ? null : next, 'replace')];
}
