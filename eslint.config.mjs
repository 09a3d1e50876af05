import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** The rooms of the server, lowest first; ARCHITECTURE.md draws them. A room imports from itself and from those below it. */
const rooms = [
  ['text/**'],
  ['catalogs/**', 'languages/**', 'host.ts', 'settings.ts', 'protocol.ts'],
  ['analysis/**'],
  ['attribution/**'],
  ['responses/**'],
  ['document.ts', 'facts.ts', 'resolved.ts', 'program/**'],
  ['exclusions.ts', 'pins.ts', 'snapshot.ts'],
  ['workspace.ts', 'features/**', 'export/**'],
  ['client.ts', 'guard.ts', 'reports.ts', 'server.ts'],
  ['cli/**'],
  ['node.ts', 'cli.ts'],
];

const place = (name) => `./server/src/${name}`;

const walls = rooms.flatMap((room, level) => {
  const above = rooms.slice(level + 1).flat();
  return above.map((from) => ({
    target: room.map(place),
    from: place(from),
    message: `${from} stands above ${room.join(', ')}: imports go down only (ARCHITECTURE.md).`,
  }));
});

/** The entry points and the command line, which alone may know what they run on. */
const entries = ['server/src/node.ts', 'server/src/cli.ts', 'server/src/cli/**', 'client/src/node.ts'];

export default tseslint.config(
  { ignores: ['dist/**', '.vscode-test/**', 'test/fixtures/**/*.txt', 'sample/**', 'node_modules/**'] },
  ...tseslint.configs.strict,
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      'import-x/no-cycle': 'error',
      // An index that was just checked, a match that has its groups: the compiler cannot see it, the reader can.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['client/src/**/*.ts', 'server/src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['server/src/**/*.ts'],
    rules: { 'import-x/no-restricted-paths': ['error', { zones: walls }] },
  },
  {
    // The engine and the client run in a browser worker as well.
    files: ['client/src/**/*.ts', 'server/src/**/*.ts'],
    ignores: entries,
    rules: {
      'import-x/no-nodejs-modules': 'error',
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        '__dirname',
        '__filename',
        'require',
        'global',
        'setImmediate',
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'vscode-languageserver/node', message: 'Only an entry point knows the transport.' },
            { name: 'vscode-languageclient/node', message: 'Only an entry point knows the transport.' },
          ],
        },
      ],
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
