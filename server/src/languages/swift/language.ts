import type { Language } from '../language.ts';
import { threeQuotes } from '../literals.ts';
import { doubleQuoted, slashBlock, tripleDoubleQuoted } from '../marks.ts';
import { swiftQueries } from './queries.ts';

export const swift: Language = {
  ids: ['swift'],
  extensions: ['.swift'],
  name: 'Swift',
  lexis: {
    lineComments: ['//'],
    blockComments: [slashBlock],
    strings: [
      { open: '#"""', close: '"""#', escape: 'none', multiline: true },
      { open: '#"', close: '"#', escape: 'none', multiline: false },
      { ...tripleDoubleQuoted, interpolation: '\\(' },
      { ...doubleQuoted, interpolation: '\\(' },
    ],
    topLevel:
      /(?:(?:final|public|private|fileprivate|internal|open|indirect|static|override|mutating|nonisolated)\s+)*(?:class|struct|enum|actor|protocol|extension|func|let|var|import|typealias)\b|@\w/y,
    container: /^(?:@?\w+(?:\([\w.]*\))?\s+)*(?:class|struct|enum|actor|extension)\b[^{}]*\{$/,
    member:
      /(?:(?:final|public|private|fileprivate|internal|open|indirect|static|override|mutating|nonisolated|lazy|weak|required|convenience)(?:\(set\))?\s+)*(?:class|struct|enum|actor|func|let|var|init|deinit|subscript|typealias)\b|@\w/y,
  },
  syntax: {
    grammar: 'swift',
    queries: swiftQueries,
    dispatchWords: /\bswitch\b|\belse\s+if\b|\[\s*(?:[\d"]|\w+\.\w+)[^\]]*?:/,
    // The cases of an enum go by their own names where its type is known, and so does what a type holds inside of it.
    declarations:
      /^(?:(?:@?\w+(?:\(\w+\))?[ \t]+)*(?:let|var|class|struct|enum|actor|extension)|[ \t]+(?:case|(?:\w+[ \t]+)?static[ \t]+let))[ \t]+(\w+)/gm,
    importWords: /(?!)/,
    moduleEndings: [],
    labels: {
      wildcards: ['_'],
      captures: 'declared',
      memberPrefix: '.',
      test: /^(?:\.some\(\s*|(?=[^(]*\?$))([\w."-]+?)(?:\s*\)|\?)$/,
    },
    flow: {
      exits: [],
      runsOn: ['fallthrough'],
      leaves: [],
      departure: {
        type: ['control_transfer_statement', 'call_expression'],
        text: /^(?:return|throw|fatalError|preconditionFailure|exit)\b/,
      },
      giving: {
        holders: ['property_declaration', 'assignment', 'control_transfer_statement'],
        endings: [
          'prefix_expression',
          'navigation_expression',
          'line_string_literal',
          'integer_literal',
          'boolean_literal',
          'array_literal',
          'tuple_expression',
          'ternary_expression',
          'nil_coalescing_expression',
        ],
      },
      blocks: [],
      branches: {},
      armWrapper: 'statements',
      scopes: [
        'statements',
        'if_statement',
        'for_statement',
        'switch_entry',
        'lambda_literal',
        'function_declaration',
        'class_body',
        'source_file',
      ],
      owners: { class_declaration: 'name', property_declaration: 'name' },
      transparent: [
        'class_body',
        'enum_class_body',
        'call_expression',
        'call_suffix',
        'value_arguments',
        'value_argument',
      ],
      selfNames: ['Self'],
      bareMembers: true,
      spreads: [],
      equality: ['==', '!=', '===', '!==', '~=', 'XCTAssertEqual', 'XCTAssertNotEqual'],
      junctions: ['disjunction_expression', 'conjunction_expression'],
      lookups: ['contains', 'firstIndex', 'lastIndex'],
      iterations: ['forEach', 'map', 'compactMap', 'flatMap', 'filter', 'first', 'contains', 'allSatisfy'],
      listeners: [],
    },
    writing: {
      forms: [
        {
          label: 'case {label}:',
          defaultLabel: 'default:',
          body: 'statements',
          terminator: 'break',
          unexpected: 'fatalError("Unexpected code: \\({subject})")',
          unhandled: 'fatalError({message})',
        },
      ],
      ordered: true,
      literals: {
        ...threeQuotes,
        open: '{#}"""',
        close: '"""{#}',
        constant: 'let {name} = {value}',
        naming: 'camel',
      },
      quote: '"',
      onlyQuote: true,
      indent: '    ',
      flush: true,
      lineComment: '//',
      ifLink: 'else if {subject} == {label}',
      ifDefault: 'else',
      tableEntry: '{label}: {value}',
    },
  },
};
