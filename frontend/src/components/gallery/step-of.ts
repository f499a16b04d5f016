/** Which element of a grid a key leads to. */

/**
 * The index that a key leads to from the element at `index`, or undefined where the key leads nowhere.
 * elements: in reading order. Up and down look at where the elements really stand, as a grid may have any width.
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
  // One row, or a place without layout: up and down are then left and right.
  return inFirstRow === elements.length ? 1 : inFirstRow;
}
