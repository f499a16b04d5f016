/** Cuts a group of boxes into segments that follow one another, each connected to the next by a single link. */
import { downward, type Box, type Link } from './boxes';

export interface Segment {
  boxes: Box[];
  /** The links within it. */
  links: Link[];
  /** The link to the next segment; undefined for the last one. */
  next: Link | undefined;
}

/** The segments from top to bottom. A group without such places is one segment. */
export function segmentsOf(boxes: Box[], links: Link[]): Segment[] {
  const ordered = [...boxes].sort((one, other) => one.place - other.place);
  const at = new Map(ordered.map(({ id }, index) => [id, index]));
  const down = downward(boxes, links);
  const cuts = cutsOf(ordered.length, down, at);
  const segments: Segment[] = [];
  const segmentAt: number[] = [];
  ordered.forEach((box, index) => {
    if (index === 0 || cuts.has(index - 1)) {
      segments.push({ boxes: [], links: [], next: undefined });
    }
    segmentAt.push(segments.length - 1);
    segments.at(-1)?.boxes.push(box);
  });
  for (const link of down) {
    const from = segmentAt[at.get(link.from) ?? 0] ?? 0;
    const segment = segments[from];
    if (segment === undefined) continue;
    if (segmentAt[at.get(link.to) ?? 0] === from) segment.links.push(link);
    else segment.next = link;
  }
  return segments;
}

/** Indices of the boxes after which exactly one link goes on. */
function cutsOf(count: number, down: Link[], at: Map<string, number>): Set<number> {
  const opened = Array.from({ length: count + 1 }, () => 0);
  for (const { from, to } of down) {
    const [upper = 0, lower = 0] = [at.get(from), at.get(to)];
    opened[upper] = (opened[upper] ?? 0) + 1;
    opened[lower] = (opened[lower] ?? 0) - 1;
  }
  const cuts = new Set<number>();
  let crossing = 0;
  for (let index = 0; index < count - 1; index += 1) {
    crossing += opened[index] ?? 0;
    if (crossing === 1) cuts.add(index);
  }
  return cuts;
}
