import { caseStatements } from '../arms.ts';
import type { FlowSyntax, Language, Typing, Writing } from '../language.ts';
import { plainObjects } from '../literals.ts';
import { javascriptLexis } from './lexis.ts';
import { javascriptQueries } from './queries.ts';

/** Two equals signs convert what they compare. */
export const parsedTyping: Typing = {
  parsed:
    /^(?:JSON\.parse\((?:[^()]|\([^()]*\))*\)|\(await [\w$.]+\.json\(\)\))(?:\??\.[A-Za-z_$][\w$]*|(?:\?\.)?\[(?:\d+|'[^']*'|"[^"]*")\])+$/,
  before: /(?:[!=]==\s*|\.(?:toBe|toEqual|toStrictEqual)\()$/,
  after: /^\s*[!=]==/,
  dispatch: /^switch\b/,
};

const typing: Typing = {
  ...parsedTyping,
  integer: {
    calls: /^(?:Number|parseInt|parseFloat|Number\.parse(?:Int|Float)|Math\.trunc)\(/,
    casts: /^\+(?=[\w$(])/,
  },
  text: { calls: /^String\(/, endings: /\.(?:toString|trim|toUpperCase|toLowerCase)\(\)$/ },
};

export const javascriptFlow: FlowSyntax = {
  fallsThrough: true,
  exits: ['break_statement', 'return_statement', 'throw_statement', 'continue_statement'],
  leaves: ['return_statement', 'throw_statement'],
  // A labelled block is left by a `break` of its own, and runs on behind it.
  blocks: ['statement_block', 'else_clause', 'catch_clause'],
  branches: { if_statement: ['consequence', 'alternative'], try_statement: ['body', 'handler?'] },
  armContent: 'body',
  scopes: [
    'statement_block',
    'arrow_function',
    'function_declaration',
    'function_expression',
    'method_definition',
    'for_in_statement',
    'switch_body',
    'program',
  ],
  owners: {
    variable_declarator: 'name',
    enum_declaration: 'name',
    class_declaration: 'name',
    field_definition: 'property',
    public_field_definition: 'name',
  },
  transparent: [
    'object',
    'as_expression',
    'satisfies_expression',
    'parenthesized_expression',
    'arguments',
    'call_expression',
    'new_expression',
    'enum_body',
    'class_body',
  ],
  bareKey: 'property_identifier',
  spreads: ['spread_element'],
  noDeadCode: ['statement_block', 'labeled_statement', 'switch_case', 'switch_default', 'program'],
  equality: ['===', '==', '!==', '!='],
  lookups: ['includes', 'indexOf', 'has', 'get', 'toContain', 'toContainEqual'],
  iterations: ['map', 'forEach', 'find', 'filter', 'some', 'every', 'flatMap', 'findIndex', 'findLast'],
  listeners: ['on', 'once', 'addListener', 'addEventListener', 'prependListener'],
  expectation: /^expect\s*\((.+)\)[\s\w.]*\.\s*(?:toBe|toBeOneOf|oneOf|toEqual|toStrictEqual|equal|equals|eql|eq)$/s,
  assertion: /^assert(?:\s*\.\s*(?:equal|strictEqual|deepEqual|deepStrictEqual|notEqual|notStrictEqual))$/,
  parent: { callee: 'super', heritage: 'class_heritage' },
  typed: { pair: 'key', variable_declarator: 'name' },
  typeCalls: /(?:^|\.)(?:[lL]iteral|enums?|picklist|valid|equal|oneOf)$/,
};

export const javascriptWriting: Writing = {
  literals: { ...plainObjects, constant: 'const {name} = {value};', naming: 'camel' },
  quote: "'",
  indent: '  ',
  lineComment: '//',
  forms: [
    {
      ...caseStatements,
      unexpected: 'throw new Error(`Unexpected code: ${{subject}}`);',
      stacks: true,
      unhandled: 'throw new Error({message});',
    },
  ],
  ifLink: 'else if ({subject} === {label})',
  ifDefault: 'else',
  tableEntry: '{label}: {value}',
  tableEntries: { array: '[{label}, {value}]' },
};

export const javascriptNames = {
  dispatchWords: /\bswitch\b|\belse\s+if\b/,
  declarations:
    /^(?:export\s+)?(?:default\s+)?(?:declare\s+)?(?:const\s+enum|const|let|var|enum|(?:abstract\s+)?class)\s+([\w$]+)/gm,
  importWords: /^(?:import|export)\b|\brequire\s*\(/m,
  moduleEndings: [
    '',
    '.ts',
    '.tsx',
    '.mts',
    '.cts',
    '.d.ts',
    '.js',
    '.jsx',
    '.mjs',
    '.cjs',
    '/index.ts',
    '/index.tsx',
    '/index.js',
  ],
};

export const javascript: Language = {
  ids: ['javascript', 'javascriptreact'],
  extensions: ['.js', '.jsx', '.mjs', '.cjs'],
  name: 'JavaScript',
  lexis: javascriptLexis,
  syntax: {
    grammar: 'javascript',
    queries: javascriptQueries,
    ...javascriptNames,
    flow: javascriptFlow,
    typing,
    writing: javascriptWriting,
  },
};
