import type { Lexis, StringSyntax } from '../text/lexis.ts';
import type { Language } from './language.ts';
import { doubleQuoted, singleQuoted, slashBlock, tripleDoubleQuoted } from './marks.ts';

const backticks: StringSyntax = { open: '`', close: '`', escape: 'backslash', multiline: true };

const cLike: Lexis = { lineComments: ['//'], blockComments: [slashBlock], strings: [doubleQuoted, singleQuoted] };
const hash: Lexis = { lineComments: ['#'], blockComments: [], strings: [doubleQuoted, singleQuoted, backticks] };
const settings: Lexis = { ...hash, bareValues: 'any' };
const markup: Lexis = { lineComments: [], blockComments: [{ open: '<!--', close: '-->' }], strings: [] };

/** Prose has no strings: an apostrophe is one, and what stands in quotes is a word like any other. */
const prose: Lexis = { lineComments: [], blockComments: [], strings: [] };

function lexical(ids: readonly string[], name: string, lexis: Lexis, outlined?: readonly string[]): Language {
  return { ids, name, lexis, ...(outlined && { outlined }) };
}

/** Languages whose codes are recognised by their tokens alone: hover and completion, no dispatch rules. */
export const lexicalLanguages: readonly Language[] = [
  lexical(['objective-c'], 'C-like', cLike),
  lexical(['perl', 'r', 'makefile'], 'hash-commented', hash),
  { ...lexical(['yaml', 'dockercompose'], 'YAML', settings, ['yaml', 'dockercompose']), notation: 'yaml' },
  lexical(['properties', 'dockerfile', 'dotenv'], 'settings', settings),
  lexical(['ini'], 'INI', { ...settings, lineComments: ['#', ';'] }),
  lexical(['toml'], 'TOML', { ...hash, bareValues: 'numbers' }),
  lexical(['graphql'], 'GraphQL', { ...hash, strings: [tripleDoubleQuoted, doubleQuoted], bareValues: 'numbers' }),
  lexical(['sql'], 'SQL', {
    lineComments: ['--'],
    blockComments: [slashBlock],
    strings: [{ ...singleQuoted, escape: 'doubled' }, doubleQuoted],
  }),
  lexical(['xml'], 'markup', markup),
  lexical(
    ['markdown', 'plaintext', 'log', 'latex', 'restructuredtext', 'asciidoc', 'csv', 'tsv', 'git-commit', 'http'],
    'text',
    prose,
    ['markdown', 'latex', 'restructuredtext', 'asciidoc'],
  ),
];

/** Any other language: the comments and strings that most have. */
export const unknownLanguage: Language = lexical([], 'unknown', {
  ...cLike,
  lineComments: ['//'],
  strings: [doubleQuoted, singleQuoted, backticks],
});
