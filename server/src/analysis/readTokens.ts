import { lineEnd, tokenize, type Token } from '../text/lexer.ts';
import type { Lexis } from '../text/lexis.ts';
import { namesIn } from './expression.ts';
import { integer } from './literal.ts';
import { codeNameOf } from './readData.ts';
import { emptySyntax, type LiteralForm, type Role, type SegmentSyntax, type Site, type Subject } from './model.ts';

/**
 * Recognition without a grammar: whole tokens, and what stands on the same line before them. Enough for a hover and a
 * completion in any language; dispatches are not read.
 */
export function readTokens(text: string, lexis: Lexis): SegmentSyntax {
  const tokens = tokenize(text, lexis);
  const sites: Site[] = [];
  const { bareValues } = lexis;
  const kind = hasNoCode(lexis) ? 'prose' : bareValues ? 'data' : 'code';
  tokens.forEach((token, index) => {
    if (token.kind === 'punctuation' || token.kind === 'comment') return;
    const site = bareValues ? dataSite(text, token, bareValues === 'any') : undefined;
    if (site) sites.push(site);
    if (site || token.kind === 'word') return;
    const other = siteOf(text, tokens, index, kind);
    if (other) sites.push(other);
  });
  return { ...emptySyntax, sites };
}

/** A language without comments and strings has no code either: `1000 of 2000` and a row of a table are no branches. */
function hasNoCode({ lineComments, blockComments, strings }: Lexis): boolean {
  return lineComments.length + blockComments.length + strings.length === 0;
}

