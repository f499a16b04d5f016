/** Colour maps: a few stops each, with linear interpolation of red, green and blue between them. */

export interface ColorMap {
  id: ColorMapId;
  title: string;
  /** Whether 0 has the middle colour, so that negative values have their own colours. */
  isDiverging: boolean;
  /** Red, green and blue 0..255, at even distances. */
  stops: readonly (readonly [number, number, number])[];
}

export type ColorMapId = 'fire' | 'cividis' | 'grey' | 'blue-red';

/** Black, red, yellow, white: the colours of the thesis' heatmaps, each channel rising after the one before. */
const FIRE: ColorMap = {
  id: 'fire',
  title: 'Fire',
  isDiverging: false,
  stops: [
    [0, 0, 0],
    [255, 0, 0],
    [255, 255, 0],
    [255, 255, 255],
  ],
};

/**
 * Looks the same with red-green colour blindness. Source: Nuñez, Anderton and Renslow, 2018, "Optimizing
 * colormaps with consideration for color vision deficiency"; ten of its colours.
 */
const CIVIDIS: ColorMap = {
  id: 'cividis',
  title: 'Cividis',
  isDiverging: false,
  stops: [
    [0, 32, 77],
    [0, 51, 111],
    [57, 72, 107],
    [87, 92, 109],
    [112, 113, 115],
    [138, 135, 121],
    [166, 157, 117],
    [196, 181, 108],
    [228, 207, 91],
    [255, 234, 70],
  ],
};

const GREY: ColorMap = {
  id: 'grey',
  title: 'Grey',
  isDiverging: false,
  stops: [
    [0, 0, 0],
    [255, 255, 255],
  ],
};

/** Blue below 0, red above; equally dark at equal distances, so that neither side looks stronger. */
const BLUE_RED: ColorMap = {
  id: 'blue-red',
  title: 'Blue to red',
  isDiverging: true,
  stops: [
    [16, 48, 96],
    [44, 98, 166],
    [122, 166, 212],
    [198, 217, 234],
    [246, 246, 246],
    [243, 205, 188],
    [222, 138, 110],
    [178, 62, 48],
    [98, 18, 30],
  ],
};

export const COLOR_MAPS: readonly ColorMap[] = [FIRE, CIVIDIS, GREY, BLUE_RED];

/** The colour map of an id, or the default map. isSigned: whether there are negative values. */
export function findColorMap(id: string | null, isSigned: boolean): ColorMap {
  return COLOR_MAPS.find((map) => map.id === id) ?? (isSigned ? BLUE_RED : FIRE);
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

const BLACK = [0, 0, 0] as const;
