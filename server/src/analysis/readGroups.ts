import type { Language } from '../languages/language.ts';
import { tokenize, type Token } from '../text/lexer.ts';
import type { Lexis } from '../text/lexis.ts';
import type { Group } from './literals.ts';
import { readLiterals } from './readLiterals.ts';
import { JSON_STRINGS, quotedGroups } from './readQuoted.ts';

/** Every object and array in a text, and in the strings of it that hold JSON; sorted by where they begin, outer ones first. */
export function readGroups(text: string, { lexis }: Language, tokens: () => readonly Token[]): readonly Group[] {
  const isProse = lexis.strings.length === 0;
  const own = isProse ? proseLexis(text) : lexis;
  const read = isProse ? tokenize(text, own) : tokens();
  const quoted = quotedGroups(text, own, read);
  const groups = readLiterals(text, read);
  return quoted.length === 0 ? groups : [...groups, ...quoted].sort((a, b) => a.span.start - b.span.start);
}

/** In prose an apostrophe is no quote, unless objects are printed there as Python prints them. */
function proseLexis(text: string): Lexis {
  return /[{,]\s*'[\w-]+'\s*:/.test(text) ? PRINTED : JSON_STRINGS;
}

const PRINTED: Lexis = {
  ...JSON_STRINGS,
  strings: [...JSON_STRINGS.strings, { open: "'", close: "'", escape: 'backslash', multiline: false }],
};
