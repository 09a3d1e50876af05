import { tokenize, type Token } from '../text/lexer.ts';
import type { Lexis, StringSyntax } from '../text/lexis.ts';
import { emptySyntax, type SegmentSyntax, type Site } from './model.ts';
import { moved } from './moved.ts';
import { readJson } from './readJson.ts';
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
  if (!MAY_QUOTE.test(text)) return syntax;
  const here = lexis.hereDocuments ? hereSites(text) : [];
  const sites = [...quotedSites(text, tokens(), MOST_LEVELS), ...here];
  return sites.length === 0 ? syntax : { ...syntax, sites: [...syntax.sites, ...sites].sort(byStart) };
}

/** A property behind a bracket, or the name of the program: most texts have neither, and need not be cut into tokens. */
const MAY_QUOTE = /[{,][\s\\nrt]*"+[\w-]+\\*"+\s*:|\bjq\b/;

/** JSON in a string of JSON in a string: nobody goes deeper. */
const MOST_LEVELS = 3;

/** What is longer is data, and reading all of it after each keystroke would be felt. */
const LONGEST = 100_000;

function quotedSites(text: string, tokens: readonly Token[], levels: number): readonly Site[] {
  return tokens.flatMap((token) => {
    const { content } = token;
    if (token.kind !== 'string' || !content || content.end - content.start > LONGEST) return [];
    const plain = unescaped(text.slice(content.start, content.end), token.syntax);
    const read = readNotation(plain, isFilter(text, token.start), levels);
    return read.length === 0 ? read : moved({ ...emptySyntax, sites: read }, content.start).sites;
  });
}

/** `<<~JSON`, `<<<'JSON'`, `<<JSON`: all up to a line that begins with the word. */
const HERE_DOCUMENT = /<<[<~-]?[ \t]*(['"]?)([A-Za-z_]\w*)\1[^\n]*\n([\s\S]*?)^[ \t]*\2\b/gm;

function hereSites(text: string): readonly Site[] {
  return [...text.matchAll(HERE_DOCUMENT)].flatMap(({ index, 0: whole, 3: body = '' }) => {
    if (body.length > LONGEST) return [];
    const sites = readNotation(body, false, MOST_LEVELS);
    return moved({ ...emptySyntax, sites }, index + whole.indexOf('\n') + 1).sites;
  });
}

function readNotation(plain: string, isJq: boolean, levels: number): readonly Site[] {
  if (isJq) return readTokens(asComparison(plain), JQ).sites;
  if (!/^\s*[[{]/.test(plain) || !plain.includes('"')) return [];
  const { sites } = readJson(plain);
  if (levels === 1 || !plain.includes('\\"')) return sites;
  return [...sites, ...quotedSites(plain, tokenize(plain, JSON_STRINGS), levels - 1)];
}

/** Without what the string around it had to escape, and as long as before, so that every offset stays what it is. */
function unescaped(written: string, syntax: StringSyntax | undefined): string {
  if (syntax?.escape === 'doubled') return written.replaceAll('""', ' "');
  if (syntax?.escape !== 'backslash' || !written.includes('\\')) return written;
  return written.replace(/(?:\\[\s\S])+/g, (run) => run.replace(/\\([\s\S])/g, meant).padStart(run.length));
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

const JSON_STRINGS: Lexis = {
  lineComments: [],
  blockComments: [],
  strings: [{ open: '"', close: '"', escape: 'backslash', multiline: false }],
};

const JQ: Lexis = { ...JSON_STRINGS, lineComments: ['#'] };
