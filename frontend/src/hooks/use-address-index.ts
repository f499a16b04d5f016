/** An index, counted from 0, as a parameter of the address; undefined if it is absent. */
import { useAddress } from './use-address';

export function useAddressIndex(parameter: string): [number | undefined, (next: number | undefined) => void] {
  const [text, setText] = useAddress(parameter);
  const index = text === null ? undefined : Number(text);
  const isIndex = index !== undefined && Number.isInteger(index) && index >= 0;
  return [
    isIndex ? index : undefined,
    (next) => setText(next === undefined ? null : String(next), 'replace'),
  ];
}
