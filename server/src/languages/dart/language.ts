import { caseStatements } from '../arms.ts';
import type { Language } from '../language.ts';
import { plainObjects } from '../literals.ts';
import { slashBlock } from '../marks.ts';
import { dartQueries } from './queries.ts';

export const dart: Language = {
  ids: ['dart'],
  extensions: ['.dart'],
  name: 'Dart',
  lexis: {
    lineComments: ['//'],
    blockComments: [slashBlock],
    strings: [
      { open: "r'''", close: "'''", escape: 'none', multiline: true },
      { open: 'r"""', close: '"""', escape: 'none', multiline: true },
      { open: "r'", close: "'", escape: 'none', multiline: false },
      { open: 'r"', close: '"', escape: 'none', multiline: false },
      { open: "'''", close: "'''", escape: 'backslash', multiline: true, interpolation: '${' },
      { open: '"""', close: '"""', escape: 'backslash', multiline: true, interpolation: '${' },
      { open: "'", close: "'", escape: 'backslash', multiline: false, interpolation: '${' },
      { open: '"', close: '"', escape: 'backslash', multiline: false, interpolation: '${' },
    ],
    topLevel:
      /(?:abstract|sealed|base|interface|final|const|late|var|void|class|mixin|enum|extension|typedef|import|export|part|library|external)\b|(?:int|double|bool|num|dynamic|[A-Z]\w*)(?:<[^;{}()]*>)?\??\s+\w|@\w/y,
    container:
      /^(?:(?:abstract|sealed|base|interface|final|mixin)\s+)*(?:class\s+\w|mixin\s+\w|extension\s+(?!type\b))[^{}]*\{$/,
    member:
      /(?:static|const|final|late|factory|void|external|operator|get|set)\b|(?:int|double|bool|num|dynamic|[A-Z]\w*)(?:<[^;{}()]*>)?\??\s+\w|@\w/y,
  },
  syntax: {
    grammar: 'dart',
    queries: dartQueries,
    dispatchWords: /\bswitch\b|\belse\s+if\b|[{,]\s*(?:['"][\w-]+['"]|[\w.]+)\s*:/,
    declarations:
      /^(?:(?:(?:abstract|sealed|base|interface|mixin)\s+)*(?:class|mixin|enum|extension)|(?:[ \t]+static\s+)?(?:const|final|var)(?:\s+[\w<>,?]+)*?)\s+(\w+)\b(?!\s*<[^=\n]*=)(?=\s*(?:[=<{(;]|extends\b|implements\b|with\b|on\b))/gm,
    importWords: /^(?:import|export)\s+['"](?!dart:|package:)/m,
    moduleEndings: [''],
    runs: {
      '': ['selector', 'unconditional_assignable_selector'],
      relational_operator: [
        'decimal_integer_literal',
        'hex_integer_literal',
        'logical_and_operator',
        'relational_operator',
      ],
    },
    labels: { wildcards: ['_'], captures: 'declared' },
    flow: {
      fallsThrough: 'empty',
      exits: [],
      leaves: ['return_statement', 'throw_expression', 'rethrow_expression'],
      blocks: ['block', 'expression_statement'],
      branches: { if_statement: ['consequence', 'alternative'] },
      scopes: [
        'block',
        'function_body',
        'function_expression',
        'for_statement',
        'try_statement',
        'switch_statement_case',
        'class_body',
        'extension_body',
        'enum_body',
        'program',
      ],
      owners: {
        class_definition: 'name',
        enum_declaration: 'name',
        extension_declaration: 'name',
        mixin_declaration: 'identifier',
        static_final_declaration: '',
        initialized_identifier: '',
        initialized_variable_definition: 'name',
      },
      transparent: [
        'class_body',
        'extension_body',
        'enum_body',
        'declaration',
        'static_final_declaration_list',
        'initialized_identifier_list',
        'set_or_map_literal',
      ],
      bareMembers: true,
      spreads: ['spread_element', 'if_element', 'for_element'],
      equality: ['==', '!=', 'case', 'equals', 'isNot'],
      lookups: ['contains', 'containsKey', 'indexOf'],
      iterations: ['any', 'every', 'where', 'firstWhere', 'lastWhere', 'singleWhere', 'indexWhere', 'map', 'forEach'],
      listeners: [],
      parent: { callee: 'super', heritage: 'superclass' },
      assertion: /^(?:expect|identical|assert\w*)$/,
    },
    writing: {
      forms: [
        {
          ...caseStatements,
          unexpected: "throw StateError('Unexpected code: ${{subject}}');",
          unexpectedOnce: "throw StateError('Unexpected code');",
          stacks: true,
          unhandled: 'throw UnimplementedError({message});',
        },
        {
          arms: ['switch_expression_case'],
          label: '{label} =>',
          defaultLabel: '_ =>',
          body: 'expression',
          end: ',',
          unexpected: "throw StateError('Unexpected code: ${{subject}}')",
          unexpectedOnce: "throw StateError('Unexpected code')",
          unhandled: 'throw UnimplementedError({message})',
        },
      ],
      ordered: true,
      literals: {
        ...plainObjects,
        names: 'quoted',
        strings: { quote: "'", escape: 'backslash', opener: '$' },
        constant: 'const {name} = {value};',
        naming: 'camel',
      },
      quote: "'",
      indent: '  ',
      lineComment: '//',
      ifLink: 'else if ({subject} == {label})',
      ifDefault: 'else',
      tableEntry: '{label}: {value}',
    },
  },
};
