import { javascriptFlow, javascriptNames, javascriptWriting, parsedTyping } from '../javascript/language.ts';
import { javascriptLexis } from '../javascript/lexis.ts';
import type { FlowSyntax, Language } from '../language.ts';
import { typescriptQueries } from './queries.ts';

const flow: FlowSyntax = {
  ...javascriptFlow,
  typed: {
    ...javascriptFlow.typed,
    type_alias_declaration: 'name',
    property_signature: 'name',
    public_field_definition: 'name',
    required_parameter: 'pattern',
    optional_parameter: 'pattern',
  },
};

// The compiler refuses what it knows to be of two types; what comes out of JSON may be of any.
const shared = {
  queries: typescriptQueries,
  ...javascriptNames,
  flow,
  typing: parsedTyping,
  writing: javascriptWriting,
};

export const typescript: Language = {
  ids: ['typescript'],
  extensions: ['.ts', '.mts', '.cts'],
  name: 'TypeScript',
  lexis: javascriptLexis,
  syntax: { grammar: 'typescript', ...shared },
};

/** TypeScript with JSX has a grammar of its own, in which `<Code>4009` is an element and not a cast. */
export const tsx: Language = {
  ids: ['typescriptreact'],
  extensions: ['.tsx'],
  name: 'TSX',
  lexis: javascriptLexis,
  syntax: { grammar: 'tsx', ...shared },
};
