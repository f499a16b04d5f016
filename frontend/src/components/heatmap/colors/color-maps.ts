/** Colour maps: the tables of matplotlib, with linear interpolation of red, green and blue between their colours. */
import { COLOR_TABLES } from '../../../api/color-maps.gen';

type Color = readonly [number, number, number];

export interface ColorMap {
  id: ColorMapId;
  title: string;
  /** Whether 0 has the middle colour, so that negative values have their own colours. */
  isDiverging: boolean;
  /** Red, green and blue 0..255, at even distances. */
  stops: readonly Color[];
}

export type ColorMapId = (typeof COLOR_TABLES)[number]['id'];

export const COLOR_MAPS: readonly ColorMap[] = COLOR_TABLES.map(({ id, title, isDiverging, colors }) => ({
  id,
  title,
  isDiverging,
  stops: colors.split(' ').map(colorOf),
}));

/** The colour map of an id, or the default map. isSigned: whether there are negative values. */
export function findColorMap(id: string | null, isSigned: boolean): ColorMap {
  const named = COLOR_MAPS.find((map) => map.id === id);
  const usual = COLOR_MAPS.find((map) => map.isDiverging === isSigned);
  const map = named ?? usual;
  if (map === undefined) throw new Error('There is no colour map.');
  return map;
}

/** The colour at a position of the map, 0..1: red, green and blue, 0..255. */
export function colorAt({ stops }: ColorMap, place: number): [number, number, number] {
  const along = Math.min(1, Math.max(0, place)) * (stops.length - 1);
  const before = Math.min(Math.floor(along), stops.length - 2);
  const [from, to] = [stops[before] ?? BLACK, stops[before + 1] ?? BLACK];
  const mixed = (channel: 0 | 1 | 2) =>
    Math.round(from[channel] + (to[channel] - from[channel]) * (along - before));
  return [mixed(0), mixed(1), mixed(2)];
}

const BLACK: Color = [0, 0, 0];

/** Reads #ff8000. */
function colorOf(text: string): Color {
  const part = (start: number) => Number.parseInt(text.slice(start, start + 2), 16);
  return [part(1), part(3), part(5)];
}
