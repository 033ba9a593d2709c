import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const NATURAL = {
  regex: '^natural$',
  message: "natural's root prints, reads .env and costs half a second: import by sub-path.",
};

/** Imports point one way: cli → page → check, batch, compare, export, score → pipeline → extractors → pipeline/match, pipeline/types. */
function mayNotImport(files, regex, message) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns: [NATURAL, { regex, message }] }] } };
}

const PURE = 'The record is a pure function of bytes, rules and options.';

const GLOBALS = ['Buffer', 'TextDecoder', 'TextEncoder', 'URL', 'console', 'performance', 'process', 'structuredClone'];

export default tseslint.config(
  { ignores: ['coverage/', 'dist/', 'dist.*/', 'schemas/generated/'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  regexp.configs['flat/recommended'],
  {
    languageOptions: { globals: Object.fromEntries(GLOBALS.map((name) => [name, 'readonly'])) },
    rules: {
      'no-restricted-imports': ['error', { patterns: [NATURAL] }],
      'regexp/no-super-linear-move': 'error',
      'regexp/no-obscure-range': ['error', { allowed: ['alphanumeric', '가-힣', 'ㄱ-ㅎ', 'ㅏ-ㅣ', '一-鿿'] }],
      'regexp/match-any': ['error', { allows: ['[^]', 'dotAll'] }],
      'regexp/use-ignore-case': 'off',
      // Arrays are read by index where the index is known to be inside, and the compiler cannot know it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['{batch,bench,check,cli,compare,export,extractors,page,pipeline,score}/**/*.ts', 'index.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['{batch,check,compare,export,extractors,page,pipeline,score}/**/*.ts', 'index.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['{compare,export,extractors,page,pipeline,score}/**/*.ts', 'index.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'fetch', 'performance'].map((name) => ({ name, message: PURE })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: PURE },
        { object: 'Math', property: 'random', message: PURE },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: PURE },
        { selector: 'CallExpression[callee.property.name=/^toLocale/]', message: PURE },
      ],
    },
  },
  {
    // Parts of one script, each knowing what those before it name.
    files: ['page/assets/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: Object.fromEntries(
        [
          ...['ResizeObserver', 'addEventListener', 'document', 'innerHeight', 'location', 'scrollBy', 'scrollTo'],
          ...['all', 'articles', 'facts', 'reveal'],
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: {
      'no-redeclare': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^(?:all|articles|facts|reveal)$' }],
    },
  },
  mayNotImport(['index.ts'], '/cli/', 'The library does not know the command.'),
  mayNotImport(['batch/**/*.ts'], '/(?:cli|compare|score|bench)/', 'batch stands on pipeline.'),
  mayNotImport(['check/**/*.ts'], '/(?:cli|page|export|bench)/', 'check stands on batch, compare, score and pipeline.'),
  mayNotImport(
    ['compare/**/*.ts'],
    '/(?:cli|batch|score|bench)/|^node:(?!util)',
    'compare stands on pipeline and touches no file.',
  ),
  mayNotImport(
    ['export/**/*.ts'],
    '/(?:cli|batch|compare|page|score|bench)/|^node:',
    'export stands on pipeline and touches no file.',
  ),
  mayNotImport(
    ['page/**/*.ts'],
    '/(?:cli|batch|score|bench)/|^node:(?!crypto$)',
    'page stands on pipeline, compare and export, and touches no file but its own style and script.',
  ),
  mayNotImport(
    ['page/asset.ts'],
    '/(?:cli|batch|score|bench)/|^node:(?!fs$)',
    'page reads its own style and script and nothing else.',
  ),
  mayNotImport(
    ['score/**/*.ts'],
    '/(?:cli|batch|compare|bench)/|^node:',
    'score stands on pipeline and touches no file.',
  ),
  mayNotImport(
    ['pipeline/**/*.ts'],
    '/(?:cli|batch|compare|score|bench)/|^(?:node:)?(?:fs|process|os|http|https|net|child_process|worker_threads)(?:/|$)',
    'pipeline stands on extractors and touches no file, clock or network.',
  ),
  mayNotImport(
    ['pipeline/rules.ts', 'pipeline/rules/seal.ts'],
    '/(?:cli|batch|compare|score|bench)/',
    'pipeline stands on extractors.',
  ),
  mayNotImport(
    ['extractors/**/*.ts'],
    '/(?:cli|batch|compare|score|bench)/|/pipeline/(?!(?:match|once|types)\\.js$)|^node:',
    'extractors stand on pipeline/match, pipeline/once and pipeline/types.',
  ),
);
