import type { Language } from '../language.ts';
import { doubleQuoted, singleQuoted, slashBlock } from '../marks.ts';
import { scalaQueries } from './queries.ts';

export const scala: Language = {
  ids: ['scala'],
  name: 'Scala',
  lexis: {
    lineComments: ['//'],
    blockComments: [slashBlock],
    strings: [{ open: '"""', close: '"""', escape: 'none', multiline: true }, doubleQuoted, singleQuoted],
    topLevel:
      /(?:(?:final|sealed|abstract|case|implicit|private|protected|lazy|inline|open)\s+)*(?:class|object|trait|enum|def|val|var|import|package|given|extension|type)\b|@\w/y,
    container: /^(?:\w+\s+)*(?:class|object|trait)\b[^{}]*\{$/,
    member:
      /(?:(?:override|final|sealed|abstract|case|implicit|private|protected|lazy|inline)(?:\[\w+\])?\s+)*(?:def|val|var|class|object|trait|type|given|enum)\b|@\w/y,
  },
  syntax: {
    grammar: 'scala',
    queries: scalaQueries,
    dispatchWords: /\bmatch\b|\belse\s+if\b|->/,
    declarations: /^(?:\w+\s+)*(?:object|class|enum|val)\s+(\w+)/gm,
    importWords: /^[ \t]*import\s/m,
    moduleEndings: ['.scala', '.java'],
    modules: {
      separator: '.',
      names: 'declaration',
      words: /^import\s+/,
      together: 'all',
      roots: ['src/main/scala', 'src/main/java', 'main/scala', 'main/java', 'app', 'src'],
      namespace: 'package',
      hidden: /\b(?:private|protected)\b/,
    },
    labels: {
      wildcards: ['_'],
      captures: true,
      quotedNames: true,
      alternatives: ['alternative_pattern'],
    },
    flow: {
      exits: [],
      leaves: ['throw_expression', 'return_expression'],
      blocks: ['block', 'indented_block'],
      branches: { if_expression: ['consequence', 'alternative'] },
      armContent: 'body',
      scopes: [
        'block',
        'indented_block',
        'template_body',
        'function_definition',
        'lambda_expression',
        'for_expression',
        'case_clause',
        'compilation_unit',
      ],
      owners: {
        object_definition: 'name',
        enum_definition: 'name',
        class_definition: 'name',
        val_definition: 'pattern',
      },
      transparent: ['template_body', 'enum_body', 'enum_case_definitions', 'arguments', 'call_expression'],
      enumMembers: ['simple_enum_case'],
      equality: ['==', '!=', '===', '=!=', 'eq', '.equals('],
      lookups: ['contains', 'indexOf', 'get', 'getOrElse', 'apply', 'exists'],
      iterations: ['map', 'foreach', 'find', 'filter', 'exists', 'forall', 'flatMap', 'collect'],
      listeners: [],
      spreads: [],
      bareMembers: true,
    },
    writing: {
      forms: [
        {
          label: 'case {label} =>',
          defaultLabel: 'case _ =>',
          body: 'statements',
          gives: 'value',
          terminator: '???',
          unexpected: 'throw new MatchError({subject})',
          unexpectedOnce: 'throw new MatchError("Unexpected code")',
          unhandled: 'throw new NotImplementedError({message})',
        },
      ],
      quote: '"',
      onlyQuote: true,
      indent: '  ',
      lineComment: '//',
      ifLink: 'else if ({subject} == {label})',
      ifDefault: 'else',
      tableEntry: '{label} -> {value}',
      ordered: true,
    },
  },
};
