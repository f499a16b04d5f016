// Rules for everything written in TypeScript or JavaScript. Rules that need types run where frontend/tsconfig.json
// reaches; tools/*.mjs are plain Node scripts.
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const TYPED = ['frontend/**/*.{ts,tsx}', 'tests/frontend/**/*.{ts,tsx}', 'tests/e2e/**/*.ts'];

/** Whole libraries are never imported: one component each keeps the first load small. */
const NO_BARRELS = [
  { name: '@mui/material', message: 'Import one component: @mui/material/Button.' },
  { name: '@mui/icons-material', message: 'Import one icon: @mui/icons-material/Menu.' },
];

/** Imports run one way: app → tabs → components → hooks → api. */
function room(folder, forbidden, message) {
  const patterns = forbidden.map((regex) => ({ regex, message }));
  return {
    files: [`frontend/src/${folder}/**/*.{ts,tsx}`],
    rules: { 'no-restricted-imports': ['error', { paths: NO_BARRELS, patterns }] },
  };
}

/** Files of a tab. up: the way from their folder to that of the tab; beyond it only tab.ts may be imported. */
function tabRoom(folder, up) {
  const rules = room(
    folder,
    [...toRooms('app', 'tabs'), `^${`${up}../`.replaceAll('.', '\\.')}(?!\\.\\./|tab$)`],
    'A tab may import components, hooks and api – never another tab.',
  );
  return { ...rules, files: [`frontend/src/${folder}/*.{ts,tsx}`] };
}

const toRooms = (...names) => [`^(\\.\\./)+(${names.join('|')})(/|$)`];

export default defineConfig(
  globalIgnores(['frontend/dist', 'frontend/src/api/*.gen.ts', '.venv', 'node_modules', 'data', 'models']),
  js.configs.recommended,
  {
    files: TYPED,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: ['frontend/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Extending a library's interface is done by an interface without members of its own.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-restricted-imports': ['error', { paths: NO_BARRELS }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['frontend/src/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat['recommended-latest']] },
  { files: ['frontend/src/**/*.tsx'], rules: { 'max-lines': ['error', 150] } },
  room('api', toRooms('hooks', 'components', 'tabs', 'app'), 'api imports nothing of the page.'),
  room('hooks', toRooms('components', 'tabs', 'app'), 'A hook may import api only.'),
  room('components', toRooms('tabs', 'app'), 'A component may import components, hooks and api.'),
  room('tabs', toRooms('app'), 'A tab may import components, hooks and api.'),
  ...['', '../', '../../'].map((up, depth) => tabRoom(`tabs/*${'/*'.repeat(depth)}`, up)),
  { files: ['frontend/public/**/*.js'], languageOptions: { globals: globals.browser } },
  {
    files: ['*.js', 'tools/**/*.mjs'],
    languageOptions: { globals: globals.node },
  },
);
