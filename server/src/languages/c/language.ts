import { caseStatements } from '../arms.ts';
import type { Lexis } from '../../text/lexis.ts';
import type { FlowSyntax, Language, Writing } from '../language.ts';
import { doubleQuoted, singleQuoted, slashBlock } from '../marks.ts';
import { cQueries } from './queries.ts';

export const cLexis: Lexis = {
  lineComments: ['//'],
  blockComments: [slashBlock],
  strings: [doubleQuoted, singleQuoted],
  topLevel: /(?:static|extern|inline|typedef|const|void|int|#include)\b/y,
};

export const cFlow: FlowSyntax = {
  fallsThrough: true,
  exits: ['break_statement', 'return_statement', 'continue_statement', 'goto_statement'],
  leaves: ['return_statement'],
  blocks: ['compound_statement', 'else_clause'],
  branches: { if_statement: ['consequence', 'alternative'] },
  scopes: ['compound_statement', 'function_definition', 'for_statement', 'translation_unit'],
  owners: { init_declarator: 'declarator', enum_specifier: 'name' },
  transparent: ['initializer_list', 'initializer_pair', 'enumerator_list'],
  // The members of an enumeration stand by themselves: `PF_LIMIT`, not `pf_code.PF_LIMIT`.
  bareMembers: true,
  spreads: [],
  equality: ['==', '!=', 'strcmp', 'strcasecmp', 'strncmp', 'strncasecmp', '_stricmp'],
  lookups: [],
  iterations: [],
  listeners: [],
  assertion:
    /^(?:(?:EXPECT|ASSERT|CHECK|REQUIRE)_(?:EQ|NE|STREQ|STRNE)|TEST_ASSERT_EQUAL(?:_\w+)?|assert_(?:int|string)_(?:not_)?equal|ck_assert_\w+_(?:eq|ne))$/,
};

export const cWriting: Writing = {
  forms: [
    {
      ...caseStatements,
      stacks: true,
    },
  ],
  literals: {
    kind: 'text',
    open: '"',
    close: '"',
    replacements: [
      ['\\', '\\\\'],
      ['"', '\\"'],
    ],
    compact: true,
    constant: 'static const char {name}[] = {value};',
    naming: 'snake',
  },
  quote: '"',
  onlyQuote: true,
  indent: '    ',
  lineComment: '//',
  ifLink: 'else if ({subject} == {label})',
  ifTextLink: 'else if (strcmp({subject}, {label}) == 0)',
  ifDefault: 'else',
  fixedTable: /\[\s*\w+\s*\]\s*=?\s*$/,
  tableEntries: { initializer_list: '{ {label}, {value} }', initializer_pair: '[{label}] = {value}' },
};

export const cNames = {
  dispatchWords: /\bswitch\b|\belse\s+if\b/,
  importWords: /^[ \t]*#[ \t]*include[ \t]*"/m,
  moduleEndings: [''],
  // `case 4001 ... 4017:` is an extension, and an operation to whoever does not know it.
  rewrites: [{ pattern: /(?<=\bcase\s+[\w:'()+-]+\s*)\.\.\.(?=\s*[\w:'()+-]+\s*:)/g, text: '+-+' }],
};

export const c: Language = {
  ids: ['c'],
  extensions: ['.c', '.h'],
  name: 'C',
  lexis: cLexis,
  syntax: {
    grammar: 'c',
    queries: cQueries,
    ...cNames,
    // Macros, and what is named like a constant and given a literal: `LIMIT`, `kLimit`, members of enumerations.
    declarations: /\b([A-Z]\w*|k[A-Z]\w*)(?:(?<=#[ \t]*define[ \t]+\w+)|(?=(?:\[\])?\s*=\s*["\d(]))/gm,
    flow: cFlow,
    writing: cWriting,
  },
};
