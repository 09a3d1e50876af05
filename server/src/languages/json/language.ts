import type { Language } from '../language.ts';

/** Read by a JSON parser, not by a grammar; comments are those of JSONC. */
export const json: Language = {
  ids: ['json', 'jsonc', 'json5', 'jsonl', 'snippets'],
  name: 'JSON',
  lexis: {
    lineComments: ['//'],
    blockComments: [{ open: '/*', close: '*/' }],
    strings: [{ open: '"', close: '"', escape: 'backslash', multiline: false }],
  },
};
