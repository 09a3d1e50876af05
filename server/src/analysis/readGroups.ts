import type { Language } from '../languages/language.ts';
import { tokenize, type Token } from '../text/lexer.ts';
import type { Lexis } from '../text/lexis.ts';
import { shifted } from '../text/span.ts';
import type { Group } from './literals.ts';
import { readLiterals } from './readLiterals.ts';
import { JSON_STRINGS, quotedGroups } from './readQuoted.ts';

/**
 * Every object and array in a text, and in the strings of it that hold JSON; sorted by where they begin, outer ones first.
 * `opening` is what stands before a part of a document so that it is read in its place.
 */
export function readGroups(
  text: string,
  { lexis }: Language,
  tokens: () => readonly Token[],
  opening = '',
): readonly Group[] {
  const isProse = lexis.strings.length === 0;
  const own = isProse ? proseLexis(text) : lexis;
  const read = isProse ? tokenize(text, own) : tokens();
  const quoted = quotedGroups(text, own, read);
  const groups = opening === '' ? readLiterals(text, read) : groupsBehind(opening, text, own, read);
  return quoted.length === 0 ? groups : [...groups, ...quoted].sort((a, b) => a.span.start - b.span.start);
}

function groupsBehind(opening: string, text: string, lexis: Lexis, tokens: readonly Token[]): readonly Group[] {
  const by = opening.length;
  const behind = tokens.map((token): Token => {
    const content = token.content && shifted(token.content, by);
    return { ...token, ...shifted(token, by), ...(content && { content }) };
  });
  return readLiterals(opening + text, [...tokenize(opening, lexis), ...behind], { at: -by, isQuoted: false });
}

/** In prose an apostrophe is no quote, unless objects are printed there as Python prints them. */
function proseLexis(text: string): Lexis {
  return /[{,]\s*'[\w-]+'\s*:/.test(text) ? PRINTED : JSON_STRINGS;
}

const PRINTED: Lexis = {
  ...JSON_STRINGS,
  strings: [...JSON_STRINGS.strings, { open: "'", close: "'", escape: 'backslash', multiline: false }],
};
