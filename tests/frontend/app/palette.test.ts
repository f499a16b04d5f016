/** The colours: greys without a tint, and enough contrast in both themes. */
import { getContrastRatio } from '@mui/material/styles';
import { describe, expect, test } from 'vitest';
import { DARK, LIGHT } from '../../../frontend/src/app/palette';

/** WCAG 2.2, success criterion 1.4.3, level AA, for text of normal size. */
const ENOUGH = 4.5;

interface Main {
  main: string;
}

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('%s', (_, palette) => {
  const grounds = [palette.background?.default, palette.background?.paper].map(String);
  const { text, primary, warning, stage, bar, barGround, divider } = palette;

  test('every surface and every line is a grey without a tint', () => {
    for (const colour of [...grounds, stage, bar, barGround, String(divider)]) {
      expect(colour).toMatch(/^#(..)\1\1$/);
    }
  });

  test('every text stands out from every surface', () => {
    const texts = [text?.primary, text?.secondary, (primary as Main).main, (warning as Main).main].map(
      String,
    );
    for (const ground of grounds) {
      for (const colour of texts) expect(getContrastRatio(colour, ground)).toBeGreaterThanOrEqual(ENOUGH);
    }
  });

  test('names stand out from every node, and its line from the ground', () => {
    for (const { ground, line } of Object.values(palette.layers)) {
      expect(getContrastRatio(String(text?.primary), ground)).toBeGreaterThanOrEqual(ENOUGH);
      expect(getContrastRatio(line, String(grounds[0]))).toBeGreaterThanOrEqual(3);
    }
  });

  test('bars stand out from their ground', () => {
    expect(getContrastRatio(bar, barGround)).toBeGreaterThanOrEqual(3);
  });
});