/** A value of a list or under a name, which has its place for itself. */
function dataSite(text: string, token: Token, bareWords: boolean): Site | undefined {
  const { start, end, kind } = token;
  const written = text.slice(start, end);
  if (kind === 'word' && !(bareWords && /\d/.test(written))) return undefined;
  if (!/^\s*(?:$|[,\]}#;])/m.test(lineAfter(text, end)) || /^[-.:/]/.test(text.slice(end, end + 1))) return undefined;
  const data = codeNameOf(text, start);
  if (!data) return undefined;
  const literal =
    kind === 'word'
      ? { value: written, form: { kind: 'string', quote: '', value: { start, end } } as const }
      : literalOf(text, token, undefined);
  if (!literal) return undefined;
  const subject = { span: { start, end: start }, text: data.name, names: [data.name] };
  return {
    span: { start, end },
    value: literal.value,
    literal: literal.form,
    role: data.listed ? 'member' : 'property',
    subject,
  };
}

/** What a text is: a program, settings, or what people read. */
type Kind = 'code' | 'data' | 'prose';

function siteOf(text: string, tokens: readonly Token[], index: number, kind: Kind): Site | undefined {
  const token = tokens[index]!;
  const literal = literalOf(text, token, tokens[index + 1]);
  if (!literal) return undefined;
  const before = lineBefore(text, token.start);
  const after = lineAfter(text, token.end);
  const head = kind === 'prose' ? undefined : (): Subject | undefined => headAbove(text, token.start);
  const position = positionOf(before, after, token.start, head, PROPERTIES[kind]);
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

/** `code in (4001, 4002,`, and what comes on the next line. */
const OPEN_LIST = /[^\n]*\bin\s*\([^()]*$/i;

/** What stands on the line before `at`. */
function lineBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - REACH), at);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  // A list of values may have begun some lines above.
  return (/^[\s\w'"`,.-]*$/.test(line) && OPEN_LIST.exec(near)?.[0]) || line;
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
  `${EXPRESSION}[)\\s]*(?:[=!]==?|<>|\\bnot\\s+in\\b|-(?:eq|ne|in|contains)\\b|\\beq\\b|\\bis\\b|\\bin\\b|=~)[\\s([{]*(?:[\\w'"\`-]+\\s*[,|]\\s*)*$`,
  'i',
);
/** `[ "$code" -eq `, `[[ "${code}" = `: a quoted variable. */
const COMPARED_IN_SHELL = /"\$\{?(\w+)\}?"\s+(?:-eq|-ne|==?|!=)\s+$/;
const COMPARED_AFTER = new RegExp(`^\\s*(?:[=!]==?|\\.equals\\()\\s*${EXPRESSION}`);
const LABEL = /(?:^|[\s{;])(?:case|when|in|\||of)\s+(?:[\w'"`.-]+\s*(?:[,|]|\bor\b)\s*)*$/i;
/** `case code when 1 then 2 when`: all of it on one line. */
const INLINE_HEAD = /\bcase\s+([\w."`]+)\s+when\b/i;
const ARROW_LABEL = /^\s*(?:[\w'"`.-]+\s*(?:[,|]|\bor\b)\s*)*$/;
/**
 * The name that a value stands under. In settings and prose anything may have one, so that only one that says that it is a
 * code counts; and in prose a word before it says what kind of code.
 */
const PROPERTIES: Readonly<Record<Kind, RegExp>> = {
  code: /(?:^|[\s{,(["'`<])([\w$-]+)["'`]?\]?\s*(?::|=>|=)\s*$/,
  data: /(?:^|[\s{,(["'`<.])([\w$-]*(?:code|err(?:or)?|errno))["'`]?\]?\s*(?::|=>|=)\s*$/i,
  prose: /(?:^|[{,(["'`<])\s*([\w$-]*(?:code|err(?:or)?|errno))["'`]?\]?\s*(?::|=>|=)\s*$/i,
};

/** `head` finds what a label is of; it is missing where there are no labels. `named` finds what a value stands under. */
function positionOf(
  before: string,
  after: string,
  at: number,
  head: (() => Subject | undefined) | undefined,
  named: RegExp,
): Position | undefined {
  const compared = (COMPARED.exec(before) ?? COMPARED_IN_SHELL.exec(before))?.[1];
  if (compared) return { role: 'comparison', subject: subjectOf(compared, at) };
  const comparedAfter = COMPARED_AFTER.exec(after)?.[1];
  if (comparedAfter) return { role: 'comparison', subject: subjectOf(comparedAfter, at) };
  if (head && (LABEL.test(before) || (ARROW_LABEL.test(before) && /^\s*(?:(?:[|,]|or\b).*)?(?:=>|->|\))/.test(after))))
    return { role: 'label', subject: inlineHead(before, at) ?? head() };
  const property = named.exec(before)?.[1];
  if (property === undefined) return undefined;
  const role = /^[A-Z][A-Z\d_]+$/.test(property) ? 'constant' : 'property';
  return { role, subject: { span: { start: at, end: at }, text: property, names: [property] } };
}

function inlineHead(before: string, at: number): Subject | undefined {
  const written = INLINE_HEAD.exec(before)?.[1];
  return written === undefined ? undefined : subjectOf(written, at);
}

function subjectOf(text: string, at: number): Subject {
  return { span: { start: at, end: at }, text, names: namesIn(text) };
}

/** `switch (x) {`, `match x:`, `when (x) {`, `case x`, `case "$x" in`: the keyword and what it is about. */
const HEAD = /\b(switch|match|when|case|select)\b([^{]*?)(\{|:|->|=>|\bin\b|\bdo\b|\bof\b)?\s*$/i;
/** `x switch {`, `x match {`: the other way round. */
const POSTFIX_HEAD = /([\w$@.?!>()[\]'"-]+)\s+(?:switch|match)\s*\{?\s*$/;

function headIn(line: string): string | undefined {
  if (line.length > REACH) return undefined;
  const postfix = POSTFIX_HEAD.exec(line)?.[1];
  if (postfix !== undefined && /[A-Za-z]/.test(postfix)) return postfix;
  const [, found, behind = '', ending] = HEAD.exec(line) ?? [];
  const keyword = found?.toLowerCase();
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
