/** The theme: three text sizes, an 8 px grid, corners of at most 4 px, and reduced motion if the system asks for it. */
import { createTheme } from '@mui/material/styles';
import { DARK, LIGHT } from './palette';

/** Storage key of the chosen theme; public/color-scheme.js reads it before the first paint. */
export const THEME_STORAGE_KEY = 'innsyn-theme';

const SMALL = '0.8125rem';
const BODY = '0.9375rem';
const LARGE = '1.375rem';

const body = { fontSize: BODY, lineHeight: 1.5, letterSpacing: 0 };
const small = { fontSize: SMALL, lineHeight: 1.5, letterSpacing: 0 };
const heading = { ...body, fontWeight: 600 };
/** Around what has the keyboard focus. */
const FOCUS_OUTLINE = '2px solid var(--mui-palette-primary-main)';

const plainCase = { textTransform: 'none' as const };

export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-color-scheme' },
  colorSchemes: { light: { palette: LIGHT }, dark: { palette: DARK } },
  shape: { borderRadius: 4 },
  motion: { reducedMotion: 'system' },
  typography: {
    fontFamily: "'Roboto Variable', system-ui, sans-serif",
    h1: { fontSize: LARGE, lineHeight: 1.3, fontWeight: 600, letterSpacing: 0 },
    h2: heading,
    h3: heading,
    h4: heading,
    h5: heading,
    h6: heading,
    subtitle1: heading,
    subtitle2: heading,
    body1: body,
    body2: small,
    caption: small,
    overline: { ...small, ...plainCase },
    button: { ...body, ...plainCase, fontWeight: 500 },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        body: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'break-word' },
        '*:focus-visible': { outline: FOCUS_OUTLINE, outlineOffset: '2px' },
        // What the tour talks about.
        '[data-marked]': {
          outline: '3px solid var(--mui-palette-primary-main) !important',
          outlineOffset: '6px',
          borderRadius: '4px',
        },
        // A result on the whole screen.
        '[data-result]:fullscreen': {
          boxSizing: 'border-box',
          width: '100vw',
          maxWidth: 'none',
          height: '100vh',
          padding: '16px',
          overflow: 'auto',
          alignContent: 'center',
          backgroundColor: 'var(--mui-palette-background-default)',
        },
        '@media (prefers-reduced-motion: reduce)': { '*': { scrollBehavior: 'auto !important' } },
      },
    },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: {
        // The base takes the outline away. A checkbox has it on the box, because its input is transparent.
        root: { '&:focus-visible, &.Mui-focusVisible': { outline: FOCUS_OUTLINE, outlineOffset: '2px' } },
      },
    },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: { root: { minHeight: 40 }, sizeSmall: { fontSize: SMALL, minHeight: 32 } },
    },
    MuiToggleButton: {
      styleOverrides: {
        root: ({ theme }) => ({
          ...small,
          ...plainCase,
          padding: '4px 12px',
          minHeight: 32,
          color: theme.vars.palette.text.secondary,
        }),
      },
    },
    MuiTooltip: {
      defaultProps: {
        arrow: true,
        enterDelay: 300,
        describeChild: true,
        // Inside the main landmark, where assistive software expects all content.
        slotProps: { popper: { container: () => document.getElementById('content') ?? document.body } },
      },
      styleOverrides: { tooltip: { ...small, fontWeight: 400 } },
    },
    MuiAlert: { defaultProps: { variant: 'outlined' }, styleOverrides: { root: { ...body } } },
    MuiAlertTitle: { styleOverrides: { root: { ...heading } } },
    MuiTableCell: { styleOverrides: { root: { ...small, padding: '8px' } } },
    MuiLink: { defaultProps: { underline: 'always' } },
  },
});
