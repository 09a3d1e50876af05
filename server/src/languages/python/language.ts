import type { Language } from '../language.ts';
import { plainObjects } from '../literals.ts';
import { doubleQuoted, singleQuoted, tripleDoubleQuoted, tripleSingleQuoted } from '../marks.ts';
import { pythonQueries } from './queries.ts';

export const python: Language = {
  ids: ['python'],
  extensions: ['.py'],
  name: 'Python',
  lexis: {
    lineComments: ['#'],
    blockComments: [],
    strings: [tripleDoubleQuoted, tripleSingleQuoted, doubleQuoted, singleQuoted],
    topLevel: /(?:def|class|async def|import|from|@)\b/y,
    block: {
      head: /class[ \t]+\w+[ \t]*(?:\[[^\[\]]*\][ \t]*)?(?:\((?:[^()]|\([^()]*\))*\)[ \t]*)?:[ \t]*(?:#[^\r\n]*)?(?=[\r\n])/y,
      plain: 'class _:',
    },
    member: /(?:def|class|async def)\b|@\w/y,
  },
  syntax: {
    grammar: 'python',
    queries: pythonQueries,
    dispatchWords: /\bmatch\b|\belif\b/,
    declarations: /^(?:class\s+)?(\w+)(?=\s*[(:=])/gm,
    importWords: /^[ \t]*(?:import|from)\s/m,
    moduleEndings: ['.py', '/__init__.py', '.pyi'],
    modules: { separator: '.', names: 'file', roots: ['src'], exported: /^[^_]/ },
    labels: { captures: true, memberValue: /\.value$/, alternatives: ['union_pattern', 'tuple', 'list', 'set'] },
    typing: {
      integer: { calls: /^int\(/ },
      text: { calls: /^str\(/, endings: /\.(?:strip|upper|lower)\(\)$/ },
      parsed:
        /^(?:[\w.]+\.json\(\)|json\.loads?\((?:[^()]|\([^()]*\))*\))(?:\[(?:\d+|'[^']*'|"[^"]*")\]|\.get\((?:'[^']*'|"[^"]*")\))+$/,
      before: /[!=]=\s*$/,
      after: /^\s*[!=]=/,
      among: /^\s*(?:not\s+)?in\s*[([{][^()[\]{}]*$/,
      dispatch: /^match\b/,
    },
    flow: {
      exits: [],
      leaves: ['return_statement', 'raise_statement'],
      blocks: ['block', 'else_clause'],
      branches: {},
      armContent: 'consequence',
      scopes: ['function_definition', 'lambda', 'list_comprehension', 'generator_expression', 'module'],
      owners: { class_definition: 'name', assignment: 'left' },
      transparent: ['expression_statement', 'block', 'dictionary', 'argument_list', 'call'],
      equality: ['==', '!='],
      memberTests: ['comparison_operator'],
      lookups: ['get', 'index', 'count', 'assertIn', 'assertNotIn', 'self.assertIn', 'self.assertNotIn'],
      assertion: /^(?:self\.)?assert(?:Equals?|NotEquals?|Is|IsNot)$/,
      typed: { assignment: 'left', typed_parameter: '', typed_default_parameter: 'name' },
      iterations: [],
      listeners: [],
      spreads: ['dictionary_splat'],
    },
    writing: {
      forms: [
        {
          label: 'case {label}:',
          defaultLabel: 'case _:',
          body: 'statements',
          terminator: 'pass',
          unexpected: 'raise ValueError("Unexpected code: " + str({subject}))',
          unexpectedOnce: 'raise ValueError("Unexpected code")',
          unhandled: 'raise NotImplementedError({message})',
        },
      ],
      ordered: true,
      literals: {
        ...plainObjects,
        names: 'quoted',
        strings: { quote: '"', escape: 'backslash' },
        words: { true: 'True', false: 'False', null: 'None' },
        constant: '{name} = {value}',
        naming: 'upper',
      },
      quote: '"',
      indent: '    ',
      lineComment: '#',
      ifLink: 'elif {subject} == {label}:',
      ifDefault: 'else:',
      indentedBlocks: true,
      tableEntry: '{label}: {value}',
    },
  },
};
