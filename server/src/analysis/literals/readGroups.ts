import type { Language } from '../../languages/language.ts';
import { tokenize, type Token } from '../../text/lexer.ts';
import { isProse, type Lexis, type StringSyntax } from '../../text/lexis.ts';
import { shifted } from '../../text/span.ts';
import type { Group } from './literals.ts';
import { readLiterals } from './readLiterals.ts';
import { JSON_STRINGS, quotedGroups } from '../readQuoted.ts';
import { readYaml } from './readYaml.ts';

/**
 * Every object and array in a text, and in the strings of it that hold JSON; sorted by where they begin, outer ones first.
 * `opening` is what stands before a part of a document so that it is read in its place.
 */
export function readGroups(
  text: string,
  { lexis, notation }: Language,
  tokens: () => readonly Token[],
  opening = '',
): readonly Group[] {
  if (notation === 'yaml') return inOrder(readYaml(text, lexis));
  const isText = isProse(lexis);
  const isJson = isText || notation === 'json';
  const own = isText ? proseLexis(text) : isJson ? withPrinted(text, lexis) : lexis;
  const read = own === lexis ? tokens() : plainTokens(text, own, isText);
  const quoted = quotedGroups(text, own, read);
  const groups = opening === '' ? readLiterals(text, read, { isJson }) : groupsBehind(opening, text, own, read, isJson);
  if (quoted.length === 0) return groups;
  // A text between two words was no string to the language.
  const starts = new Set(quoted.map(({ span }) => span.start));
  return inOrder([...groups.filter(({ span }) => !starts.has(span.start)), ...quoted]);
}

function groupsBehind(
  opening: string,
  text: string,
  lexis: Lexis,
  tokens: readonly Token[],
  isJson: boolean,
): readonly Group[] {
  const base = opening.length;
  const before = tokenize(opening, lexis).map((token): Token => {
    const content = token.content && shifted(token.content, -base);
    return { ...token, ...shifted(token, -base), ...(content && { content }) };
  });
  return readLiterals(opening + text, [...before, ...tokens], { isJson, base });
}

function inOrder(groups: readonly Group[]): readonly Group[] {
  return [...groups].sort((a, b) => a.span.start - b.span.start);
}

/** In JSON and in prose an apostrophe is no quote, unless objects are written there as Python prints them. */
function withPrinted(text: string, lexis: Lexis): Lexis {
  return PRINTED.test(text) ? { ...lexis, strings: [...lexis.strings, singleQuoted] } : lexis;
}

const PRINTED = /[{,]\s*(?:'[\w-]+'|\w+)\s*:\s*'|[{,]\s*'[\w-]+'\s*:/;

const singleQuoted: StringSyntax = { open: "'", close: "'", escape: 'backslash', multiline: false };

function proseLexis(text: string): Lexis {
  return CELL.test(text) ? CELLS : withPrinted(text, JSON_STRINGS);
}

/** JSON in a cell of a table, the quotes of which are doubled. */
const CELL = /"\s*[[{]\s*""[\w-]+""\s*:/;

const CELLS: Lexis = {
  ...JSON_STRINGS,
  strings: [{ open: '"', close: '"', escape: 'doubled', multiline: false }],
};

/** Without what stands at the beginning of lines that are quoted, and without the apostrophes in the midst of words. */
function plainTokens(text: string, lexis: Lexis, isText: boolean): readonly Token[] {
  const hasApostrophes = lexis.strings.some(({ open }) => open === "'");
  const read = tokenize(hasApostrophes ? text.replace(APOSTROPHE, '_') : text, lexis);
  return isText && QUOTE_MARK.test(text) ? read.filter(({ start }) => !isQuoteMark(text, start)) : read;
}

/** `don't`, and not `b'text'`. */
const APOSTROPHE = /(?<=[A-Za-z]{2}|\bI)'(?=[A-Za-z])/g;

const QUOTE_MARK = /^[ \t]*>/m;

function isQuoteMark(text: string, at: number): boolean {
  if (text[at] !== '>') return false;
  let before = at - 1;
  while (text[before] === ' ' || text[before] === '\t') before--;
  return before < 0 || text[before] === '\n' || text[before] === '\r';
}
