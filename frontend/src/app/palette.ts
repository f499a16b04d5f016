/**
 * The colours of the page. Surfaces are pure greys, because a tint changes how the colours of an image are seen.
 * `primary` marks controls, `warning` (and `error`, the same) marks failures. Beside them only the drawing
 * of a network is coloured: convolution red, pooling blue, modules purple, input and output yellow, the rest quiet.
 */
import type { PaletteOptions } from '@mui/material/styles';

declare module '@mui/material/styles' {
  interface CssThemeVariables {
    enabled: true;
  }
  interface Palette extends ImageColors {}
  interface PaletteOptions extends ImageColors {}
}

/** Ground and line of a node in the drawing of a network. */
interface NodeColors {
  ground: string;
  line: string;
}

interface ImageColors {
  /** Background of images. */
  stage: string;
  /** Laid over the part of a photograph that a network does not see. */
  veil: string;
  /** Line around the part that it sees; readable on light and dark photographs through its shadow. */
  frame: string;
  /** Bars of charts. */
  bar: string;
  /** Ground behind bars. */
  barGround: string;
  /** Strongest colour of a node that shows how many of its channels something is said of. */
  share: string;
  /** Nodes in the drawing of a network. */
  layers: Record<'convolution' | 'pooling' | 'module' | 'end' | 'quiet', NodeColors>;
}

const ON_IMAGES = { veil: 'rgba(0, 0, 0, 0.62)', frame: '#ffffff' };

export const LIGHT: PaletteOptions = {
  ...ON_IMAGES,
  primary: { main: '#1557a8', contrastText: '#ffffff' },
  secondary: { main: '#4a4a4a', contrastText: '#ffffff' },
  warning: { main: '#8a4500', contrastText: '#ffffff' },
  error: { main: '#8a4500', contrastText: '#ffffff' },
  info: { main: '#4a4a4a', contrastText: '#ffffff' },
  success: { main: '#4a4a4a', contrastText: '#ffffff' },
  background: { default: '#ededed', paper: '#f8f8f8' },
  text: { primary: '#1a1a1a', secondary: '#525252' },
  divider: '#d2d2d2',
  stage: '#dcdcdc',
  bar: '#5c5c5c',
  barGround: '#e2e2e2',
  share: '#f0a030',
  layers: {
    convolution: { ground: '#f5cdc8', line: '#b3261e' },
    pooling: { ground: '#c9def6', line: '#1557a8' },
    module: { ground: '#dfd2f3', line: '#6a3fb5' },
    end: { ground: '#f6e6a8', line: '#7a5d00' },
    quiet: { ground: '#ffffff', line: '#767676' },
  },
};

export const DARK: PaletteOptions = {
  ...ON_IMAGES,
  primary: { main: '#8cbcf2', contrastText: '#111111' },
  secondary: { main: '#c4c4c4', contrastText: '#111111' },
  warning: { main: '#f0b266', contrastText: '#111111' },
  error: { main: '#f0b266', contrastText: '#111111' },
  info: { main: '#c4c4c4', contrastText: '#111111' },
  success: { main: '#c4c4c4', contrastText: '#111111' },
  background: { default: '#181818', paper: '#222222' },
  text: { primary: '#ececec', secondary: '#b4b4b4' },
  divider: '#3c3c3c',
  stage: '#111111',
  bar: '#b0b0b0',
  barGround: '#353535',
  share: '#b05c00',
  layers: {
    convolution: { ground: '#5c1f1b', line: '#ef8a80' },
    pooling: { ground: '#1b3a60', line: '#8cbcf2' },
    module: { ground: '#412a6b', line: '#b79af0' },
    end: { ground: '#52410a', line: '#e3c04f' },
    quiet: { ground: '#2a2a2a', line: '#8a8a8a' },
  },
};
