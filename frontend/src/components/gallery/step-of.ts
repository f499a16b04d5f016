/** Keyboard navigation in a grid. */

/**
 * The index to which a key moves from the element at `index`; undefined if it does not move.
 * elements: in reading order. Their positions tell the number of columns.
 */
export function stepOf(key: string, index: number, elements: HTMLElement[]): number | undefined {
  const columns = columnsOf(elements);
  const steps: Record<string, number> = {
    ArrowRight: index + 1,
    ArrowLeft: index - 1,
    ArrowDown: index + columns,
    ArrowUp: index - columns,
    Home: 0,
    End: elements.length - 1,
  };
  const next = steps[key];
  return next !== undefined && next >= 0 && next < elements.length && next !== index ? next : undefined;
}

function columnsOf(elements: HTMLElement[]): number {
  const firstTop = elements[0]?.offsetTop;
  const inFirstRow = elements.filter((element) => element.offsetTop === firstTop).length;
  // In one row, or without layout, up and down are left and right.
  return inFirstRow === elements.length ? 1 : inFirstRow;
}
