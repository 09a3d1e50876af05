import type { Language } from '../language.ts';
import { threeQuotes } from '../literals.ts';
import { singleQuoted, slashBlock } from '../marks.ts';
import { kotlinQueries } from './queries.ts';

export const kotlin: Language = {
  ids: ['kotlin'],
  extensions: ['.kt'],
  name: 'Kotlin',
  lexis: {
    lineComments: ['//', '#!'],
    blockComments: [slashBlock],
    strings: [
      { open: '"""', close: '"""', escape: 'none', multiline: true },
      { open: '"', close: '"', escape: 'backslash', multiline: false, interpolation: '${' },
      singleQuoted,
    ],
    topLevel:
      /(?:fun|class|object|interface|enum|data|sealed|open|abstract|val|var|const|private|internal|public|typealias|import|package|suspend|inline|@)\b/y,
    // An enum is none: the grammar reads its members only behind its entries.
    container:
      /^(?:(?:public|private|protected|internal|open|abstract|sealed|data|inner|companion|override)\s+)*(?:class|object|interface)\b[^{}]*\{$/,
    member:
      /(?:fun|val|var|const|private|public|internal|protected|override|open|abstract|companion|class|object|init|suspend|inner|data|enum|@)\b/y,
  },
  syntax: {
    grammar: 'kotlin',
    queries: kotlinQueries,
    dispatchWords: /\bwhen\b|\belse\s+if\b/,
    declarations:
      /^(?:(?:public|private|internal|const|data|enum|sealed|open|abstract)\s+)*(?:val|var|object|class|interface)\s+(\w+)/gm,
    importWords: /^[ \t]*import\s/m,
    moduleEndings: ['.kt', '.java'],
    modules: {
      separator: '.',
      names: 'declaration',
      words: /^import\s+/,
      together: 'all',
      roots: ['src/main/kotlin', 'src/main/java', 'main/kotlin', 'main/java', 'src'],
      namespace: 'package',
      hidden: /\b(?:private|protected)\b/,
    },
    labels: { wildcards: ['else'], memberValue: /\.(?:value|code)$/ },
    flow: {
      exits: [],
      leaves: [],
      blocks: [],
      branches: {},
      scopes: [
        'block',
        'function_declaration',
        'lambda_literal',
        'for_statement',
        'when_expression',
        'class_body',
        'source_file',
      ],
      owners: { class_declaration: 'name', object_declaration: 'name', property_declaration: 'variable_declaration' },
      transparent: [
        'class_body',
        'enum_class_body',
        'enum_entry',
        'companion_object',
        'call_expression',
        'value_arguments',
        'value_argument',
      ],
      bareMembers: true,
      spreads: [],
      enumMembers: ['enum_entry'],
      equality: ['==', '!=', '===', '!==', '.equals(', 'shouldBe', 'shouldNotBe', 'assertEquals', 'assertNotEquals'],
      lookups: ['contains', 'containsKey', 'get', 'getValue', 'getOrDefault', 'indexOf'],
      iterations: ['forEach', 'map', 'filter', 'any', 'all', 'none', 'first', 'firstOrNull', 'find', 'let', 'also'],
      listeners: [],
      expectation: /^(?:assertThat|expectThat)\s*\((.+)\)\s*\.\s*is(?:Not)?EqualTo$/s,
    },
    writing: {
      forms: [
        {
          label: '{label} ->',
          defaultLabel: 'else ->',
          body: 'expression',
          unexpected: 'throw IllegalStateException("Unexpected code: " + {subject})',
          unexpectedOnce: 'throw IllegalStateException("Unexpected code")',
          unhandled: 'TODO({message})',
        },
      ],
      ordered: true,
      literals: {
        ...threeQuotes,
        close: '""".trimIndent()',
        replacements: [['$', "${'$'}"]],
        constant: 'val {name} = {value}',
        naming: 'camel',
      },
      quote: '"',
      onlyQuote: true,
      indent: '    ',
      lineComment: '//',
      ifLink: 'else if ({subject} == {label})',
      ifDefault: 'else',
      tableEntry: '{label} to {value}',
    },
  },
};
