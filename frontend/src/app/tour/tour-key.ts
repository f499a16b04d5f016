/** Storage key: whether the tour was seen or skipped. */
export const TOUR_KEY = 'innsyn-tour-seen';
