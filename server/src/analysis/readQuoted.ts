import { tokenize, type Token } from '../text/lexer.ts';
import type { Lexis, StringSyntax } from '../text/lexis.ts';
import type { Group } from './literals.ts';
import { emptySyntax, type SegmentSyntax, type Site } from './model.ts';
import { moved } from './moved.ts';
import { readJson } from './readJson.ts';
import { readLiterals } from './readLiterals.ts';
import { readTokens } from './readTokens.ts';
import { byStart } from './reading.ts';

/**
 * Adds what strings say in a notation of their own: JSON, which may hold more of it in its own strings, and filters of jq.
 * Programs in any language have such strings: fixtures, mocks, lines of a log, shell commands.
 */
export function withQuoted(
  syntax: SegmentSyntax,
  text: string,
  lexis: Lexis,
  tokens: () => readonly Token[],
): SegmentSyntax {
  if (!(lexis.nested ? MAY_QUOTE_NESTED : MAY_QUOTE).test(text)) return syntax;
  const here = lexis.hereDocuments ? hereSites(text) : [];
  const sites = [...quotedSites(text, tokens(), MOST_LEVELS), ...here];
  return sites.length === 0 ? syntax : { ...syntax, sites: [...syntax.sites, ...sites].sort(byStart) };
}

/** A property behind a bracket, or the name of the program: most texts have neither, and need not be cut into tokens. */
const MAY_QUOTE = /[{,][\s\\nrt]*"+[\w-]+\\*"+\s*:|\bjq\b/;

/** The same where all is properties, and the quotes of one in a string are escaped. */
const MAY_QUOTE_NESTED = /\\"|\bjq\b/;

const FILTERS = /\bjq\b/;
const BRACKET = /[[{]/;

/** JSON in a string of JSON in a string: nobody goes deeper. */
const MOST_LEVELS = 3;

/** What is longer is data, and reading all of it after each keystroke would be felt. */
const LONGEST = 100_000;

function quotedSites(text: string, tokens: readonly Token[], levels: number): readonly Site[] {
  return quotedTexts(text, tokens).flatMap(({ plain, at, start }) => {
    const read = readNotation(plain, isFilter(text, start), levels);
    return read.length === 0 ? read : moved({ ...emptySyntax, sites: read }, at).sites;
  });
}

/** What a string holds, without what it had to escape, and as long as before. */
interface QuotedText {
  readonly plain: string;
  /** Where it begins in the text around it. */
  readonly at: number;
  /** Where the quote, or whatever opens it, does. */
  readonly start: number;
}

function quotedTexts(text: string, tokens: readonly Token[]): readonly QuotedText[] {
  const mayFilter = FILTERS.test(text);
  return tokens.flatMap(({ kind, start, content, syntax }) => {
    if (kind !== 'string' || !content || content.end - content.start > LONGEST) return [];
    const written = text.slice(content.start, content.end);
    // Most strings are neither JSON nor a filter, which is told without looking at what is around them.
    if (!mayFilter && !BRACKET.test(written)) return [];
    return [{ plain: unescaped(written, syntax), at: content.start, start }];
  });
}

/** `<<~JSON`, `<<<'JSON'`, `<<JSON`: all up to a line that begins with the word. */
const HERE_DOCUMENT = /<<[<~-]?[ \t]*(['"]?)([A-Za-z_]\w*)\1[^\n]*\n([\s\S]*?)^[ \t]*\2\b/gm;

function hereTexts(text: string): readonly QuotedText[] {
  return [...text.matchAll(HERE_DOCUMENT)].flatMap(({ index, 0: whole, 3: body = '' }) =>
    body.length > LONGEST ? [] : [{ plain: body, at: index + whole.indexOf('\n') + 1, start: index }],
  );
}

function hereSites(text: string): readonly Site[] {
  return hereTexts(text).flatMap(
    ({ plain, at }) => moved({ ...emptySyntax, sites: readNotation(plain, false, MOST_LEVELS) }, at).sites,
  );
}

/** The objects and arrays in the JSON that strings hold. */
export function quotedGroups(text: string, lexis: Lexis, tokens: readonly Token[]): readonly Group[] {
  if (!MAY_QUOTE.test(text)) return [];
  return groupsIn([...quotedTexts(text, tokens), ...(lexis.hereDocuments ? hereTexts(text) : [])], 0, MOST_LEVELS);
}

function groupsIn(quoted: readonly QuotedText[], by: number, levels: number): readonly Group[] {
  return quoted.flatMap(({ plain, at }) => {
    if (!holdsJson(plain)) return [];
    const inside = tokenize(plain, JSON_STRINGS);
    const groups = readLiterals(plain, inside, { at: at + by, isQuoted: true });
    if (levels === 1 || !plain.includes('\\"')) return groups;
    return [...groups, ...groupsIn(quotedTexts(plain, inside), at + by, levels - 1)];
  });
}

function holdsJson(plain: string): boolean {
  return /^\s*[[{]/.test(plain) && plain.includes('"');
}

function readNotation(plain: string, isJq: boolean, levels: number): readonly Site[] {
  if (isJq) return readTokens(asComparison(plain), JQ).sites;
  if (!holdsJson(plain)) return [];
  const { sites } = readJson(plain);
  if (levels === 1 || !plain.includes('\\"')) return sites;
  return [...sites, ...quotedSites(plain, tokenize(plain, JSON_STRINGS), levels - 1)];
}

/** Without what the string around it had to escape, and as long as before, so that every offset stays what it is. */
function unescaped(written: string, syntax: StringSyntax | undefined): string {
  if (syntax?.escape === 'doubled') {
    let closes = true;
    return written.replaceAll('""', () => ((closes = !closes) ? '" ' : ' "'));
  }
  if (syntax?.escape !== 'backslash' || !written.includes('\\')) return written;
  let inString = false;
  return written.replace(/(?:\\[\s\S])+|"/g, (run) => {
    const meaning = run.replace(/\\([\s\S])/g, meant);
    const closes = inString;
    // What a string inside still has to escape does not end it.
    if ((meaning.match(/(?<!\\)"/g)?.length ?? 0) % 2 === 1) inString = !inString;
    // What fills the gap stands outside of the string.
    return closes ? meaning.padEnd(run.length) : meaning.padStart(run.length);
  });
}

function meant(_: string, escaped: string): string {
  return /[nrt]/.test(escaped) ? ' ' : escaped;
}

/** How far before a string the name of the program is looked for: options and variables may stand between. */
const REACH = 80;

/** Whether a string is an argument of `jq`, or of an option `--jq`, in a command or in a list of its words. */
function isFilter(text: string, start: number): boolean {
  return /\bjq\b(?:[^|;&\n'"]*|['"](?:\s*,\s*['"]-[\w-]+['"])*\s*,\s*)$/.test(
    text.slice(Math.max(0, start - REACH), start),
  );
}

/** `.code | IN(1, 2)` asks what `.code in (1, 2)` would. */
function asComparison(filter: string): string {
  return filter.replace(/\|(\s*)IN\(/g, ' $1in(');
}

export const JSON_STRINGS: Lexis = {
  lineComments: [],
  blockComments: [],
  strings: [{ open: '"', close: '"', escape: 'backslash', multiline: false }],
};

const JQ: Lexis = { ...JSON_STRINGS, lineComments: ['#'] };
