/** The script that runs before the first paint (frontend/public/color-scheme.js), and its agreement with the theme. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { theme, THEME_STORAGE_KEY } from '../../frontend/src/app/theme';

const SCRIPT = readFileSync('frontend/public/color-scheme.js', 'utf8');

/** Run the script as a page would whose system prefers a theme; the result is the theme it painted. */
function paint(system: 'light' | 'dark'): string | undefined {
  vi.stubGlobal('matchMedia', () => ({ matches: system === 'dark' }));
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- a script of our own
  new Function(SCRIPT)();
  return document.documentElement.dataset['colorScheme'];
}

beforeEach(() => {
  delete document.documentElement.dataset['colorScheme'];
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.documentElement.style.colorScheme = '';
});

test.each(['light', 'dark'] as const)('a %s system is followed where nothing was chosen', (system) => {
  expect(paint(system)).toBe(system);
  expect(document.documentElement.style.colorScheme).toBe(system);
});

test('what was chosen counts more than the system', () => {
  localStorage.setItem(THEME_STORAGE_KEY, 'light');
  expect(paint('dark')).toBe('light');
});

test('a stored word that is no theme is ignored', () => {
  localStorage.setItem(THEME_STORAGE_KEY, 'sepia');
  expect(paint('dark')).toBe('dark');
});

test('forbidden storage keeps nothing from being painted', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('forbidden', 'SecurityError');
  });
  expect(paint('dark')).toBe('dark');
});

test('the theme listens to the attribute that the script sets', () => {
  expect(theme.getColorSchemeSelector('dark')).toContain('[data-color-scheme="dark"]');
});
