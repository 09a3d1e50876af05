import type { Language } from '../language.ts';
import { doubleQuoted, singleQuoted, slashBlock } from '../marks.ts';
import { goQueries } from './queries.ts';

export const go: Language = {
  ids: ['go'],
  extensions: ['.go'],
  name: 'Go',
  lexis: {
    lineComments: ['//'],
    blockComments: [slashBlock],
    strings: [doubleQuoted, singleQuoted, { open: '`', close: '`', escape: 'none', multiline: true }],
    topLevel: /(?:func|type|var|const|import|package)\b/y,
  },
  syntax: {
    grammar: 'go',
    queries: goQueries,
    dispatchWords: /\bswitch\b|\belse\s+if\b/,
    // On its own or in a block: `const X = 1`, `X Code = 1`.
    declarations: /^(?:(?:const|var)[ \t]+|[ \t]+)(\w+)(?=(?:[ \t]+[\w.]+)?[ \t]*=[ \t]*[\d"`])/gm,
    importWords: /^[ \t]*import\s/m,
    moduleEndings: ['.go'],
    modules: { separator: '/', names: 'folder', together: 'all', rootFile: 'go.mod', exported: /^[A-Z]/ },
    flow: {
      runsOn: ['fallthrough_statement'],
      exits: [],
      leaves: ['return_statement'],
      blocks: ['statement_list', 'block'],
      branches: { if_statement: ['consequence', 'alternative'] },
      scopes: [
        'function_declaration',
        'method_declaration',
        'func_literal',
        'block',
        'if_statement',
        'for_statement',
        'expression_switch_statement',
        'expression_case',
        'default_case',
        'source_file',
      ],
      owners: { var_spec: 'name', short_var_declaration: 'left' },
      transparent: ['composite_literal', 'expression_list', 'unary_expression'],
      equality: ['==', '!=', 'EqualFold'],
      lookups: ['Contains', 'Index'],
      iterations: [],
      listeners: [],
      spreads: [],
      assertion: /^(?:assert|require)\.(?:Equal|NotEqual|EqualValues|Exactly)$/,
      assertionFrom: 1,
    },
    writing: {
      forms: [
        {
          label: 'case {label}:',
          defaultLabel: 'default:',
          body: 'statements',
          // Whatever else a function gives back, this ends it, and needs no import.
          unexpected: 'panic({subject}) // Unexpected code.',
          unhandled: 'panic({message})',
        },
      ],
      literals: {
        kind: 'text',
        open: '`',
        close: '`',
        replacements: [['`', '` + "`" + `']],
        constant: 'const {name} = {value}',
        naming: 'camel',
      },
      quote: '"',
      onlyQuote: true,
      indent: '\t',
      flush: true,
      lineComment: '//',
      ifLink: 'else if {subject} == {label}',
      ifDefault: 'else',
      tableEntry: '{label}: {value}',
      tableEntries: { literal_element: '{{label}, {value}}' },
    },
  },
};
