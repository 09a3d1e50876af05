import type { Language } from '../language.ts';
import { doubleQuoted, slashBlock } from '../marks.ts';

/** Read by a JSON parser, not by a grammar; comments are those of JSONC. */
export const json: Language = {
  ids: ['json', 'jsonc', 'json5', 'jsonl', 'snippets'],
  name: 'JSON',
  lexis: {
    lineComments: ['//'],
    blockComments: [slashBlock],
    strings: [doubleQuoted],
    nested: true,
  },
  uncommented: ['json'],
  outlined: ['json', 'jsonc', 'snippets'],
  notation: 'json',
};
