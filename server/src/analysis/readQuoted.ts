import { tokenize, type Token } from '../text/lexer.ts';
import type { Lexis, StringSyntax } from '../text/lexis.ts';
import type { Group } from './literals/literals.ts';
import { emptySyntax, type SegmentSyntax, type Site } from './model.ts';
import { moved } from './moved.ts';
import { readJson } from './readJson.ts';
import { readLiterals } from './literals/readLiterals.ts';
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
const MAY_QUOTE = /[{,][\s\\nrt]*(?:"+[\w-]+\\*"+|u0022[\w-]+\\+u0022)\s*:|\bjq\b/;

/** The same where all is properties, and the quotes of one in a string are escaped. */
const MAY_QUOTE_NESTED = /\\(?:"|u0022)|\bjq\b/;

const FILTERS = /\bjq\b/;

/** JSON in a string of JSON in a string: nobody goes deeper. */
const MOST_LEVELS = 3;

/** What is longer is data, and reading all of it after each keystroke would be felt. */
const LONGEST = 100_000;

function quotedSites(text: string, tokens: readonly Token[], levels: number): readonly Site[] {
  return quotedTexts(text, tokens, !FILTERS.test(text)).flatMap(({ plain, at, start }) => {
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

function quotedTexts(text: string, tokens: readonly Token[], onlyJson: boolean): readonly QuotedText[] {
  const texts: QuotedText[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const { kind, start, content, syntax } = tokens[index]!;
    if (kind !== 'string' || !content || content.end - content.start > LONGEST) continue;
    if (onlyJson && !beginsAsJson(text, content.start)) continue;
    const plain = withoutMargin(unescaped(text.slice(content.start, content.end), syntax));
    const joined = /^\s*[[{]/.test(plain) ? withParts(plain, text, tokens, index) : { plain, last: index };
    texts.push({ plain: joined.plain, at: content.start, start });
    index = joined.last;
  }
  return texts;
}

/** Whether a bracket is the first thing in a string; most strings are not worth more than this look. */
function beginsAsJson(text: string, from: number): boolean {
  let at = from;
  for (;;) {
    if (text.charCodeAt(at) <= 32 || text[at] === '|') at++;
    else if (text[at] === '\\' && /[nrt]/.test(text[at + 1] ?? '')) at += 2;
    else break;
  }
  return text[at] === '{' || text[at] === '[';
}

/** Lines that a bar marks the beginning of, which the program takes away. */
function withoutMargin(plain: string): string {
  return /^\s*\|\s*[[{]/.test(plain) ? plain.replace(/^([ \t]*)\|/gm, '$1 ') : plain;
}

/**
 * With the strings behind it that it is put together with, as long as something is open in it. Blanks
 * stand for what is between them, and `%` for what only the running program knows.
 */
function withParts(
  first: string,
  text: string,
  tokens: readonly Token[],
  index: number,
): { readonly plain: string; readonly last: number } {
  const parts = [first];
  let open = openBrackets(first);
  let length = first.length;
  let last = index;
  while (open > 0) {
    const before = tokens[last]!;
    const next = nextString(tokens, last);
    const after = tokens[next];
    const between = after && text.slice(before.end, after.start);
    if (!before.content || !after?.content || between!.length > LONGEST_JOINT || !JOINT.test(between!)) break;
    const plain = unescaped(text.slice(after.content.start, after.content.end), after.syntax);
    const gap = after.content.start - before.content.end;
    length += gap + plain.length;
    if (length > LONGEST) break;
    parts.push((/\w/.test(between!) ? '%' : ' ').repeat(gap), plain);
    open += openBrackets(plain);
    last = next;
  }
  return { plain: parts.join(''), last };
}

/** What may stand between two strings that become one: nothing, the operator of the language, something plain to be put in. */
const JOINT = /^\s*(?:\+|\.\.?|<>|\\|(\+|\.\.?)\s*[\w$.]+(?:\([^()]*\))?\s*\1)?\s*$/;

/** White space included. */
const LONGEST_JOINT = 200;

/** As many tokens an expression may have that is put in. */
const REACH_OF_JOINT = 10;

function nextString(tokens: readonly Token[], index: number): number {
  let next = index + 1;
  while (next < index + REACH_OF_JOINT && tokens[next] && tokens[next]!.kind !== 'string') next++;
  return next;
}

/** How many more brackets are opened than closed; those in strings are so few that they do not matter. */
function openBrackets(plain: string): number {
  return (plain.match(/[[{]/g)?.length ?? 0) - (plain.match(/[\]}]/g)?.length ?? 0);
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
  const own = groupsIn(quotedTexts(text, tokens, true), 0, MOST_LEVELS, true);
  return lexis.hereDocuments ? [...own, ...groupsIn(hereTexts(text), 0, MOST_LEVELS, false)] : own;
}

/** The objects and arrays in JSON that stands in some strings of a text, or, where none are given, is all of it. */
export function groupsInText(text: string, tokens: readonly Token[] | undefined, by = 0): readonly Group[] {
  if (tokens) return groupsIn(quotedTexts(text, tokens, true), by, MOST_LEVELS, true);
  return text.length > LONGEST ? [] : groupsIn([{ plain: text, at: 0, start: 0 }], by, MOST_LEVELS, false);
}

function groupsIn(texts: readonly QuotedText[], by: number, levels: number, isQuoted: boolean): readonly Group[] {
  return texts.flatMap(({ plain, at }) => {
    if (!holdsJson(plain)) return [];
    const inside = tokenize(plain, JSON_STRINGS);
    const groups = readLiterals(plain, inside, { isJson: true, isQuoted, by: at + by });
    if (levels === 1 || !plain.includes('\\"')) return groups;
    return [...groups, ...groupsIn(quotedTexts(plain, inside, true), at + by, levels - 1, true)];
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
  if (syntax?.escape === 'doubled' && syntax.close.endsWith('"')) {
    let closes = true;
    return written.replaceAll('""', () => ((closes = !closes) ? '" ' : ' "'));
  }
  if (syntax?.escape !== 'backslash' || !written.includes('\\')) return written;
  const quotes = new OpenQuotes();
  return written.replace(/(?:\\u0022|\\[\s\S])+"?|"/g, (run) => {
    const meaning = run.replace(/\\(u0022|[\s\S])/g, meant);
    // What fills the gap stands outside of the string, and of any in it.
    return quotes.read(meaning) ? meaning.padStart(run.length) : meaning.padEnd(run.length);
  });
}

function meant(_: string, escaped: string): string {
  if (escaped === 'u0022') return '"';
  return /[nrt]/.test(escaped) ? ' ' : escaped;
}

/** The strings that are open, and those in them, whose quotes are still escaped, in them. */
class OpenQuotes {
  /** How many backslashes stand before the quotes of each; outermost first. */
  private readonly open: number[] = [];

  /** Whether the last quote in a text opens a string. */
  read(text: string): boolean {
    let opens = false;
    for (const [quote] of text.matchAll(/\\*"/g)) opens = this.take(quote.length - 1);
    return opens;
  }

  /** A backslash that a string holds is written as twice as many as its quotes have, and two. */
  private take(backslashes: number): boolean {
    while (this.open.length > 0) {
      const own = this.open.at(-1)!;
      if (backslashes >= own) {
        const closes = (backslashes - own) % (2 * own + 2) === 0;
        if (closes) this.open.pop();
        else this.open.push(2 * own + 1);
        return !closes;
      }
      this.open.pop();
    }
    this.open.push(backslashes % 2 === 0 ? 0 : backslashes);
    return true;
  }
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
