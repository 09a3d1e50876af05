import type { Language } from '../language.ts';
import { doubleQuoted } from '../marks.ts';
import { shellQueries } from './queries.ts';

export const shell: Language = {
  ids: ['shellscript'],
  extensions: ['.sh'],
  name: 'Shell',
  lexis: {
    lineComments: ['#'],
    blockComments: [],
    strings: [
      doubleQuoted,
      { open: "'", close: "'", escape: 'none', multiline: false },
      { open: '`', close: '`', escape: 'backslash', multiline: false },
    ],
    hereDocuments: true,
    topLevel: /(?:function\s|[\w-]+\s*\(\)|readonly\s|export\s)/y,
  },
  syntax: {
    grammar: 'bash',
    queries: shellQueries,
    dispatchWords: /\bcase\b/,
    declarations: /^(?:(?:readonly|export|declare|typeset)\s+(?:-\w+\s+)*)?([A-Za-z_]\w*)(?==)/gm,
    importWords: /(?!)/,
    moduleEndings: [],
    labels: { wildcards: ['*'], bareStrings: true, bareNodes: ['word', 'extglob_pattern'] },
    flow: {
      armEnds: [';;', ';;&'],
      exits: [],
      leaves: [],
      departure: { type: 'command', text: /^(?:exit|return)\b/ },
      blocks: [],
      branches: {},
      scopes: ['function_definition', 'subshell', 'program'],
      owners: { variable_assignment: 'name' },
      bareKey: 'word',
      transparent: [],
      equality: ['=', '==', '-eq', '!=', '-ne', 'assert_equal'],
      lookups: [],
      iterations: [],
      listeners: [],
      spreads: [],
    },
    writing: {
      forms: [
        {
          label: '{label})',
          defaultLabel: '*)',
          body: 'statements',
          terminator: ';;',
          closes: true,
          unexpected: "printf 'Unexpected code: %s\\n' {subject} >&2; exit 1",
          unhandled: 'echo {message} >&2; exit 1',
        },
      ],
      ordered: true,
      literals: {
        kind: 'text',
        open: "'",
        close: "'",
        replacements: [["'", String.raw`'\''`]],
        compact: true,
        constant: '{name}={value}',
        naming: 'snake',
      },
      quote: "'",
      indent: '  ',
      lineComment: '#',
      tableEntry: '[{label}]={value}',
      tableSeparators: { inline: '', lines: '' },
    },
  },
};
