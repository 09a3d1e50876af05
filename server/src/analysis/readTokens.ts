import { lineEnd, tokenize, type Token } from '../text/lexer.ts';
import type { Lexis } from '../text/lexis.ts';
import { namesIn } from './expression.ts';
import { integer } from './literal.ts';
import { emptySyntax, type LiteralForm, type Role, type SegmentSyntax, type Site, type Subject } from './model.ts';

/**
 * Recognition without a grammar: whole tokens, and what stands on the same line before them. Enough for a hover and a
 * completion in any language; dispatches are not read.
 */
export function readTokens(text: string, lexis: Lexis): SegmentSyntax {
  const tokens = tokenize(text, lexis);
  const sites: Site[] = [];
  const branches = !isProse(lexis);
  tokens.forEach((token, index) => {
    if (token.kind === 'punctuation' || token.kind === 'comment') return;
    const site = token.kind === 'word' ? undefined : siteOf(text, tokens, index, branches);
    if (site) sites.push(site);
  });
  return { ...emptySyntax, sites };
}

/** A language without comments and strings has no code either: `1000 of 2000` and a row of a table are no branches. */
function isProse({ lineComments, blockComments, strings }: Lexis): boolean {
  return lineComments.length + blockComments.length + strings.length === 0;
}

function siteOf(text: string, tokens: readonly Token[], index: number, branches: boolean): Site | undefined {
  const token = tokens[index]!;
  const literal = literalOf(text, token, tokens[index + 1]);
  if (!literal) return undefined;
  const before = lineBefore(text, token.start);
  const after = lineAfter(text, token.end);
  const position = positionOf(before, after, token.start, branches ? () => headAbove(text, token.start) : undefined);
  return (
    position && {
      span: { start: token.start, end: token.end },
      value: literal.value,
      literal: literal.form,
      ...position,
    }
  );
}

/** How much of a line is looked at on either side of a literal. A program in one line has megabytes of it. */
const REACH = 240;

/** What stands on the line before `at`. */
function lineBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - REACH), at);
  return near.slice(near.lastIndexOf('\n') + 1);
}

function lineAfter(text: string, at: number): string {
  const near = text.slice(at, at + REACH);
  return near.slice(0, lineEnd(near, 0));
}

function literalOf(
  text: string,
  token: Token,
  next: Token | undefined,
): { readonly value: number | string; readonly form: LiteralForm } | undefined {
  if (token.kind === 'string') {
    if (!token.content || !token.closed) return undefined;
    const value = text.slice(token.content.start, token.content.end);
    return value.length > 0 && value.length <= 64
      ? { value, form: { kind: 'string', quote: token.syntax!.open, value: token.content } }
      : undefined;
  }
  // `4009.5` is two tokens and no code; neither is the second half of it.
  if (next && text[token.end] === '.' && next.start === token.end && /\d/.test(text[token.end + 1] ?? ''))
    return undefined;
  if (/[.\d]\.$|-$/.test(text.slice(Math.max(0, token.start - 2), token.start)) && text[token.start - 1] === '.')
    return undefined;
  const value = integer(text.slice(token.start, token.end));
  return value === undefined
    ? undefined
    : { value, form: { kind: 'number', quote: '', value: { start: token.start, end: token.end } } };
}

interface Position {
  readonly role: Role;
  readonly subject: Subject | undefined;
}

/**
 * An expression at the end of a line's beginning: `m.status_code`, `$e->getCode()`, `response["code"]`. Each character can
 * belong to one part of it only; where there were two ways to read a long name, trying all of them would never end.
 */
const NAME = String.raw`[\w$@]+(?:\([^()]*\))?`;
const ELEMENT = String.raw`\[[^[\]]*\]`;
const EXPRESSION = String.raw`(?<![\w$@])((?:${NAME}|${ELEMENT})(?:(?:\.|->|::|\?\.|!\.)(?:${NAME}|${ELEMENT})|${ELEMENT})*)`;

