import { javascriptFlow, javascriptNames, javascriptWriting } from '../javascript/language.ts';
import { javascriptLexis } from '../javascript/lexis.ts';
import type { Language } from '../language.ts';
import { typescriptQueries } from './queries.ts';

const shared = { queries: typescriptQueries, ...javascriptNames, flow: javascriptFlow, writing: javascriptWriting };

export const typescript: Language = {
  ids: ['typescript'],
  name: 'TypeScript',
  lexis: javascriptLexis,
  syntax: { grammar: 'typescript', ...shared },
};

/** TypeScript with JSX has a grammar of its own, in which `<Code>4009` is an element and not a cast. */
export const tsx: Language = {
  ids: ['typescriptreact'],
  name: 'TSX',
  lexis: javascriptLexis,
  syntax: { grammar: 'tsx', ...shared },
};
