/** Links two sides that are compared: what is pointed at on one is marked on the other, and both have one scale. */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useState,
  type ReactNode,
} from 'react';

/** What is pointed at: a class, a channel, or a place as fractions of height and width. */
export type Picked = { name: string } | { down: number; across: number };

interface Links {
  picked: Picked | undefined;
  pick: (picked: Picked | undefined) => void;
  maxima: ReadonlyMap<string, number>;
  /** Report the maximum of one side; undefined takes it back. */
  report: (id: string, maximum: number | undefined) => void;
}

const LinksContext = createContext<Links | undefined>(undefined);

export function Linked({ children }: { children: ReactNode }) {
  const outer = useContext(LinksContext);
  const [picked, pick] = useState<Picked>();
  const [maxima, setMaxima] = useState<ReadonlyMap<string, number>>(new Map());
  const report = useCallback((id: string, maximum: number | undefined) => {
    setMaxima((before) => {
      const next = new Map(before);
      if (maximum === undefined) next.delete(id);
      else next.set(id, maximum);
      return next;
    });
  }, []);
  const links = useMemo(() => ({ picked, pick, maxima, report }), [picked, maxima, report]);
  // Within linked sides, what is compared belongs to them.
  return <LinksContext value={outer ?? links}>{children}</LinksContext>;
}

/** Whether a class or channel is pointed at on one of the sides, and the handlers that say so. Without sides nothing happens. */
export function useLinkedName(name: string) {
  const links = useContext(LinksContext);
  if (links === undefined) return { isPicked: false, handlers: {} };
  const { picked, pick } = links;
  const on = () => pick({ name });
  const off = () => pick(undefined);
  return {
    isPicked: picked !== undefined && 'name' in picked && picked.name === name,
    handlers: { onPointerEnter: on, onPointerLeave: off, onFocus: on, onBlur: off },
  };
}

/** The place that is pointed at on one of the sides, and the function that says so; undefined without sides. */
export function useLinkedPlace() {
  const links = useContext(LinksContext);
  if (links === undefined) return undefined;
  const { picked, pick } = links;
  return { place: picked !== undefined && 'down' in picked ? picked : undefined, pick };
}

/** The largest of the maxima of all sides, so that one scale fits them; undefined without sides. own: undefined while unknown. */
export function useLinkedMaximum(own: number | undefined): number | undefined {
  const links = useContext(LinksContext);
  const id = useId();
  const report = links?.report;
  useEffect(() => {
    report?.(id, own);
    return () => report?.(id, undefined);
  }, [report, id, own]);
  return links === undefined || links.maxima.size === 0 ? undefined : Math.max(...links.maxima.values());
}
