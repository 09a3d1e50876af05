import type { Lexis } from './lexis.ts';

export const PLAIN = 0;
export const NEWLINE = 1;
export const OPEN = 2;
export const CLOSE = 3;
/** May begin a comment, a string or a regular expression. */
export const SPECIAL = 4;

/** What the characters below 128 may begin; all others are plain. */
export function characterKinds(lexis: Lexis): Uint8Array {
  const kinds = new Uint8Array(128);
  kinds[10] = NEWLINE;
  for (const open of '([{') kinds[open.charCodeAt(0)] = OPEN;
  for (const close of ')]}') kinds[close.charCodeAt(0)] = CLOSE;
  const openers = [
    ...lexis.lineComments,
    ...lexis.blockComments.map(({ open }) => open),
    ...lexis.strings.map(({ open }) => open),
    ...(lexis.characterMark ?? ''),
  ];
  for (const opener of openers) {
    const first = opener.charCodeAt(0);
    if (first < 128) kinds[first] = SPECIAL;
  }
  if (lexis.regexLiterals) kinds[47] = SPECIAL;
  return kinds;
}
