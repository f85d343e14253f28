// The page's modules run in browsers, their tests in Node.

import js from '@eslint/js';
import globals from 'globals';

const rules = {
  ...js.configs.recommended.rules,
  'consistent-return': 'error',
  eqeqeq: 'error',
  'no-implicit-globals': 'error',
  'no-shadow': 'error',
  'no-unused-expressions': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
};

export default [
  {ignores: ['**/node_modules/']},
  {
    files: ['main/resources/rim/app/page/**/*.js'],
    languageOptions: {ecmaVersion: 2023, sourceType: 'module', globals: globals.browser},
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules,
  },
  {
    files: ['test/js/**/*.js'],
    languageOptions: {ecmaVersion: 2023, sourceType: 'module', globals: globals.node},
    rules,
  },
];
