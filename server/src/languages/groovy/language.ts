import { caseStatements } from '../arms.ts';
import type { Language } from '../language.ts';
import { plainObjects } from '../literals.ts';
import { doubleQuoted, singleQuoted, slashBlock, tripleDoubleQuoted, tripleSingleQuoted } from '../marks.ts';
import { groovyQueries } from './queries.ts';
import { groovyRewrites } from './rewrites.ts';

export const groovy: Language = {
  ids: ['groovy', 'jenkinsfile', 'gradle'],
  extensions: ['.groovy'],
  name: 'Groovy',
  lexis: {
    lineComments: ['//', '#!'],
    blockComments: [slashBlock],
    strings: [
      { ...tripleDoubleQuoted, interpolation: '${' },
      tripleSingleQuoted,
      { ...doubleQuoted, interpolation: '${' },
      singleQuoted,
      { open: '$/', close: '/$', escape: 'none', multiline: true },
    ],
    regexLiterals: true,
    wordCharacters: '$',
    topLevel:
      /(?:import|package|public|private|protected|abstract|final|static|class|interface|trait|enum|def|void|pipeline)\b|(?:int|long|boolean|[A-Z]\w*)(?:<[^;{}()]*>)?(?:\[\])?\s+\w+\s*[=(]|@\w/y,
    container: /^(?:[\w-]+\s+)*(?:class|interface|trait)\s[^;]*\{$/,
    member:
      /(?:public|private|protected|static|abstract|final|synchronized|def|void)\b|(?:int|long|boolean|[A-Z]\w*)(?:<[^;{}()]*>)?(?:\[\])?\s+\w+\s*[=(]|@\w/y,
  },
  syntax: {
    grammar: 'groovy',
    queries: groovyQueries,
    rewrites: groovyRewrites,
    dispatchWords: /\bswitch\b|\belse\s+if\b|[[,]\s*(?:['"][\w-]+['"]|\d+|\([\w.]+\))\s*:/,
    declarations:
      /(?:\b(?:class|interface|trait|enum)\s+|^(?:[ \t]*(?:@\w+|public|private|protected|static|final))*[ \t]*(?:final|def|static|int|long|String|Integer)\s+(?:(?:int|long|String|Integer|Long|GString|def|List|Set|Map)\b(?:<[\w\s,<>?]*>)?\s+)?(?=\w+\s*=)|^\s+(?=[A-Z][A-Z\d_]*\s*\(\s*["'\d]))(\w+)/gm,
    importWords: /(?!)/,
    moduleEndings: [],
    labels: {
      alternatives: ['list', 'parenthesized_expression', 'binary_op'],
      alternation: '|',
      memberValue: /\.(?:code|value)$/,
    },
    flow: {
      fallsThrough: ['case'],
      apart: /->\s*$/,
      exits: ['break', 'return', 'continue'],
      leaves: ['return'],
      departure: { type: 'juxt_function_call', text: /^(?:throw|yield)\b/ },
      blocks: ['closure'],
      branches: { if_statement: ['body', 'else_body'] },
      scopes: ['closure', 'function_definition', 'for_in_loop', 'for_loop', 'switch_block', 'source_file'],
      owners: { class_definition: 'name', declaration: 'name', binary_op: '' },
      transparent: ['closure', 'map', 'map_item'],
      bareMembers: true,
      bareKey: 'identifier',
      spreads: ['access_op'],
      equality: ['==', '!=', '===', '!==', '.equals(', '.equalsIgnoreCase('],
      lookups: ['contains', 'containsKey', 'get', 'getOrDefault', 'indexOf'],
      iterations: [
        'each',
        'any',
        'every',
        'find',
        'findAll',
        'collect',
        'count',
        'forEach',
        'findResult',
        'with',
        'tap',
      ],
      listeners: [],
      parent: { callee: 'super', heritage: 'superclass' },
      assertion: /^(?:assertEquals|assertNotEquals|assertSame)$/,
      expectation: /^(?:assertThat|expectThat)\s*\((.+)\)\s*\.\s*is(?:Not)?EqualTo$/s,
    },
    writing: {
      forms: [
        {
          ...caseStatements,
          unexpected: 'throw new IllegalStateException("Unexpected code: ${{subject}}");',
          unexpectedOnce: 'throw new IllegalStateException("Unexpected code");',
          stacks: true,
          unhandled: 'throw new UnsupportedOperationException({message});',
        },
        {
          arms: ['case'],
          head: /->\s*$/,
          label: 'case {label} ->',
          defaultLabel: 'default ->',
          body: 'expression',
          unexpected: 'throw new IllegalStateException("Unexpected code: ${{subject}}")',
          unexpectedOnce: 'throw new IllegalStateException("Unexpected code")',
          unhandled: 'throw new UnsupportedOperationException({message})',
        },
      ],
      literals: {
        ...plainObjects,
        object: { open: '[', close: ']', empty: '[:]' },
        array: { open: '[', close: ']' },
        strings: { quote: "'", escape: 'backslash' },
        constant: 'def {name} = {value}',
        naming: 'camel',
      },
      quote: "'",
      indent: '    ',
      lineComment: '//',
      ifLink: 'else if ({subject} == {label})',
      ifDefault: 'else',
      tableEntry: '{label}: {value}',
    },
  },
};
