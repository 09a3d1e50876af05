import type { Language } from '../language.ts';
import { slashBlock } from '../marks.ts';
import { rustQueries } from './queries.ts';

/** Characters that would open something if they did not stand in quotes; a lone quote begins a lifetime. */
const charLiterals = ['"', '\\', '(', ')', '[', ']', '{', '}'].map((character) => ({
  open: `'${character}`,
  close: "'",
  escape: 'none' as const,
  multiline: false,
}));

export const rust: Language = {
  ids: ['rust'],
  extensions: ['.rs'],
  name: 'Rust',
  lexis: {
    lineComments: ['//'],
    blockComments: [slashBlock],
    strings: [
      { open: 'r#"', close: '"#', escape: 'none', multiline: true },
      { open: 'r##"', close: '"##', escape: 'none', multiline: true },
      { open: 'r"', close: '"', escape: 'none', multiline: true },
      { open: '"', close: '"', escape: 'backslash', multiline: true },
      ...charLiterals,
    ],
    topLevel:
      /(?:pub|fn|impl|struct|enum|union|mod|use|const|static|trait|type|extern|async|unsafe|macro_rules|#!?\[)/y,
    container: /^(?:pub(?:\([^)]*\))?\s+)?(?:unsafe\s+)?(?:impl\b[^{}]*|mod\s+\w+\s*|trait\s[^{}]*)\{$/,
    member: /(?:pub|fn|async|const|static|unsafe|type|struct|enum|#\[)/y,
  },
  syntax: {
    grammar: 'rust',
    queries: rustQueries,
    dispatchWords: /\bmatch\b|\belse\s+if\b/,
    declarations:
      /^(?:pub(?:\([^)\n]*\))?\s+)?(?:(?:const|static|enum|mod|struct)|impl(?:<[^>\n]*>)?(?:\s+[\w:<>]+\s+for)?)\s+(\w+)/gm,
    importWords: /\b(?:use|mod)\s/,
    moduleEndings: ['.rs', '/mod.rs'],
    modules: {
      separator: '::',
      names: 'file',
      words: /^(?:pub(?:\([^)]*\))?\s+)?(?:use|mod)\s+/,
      roots: ['src'],
      anchors: ['crate', 'self', 'super'],
      hidden: /^\s*(?:const|static)\b/,
    },
    labels: {
      wildcards: ['_'],
      captures: true,
      openRanges: true,
      alternatives: ['or_pattern', 'reference_pattern'],
    },
    flow: {
      exits: [],
      leaves: [],
      blocks: [],
      branches: {},
      armContent: 'value',
      scopes: ['block', 'closure_expression', 'function_item', 'match_arm', 'source_file'],
      selfNames: ['Self'],
      owners: {
        enum_item: 'name',
        impl_item: 'type',
        mod_item: 'name',
        trait_item: 'name',
        let_declaration: 'pattern',
        const_item: 'name',
        static_item: 'name',
      },
      transparent: [
        'macro_invocation',
        'enum_variant_list',
        'declaration_list',
        'array_expression',
        'reference_expression',
        'call_expression',
        'arguments',
        'enum_variant',
        'closure_expression',
      ],
      spreads: [],
      enumMembers: ['enum_variant'],
      // What may be missing is compared with what is there.
      equality: ['==', '!=', '== Some(', '!= Some('],
      lookups: ['contains', 'contains_key', 'get', 'binary_search'],
      iterations: ['any', 'all', 'find', 'filter', 'map', 'position', 'for_each', 'filter_map', 'find_map', 'flat_map'],
      listeners: [],
      // The value stands before the literal in most, and behind it in some: `assert_eq!(4009, error.code)`; `assert!` has an operator.
      expectation:
        /^(?:\w+::)*(?:(?:debug_)?assert_(?:eq|ne|matches)|matches|(?:debug_)?assert(?=!\s*\([^,"=!]+[=!]=))!\s*\(\s*(?:(?:[\d_]+\w*|"[^"]*")\s*,\s*)?([^,"=!]+?)\s*(?:[,)]|[=!]=)/s,
    },
    writing: {
      forms: [
        {
          label: '{label} =>',
          defaultLabel: '_ =>',
          body: 'expression',
          end: ',',
          unexpected: 'panic!("Unexpected code: {:?}", {subject})',
          unexpectedOnce: 'panic!("Unexpected code")',
          unhandled: 'todo!({message})',
        },
      ],
      ordered: true,
      literals: {
        kind: 'text',
        open: 'r{#}"',
        close: '"{#}',
        constant: 'const {name}: &str = {value};',
        naming: 'upper',
      },
      quote: '"',
      onlyQuote: true,
      indent: '    ',
      lineComment: '//',
      ifLink: 'else if {subject} == {label}',
      ifDefault: 'else',
      fixedTable: /;\s*\w+\s*\]\s*=\s*$/,
      tableEntries: {
        tuple_expression: '({label}, {value})',
        integer_literal: '{label} => {value}',
        string_literal: '{label} => {value}',
      },
    },
  },
};
