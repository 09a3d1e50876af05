import type { Language } from '../language.ts';
import { plainObjects } from '../literals.ts';
import { doubleQuoted, singleQuoted } from '../marks.ts';
import { luaQueries } from './queries.ts';

export const lua: Language = {
  ids: ['lua'],
  extensions: ['.lua'],
  name: 'Lua',
  lexis: {
    lineComments: ['--'],
    blockComments: [
      { open: '--[[', close: ']]' },
      { open: '--[=[', close: ']=]' },
      { open: '--[==[', close: ']==]' },
    ],
    strings: [
      doubleQuoted,
      singleQuoted,
      { open: '[[', close: ']]', escape: 'none', multiline: true },
      { open: '[=[', close: ']=]', escape: 'none', multiline: true },
    ],
    topLevel: /(?:local|function|return)\b/y,
  },
  syntax: {
    grammar: 'lua',
    queries: luaQueries,
    dispatchWords: /\belseif\b/,
    declarations: /^(?:local[ \t]+)?([A-Za-z_]\w*)(?=(?:\.\w+)*[ \t]*(?:<\w+>[ \t]*)?=(?!=))/gm,
    importWords: /(?!)/,
    moduleEndings: [],
    flow: {
      exits: [],
      leaves: [],
      blocks: [],
      branches: {},
      scopes: ['function_declaration', 'function_definition', 'do_statement', 'chunk'],
      owners: { assignment_statement: 'variable_list', field: 'name' },
      transparent: ['expression_list', 'table_constructor', 'arguments', 'function_call'],
      bareKey: 'identifier',
      equality: ['==', '~='],
      lookups: ['contains', 'has_value', 'vim.tbl_contains', 'vim.list_contains', 'table.contains', 'tablex.find'],
      iterations: [],
      listeners: [],
      spreads: [],
      assertion:
        /^(?:assert\.(?:(?:are|is)\.)?(?:not_)?(?:equals?|same)|(?:(?:lu|luaunit)\.)?assertEquals|assert_equal)$/,
    },
    writing: {
      forms: [
        {
          label: '{label}',
          defaultLabel: 'else',
          body: 'statements',
          unexpected: 'error("Unexpected code: " .. tostring({subject}))',
          unhandled: 'error({message})',
        },
      ],
      ordered: true,
      literals: {
        ...plainObjects,
        array: { open: '{', close: '}', trailing: true },
        pair: ' = ',
        reserved:
          /^(?:and|break|do|else|elseif|end|false|for|function|goto|if|in|local|nil|not|or|repeat|return|then|true|until|while)$/,
        quotedName: '[{name}]',
        strings: { quote: '"', escape: 'backslash' },
        words: { true: 'true', false: 'false', null: 'nil' },
        constant: 'local {name} = {value}',
        naming: 'snake',
      },
      quote: '"',
      indent: '  ',
      lineComment: '--',
      ifLink: 'elseif {subject} == {label} then',
      ifDefault: 'else',
      ifBare: 'comment',
      tableEntry: '[{label}] = {value}',
    },
  },
};
