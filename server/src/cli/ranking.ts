import type { CatalogFile, Entry } from '../catalogs/catalog.ts';
import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import { textsOf } from '../catalogs/texts.ts';
import { words } from '../text/words.ts';
import { codeOf, type Match } from './lookUp.ts';

/** An entry that has all words, and the language to show it in. */
export interface Ranked {
  readonly match: Match;
  readonly locale: string;
}

/**
 * The entries in which every word is the beginning of a word: of the code first, then of the symbol or the title, then
 * of the detail or the category, in any language that the catalog has. What fits best stands first; equals stay in
 * the order of the catalogs. Shown in `locale` where the words were found there, else in the language they were found in.
 */
export function rank(asked: string, catalogs: readonly CatalogIndex[], locale: string): readonly Ranked[] {
  const terms = termsOf(asked);
  if (terms.length === 0) return [];
  const found = catalogs.flatMap((catalog) =>
    catalog.file.entries.flatMap((entry) => {
      const best = bestOf(terms, entry, catalog.file, locale);
      return best ? [{ match: { catalog, entry, code: codeOf(entry) }, ...best }] : [];
    }),
  );
  return found.toSorted((a, b) => b.score - a.score);
}

/** How well a term fits, by where it was found. The sum over all terms decides, so that one exact code outweighs words. */
const SCORES = {
  allOfName: 50,
  code: 1000,
  codeBegins: 100,
  title: 20,
  titleBegins: 15,
  titleInflected: 10,
  rest: 3,
  restInflected: 2,
};

interface Term {
  readonly whole: string;
  readonly words: readonly string[];
}

function termsOf(asked: string): readonly Term[] {
  const terms = asked
    .split(/\s+/)
    .map((part) => fold(part))
    .filter((whole) => whole !== '')
    .map((whole) => ({ whole, words: wordsIn(whole) }));
  // A dash or a stroke between words asks for nothing; alone it may begin a code.
  const withWords = terms.filter(({ words: parts }) => parts.length > 0);
  return withWords.length > 0 ? withWords : terms;
}

interface Fields {
  readonly code: string;
  readonly symbol: readonly string[];
  readonly title: readonly string[];
  readonly rest: readonly string[];
}

/** The first of two equals is kept, so the wanted language goes first. */
function bestOf(
  terms: readonly Term[],
  entry: Entry,
  file: CatalogFile,
  wanted: string,
): { readonly score: number; readonly locale: string } | undefined {
  let best: { score: number; locale: string } | undefined;
  for (const locale of new Set([wanted, ...file.locales])) {
    const score = scoreOf(terms, fieldsOf(entry, file, locale));
    if (score > (best?.score ?? 0)) best = { score, locale };
  }
  return best;
}

function fieldsOf(entry: Entry, file: CatalogFile, locale: string): Fields {
  const { title, detail, category } = textsOf(entry, file, locale);
  return {
    code: fold(codeOf(entry)),
    symbol: words(entry.symbol),
    title: wordsIn(fold(title)),
    rest: wordsIn(fold(`${detail ?? ''} ${category ?? ''}`)),
  };
}

/** 0 where a term is nowhere. */
function scoreOf(terms: readonly Term[], fields: Fields): number {
  const scores = terms.map((term) => scoreOfTerm(term, fields));
  if (scores.includes(0)) return 0;
  const asked = terms.flatMap((term) => term.words).join(' ');
  const isName = [fields.symbol, fields.title].some((name) => name.join(' ') === asked);
  return scores.reduce((sum, score) => sum + score, isName ? SCORES.allOfName : 0);
}

function scoreOfTerm({ whole, words: parts }: Term, { code, symbol, title, rest }: Fields): number {
  if (code === whole) return SCORES.code;
  if (code.startsWith(whole)) return SCORES.codeBegins;
  if (parts.length === 0) return 0;
  const names = [...symbol, ...title];
  return Math.min(...parts.map((part) => scoreOfWord(part, names, rest)));
}

function scoreOfWord(word: string, names: readonly string[], rest: readonly string[]): number {
  const stem = stemOf(word);
  if (names.includes(word)) return SCORES.title;
  if (names.some((one) => one.startsWith(word))) return SCORES.titleBegins;
  if (names.some((one) => stemOf(one) === stem)) return SCORES.titleInflected;
  if (rest.some((one) => one.startsWith(word))) return SCORES.rest;
  return rest.some((one) => stemOf(one) === stem) ? SCORES.restInflected : 0;
}

/** Lower case, without diacritics: `É` is `e`, `ё` is `е`. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function wordsIn(folded: string): readonly string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Without the endings of the plural and of the cases, in words long enough to be known without them: `files`, `задачи`. */
export function stemOf(word: string): string {
  const stem = /^\p{sc=Cyrl}+$/u.test(word)
    ? word.replace(/(?:[аеиоуыэюя]ми?|[аеиоуыэюя]х|[ои]в|[еи]й|[аеиоуыэюяьй]{1,2})$/u, '')
    : word.replace(/(?<!s)s$/, '');
  return stem.length >= SHORTEST_STEM ? stem : word;
}

const SHORTEST_STEM = 4;
