import fc from 'fast-check';
import { languages, languageOf } from '../../../server/src/languages/table.ts';
import type { Lexis } from '../../../server/src/text/lexis.ts';

/** What matters to a lexer: quotes, brackets, comments, line ends, words at column 0, interpolation, codes. */
const PIECES = [
  ...[
    '\n',
    '\r\n',
    '\n\n',
    ' ',
    '\t',
    '  ',
    "'",
    '"',
    '`',
    '"""',
    "'''",
    '\\',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '${',
    '/',
    '//',
    '/*',
    '*/',
    '#',
    '--',
    '<!--',
    '-->',
    '<script',
    '<script>',
    '<script lang="ts">\n',
    '<SCRIPT type="application/json">',
    '</script>',
    '\n</script>\n',
    '>',
    '@',
    ';',
    ',',
  ],
  ...[
    'function f() {',
    'class A {',
    'const x = 1;\n',
    'export const y = 2;',
    'else {',
    'case ',
    'default:',
    'switch (x) {',
    'return /a/',
    'é',
    '😀',
    '4009',
    'PE01-1104',
    '?1_$id',
    'x',
  ],
  ...[
    'const list = [1, 2, 3].map((one) => one * 2).filter((one) => one > 2); // a longer line, as programs have them\n',
    '\n// a comment above an item\n',
    'import a from "a";\n',
  ],
] as const;

/** Half-written programs of any language. */
export const anyText = (maxLength = 60): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength })
    .map((pieces) => pieces.join(''));

/** Each way to write comments and strings that there is, by the name of a language that writes so. */
export const lexes: ReadonlyMap<string, Lexis> = new Map([
  ...languages.map(({ name, ids, lexis }) => [`${name} (${ids[0]})`, lexis] as const),
  ['unknown', languageOf('no such language').lexis],
]);
