import type { Embedded } from '../../text/lexis.ts';
import { javascript } from '../javascript/language.ts';
import { json } from '../json/language.ts';
import type { Language } from '../language.ts';
import { tsx, typescript } from '../typescript/language.ts';

/** Pages and components: the markup is read by its tokens, the scripts in it as the languages that they are written in. */
export const html: Language = {
  ids: ['html', 'vue', 'svelte'],
  extensions: ['.vue', '.svelte'],
  name: 'markup',
  lexis: {
    lineComments: [],
    blockComments: [{ open: '<!--', close: '-->' }],
    strings: [],
    embedding: {
      mark: /<!--|<script(?=[\s/>])/gi,
      // Each part has a longest length, so that tags which are never closed are not read over and over again.
      opening: /<script((?:\s[^<>"'`]{0,200}(?:(?:"[^"]{0,400}"|'[^']{0,400}')[^<>"'`]{0,200}){0,16})?)(?<!\/)>/iy,
      closing: /<\/script(?=[\s/>])[^<>\n]{0,200}>?/gi,
      comment: { open: '<!--', close: '-->' },
      named: [/(?:^|\s)lang\s*=\s*["']?([^\s"'>]+)/i, /(?:^|\s)type\s*=\s*["']?([^\s"'>;]+)/i],
      languages: languages(),
      usual: inside(javascript),
    },
  },
};

function inside({ ids, lexis }: Language): Embedded {
  return { language: ids[0]!, lexis };
}

/** What `lang` and `type` say, by the language that it stands for. */
function languages(): Readonly<Record<string, Embedded>> {
  const named: readonly (readonly [Language, readonly string[]])[] = [
    [typescript, ['ts', 'typescript', 'text/typescript', 'application/typescript']],
    [tsx, ['tsx']],
    [
      javascript,
      ['js', 'jsx', 'javascript', 'module', 'text/javascript', 'application/javascript', 'text/babel', 'text/jsx'],
    ],
    [json, ['json', 'application/json', 'application/ld+json', 'importmap', 'speculationrules']],
  ];
  return Object.fromEntries(
    named.flatMap(([language, names]) => {
      const embedded = inside(language);
      return names.map((name) => [name, embedded]);
    }),
  );
}