const COMPARED = new RegExp(
  `${EXPRESSION}[)\\s]*(?:[=!]==?|-(?:eq|ne|in|contains)\\b|\\beq\\b|\\bis\\b|\\bin\\b|=~)[\\s([{]*(?:[\\w'"\`-]+\\s*[,|]\\s*)*$`,
  'i',
);
/** `[ "$code" -eq `, `[[ "${code}" = `: a quoted variable. */
const COMPARED_IN_SHELL = /"\$\{?(\w+)\}?"\s+(?:-eq|-ne|==?|!=)\s+$/;
const COMPARED_AFTER = new RegExp(`^\\s*(?:[=!]==?|\\.equals\\()\\s*${EXPRESSION}`);
const LABEL = /(?:^|[\s{;])(?:case|when|in|\||of)\s+(?:[\w'"`.-]+\s*(?:[,|]|\bor\b)\s*)*$/;
const ARROW_LABEL = /^\s*(?:[\w'"`.-]+\s*(?:[,|]|\bor\b)\s*)*$/;
const PROPERTY = /(?:^|[\s{,(["'`<])([\w$-]+)["'`]?\]?\s*(?::|=>|=)\s*$/;

/** `head` finds what a label is of; it is missing where there are no labels. */
function positionOf(
  before: string,
  after: string,
  at: number,
  head: (() => Subject | undefined) | undefined,
): Position | undefined {
  const compared = (COMPARED.exec(before) ?? COMPARED_IN_SHELL.exec(before))?.[1];
  if (compared) return { role: 'comparison', subject: subjectOf(compared, at) };
  const comparedAfter = COMPARED_AFTER.exec(after)?.[1];
  if (comparedAfter) return { role: 'comparison', subject: subjectOf(comparedAfter, at) };
  if (head && (LABEL.test(before) || (ARROW_LABEL.test(before) && /^\s*(?:(?:[|,]|or\b).*)?(?:=>|->|\))/.test(after))))
    return { role: 'label', subject: head() };
  const property = PROPERTY.exec(before)?.[1];
  if (property === undefined) return undefined;
  const role = /^[A-Z][A-Z\d_]+$/.test(property) ? 'constant' : 'property';
  return { role, subject: { span: { start: at, end: at }, text: property, names: [property] } };
}

function subjectOf(text: string, at: number): Subject {
  return { span: { start: at, end: at }, text, names: namesIn(text) };
}

/** `switch (x) {`, `match x:`, `when (x) {`, `case x`, `case "$x" in`: the keyword and what it is about. */
const HEAD = /\b(switch|match|when|case|select)\b([^{]*?)(\{|:|->|=>|\bin\b|\bdo\b|\bof\b)?\s*$/;
/** `x switch {`, `x match {`: the other way round. */
const POSTFIX_HEAD = /([\w$@.?!>()[\]'"-]+)\s+(?:switch|match)\s*\{?\s*$/;

function headIn(line: string): string | undefined {
  if (line.length > REACH) return undefined;
  const postfix = POSTFIX_HEAD.exec(line)?.[1];
  if (postfix !== undefined && /[A-Za-z]/.test(postfix)) return postfix;
  const [, keyword, behind = '', ending] = HEAD.exec(line) ?? [];
  const written = behind.trim();
  // With a colon or an arrow it is a label, and so is `when` without parentheses.
  const isLabel =
    keyword === 'case' ? /^(?::|->|=>)$/.test(ending ?? '') : keyword === 'when' && !written.startsWith('(');
  if (keyword === undefined || isLabel) return undefined;
  const subject = written.replace(/^"\$\{?(\w+)\}?"$/, '$1');
  return /[A-Za-z]/.test(subject) && !/^["'\d]/.test(subject) ? subject : undefined;
}

/** The subject of the nearest line above that begins a dispatch and is indented less than, or as much as, the label. */
export function headAbove(text: string, at: number): Subject | undefined {
  let end = text.lastIndexOf('\n', at - 1);
  for (let lines = 0; end >= 0 && lines < 400; lines++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const subject = headIn(text.slice(start, end).trimEnd());
    if (subject !== undefined) return subjectOf(subject, start);
    end = start - 1;
  }
  return undefined;
}
