import type { Span } from '../../text/span.ts';
import { memberChains, type MemberChain } from './memberChains.ts';
import { isCast, isFolding, isMembership, textFunction, textMethod, type TextMethod } from './textMethods.ts';
import type { TokenTree } from './tokenTree.ts';

/** A test of what a member says: `err.detail === '…'`, `'…' in e["detail"]`, `strpos($e['detail'], '…') !== false`. */
export interface TextTest {
  readonly span: Span;
  readonly subject: MemberChain;
  /** The subject up to what makes a text of it, without what changes its letters. */
  readonly value: Span;
  readonly kind: TextMethod['kind'];
  /** What it is compared with, one text or several. */
  readonly texts: readonly TextLiteral[];
  /** It holds where the text is another one; undefined where that cannot be told. */
  readonly negated: boolean | undefined;
  /** Other texts in the same places make the same test of something else: `===` between two values. */
  readonly isPlain: boolean;
  /** What is of no use for a code: `.toLowerCase()`. */
  readonly folding: readonly Span[];
}

/** A string or a regular expression: `span` with its quotes, `inner` without them. */
export interface TextLiteral {
  readonly span: Span;
  readonly inner: Span;
  readonly isPattern: boolean;
}

/** Every test that a program makes of what a member says. */
export function readTextTests(tree: TokenTree, member: string): readonly TextTest[] {
  return memberChains(tree, member).flatMap((subject) => {
    const seen = seenText(tree, subject);
    const test = testBehind(tree, seen) ?? methodBehind(tree, seen) ?? testBefore(tree, seen) ?? testAround(tree, seen);
    if (!test || isAsserted(tree, subject.span.start)) return [];
    const { value, folding } = seen;
    return [{ isPlain: false, ...test, subject, value, folding }];
  });
}

type Test = Pick<TextTest, 'span' | 'kind' | 'texts' | 'negated'> & { readonly isPlain?: boolean };

interface Seen {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly value: Span;
  readonly folding: readonly Span[];
}

/** A chain with what makes a text of it, and the parentheses in which it has a default. */
function seenText(tree: TokenTree, { span, first }: MemberChain): Seen {
  const { text } = tree;
  const folding: Span[] = [];
  let { end } = span;
  let value = span;
  for (;;) {
    const match = sticky(/\s*(?:\?\.|!{0,2}\.|&\.|->)\s*(\w+)(?:\(\s*\))?/y, text, end);
    if (!match || !(isFolding(match[1]!) || isCast(match[1]!))) break;
    if (isFolding(match[1]!)) folding.push({ start: end, end: end + match[0].length });
    end += match[0].length;
    if (folding.length === 0) value = { start: span.start, end };
  }
  const given = sticky(/\s*(?:\?\?|\|\||\?:|or)\s*(?:''|""|``)\s*\)/y, text, end);
  const start = span.start;
  if (given && tree.written(first - 1) === '(' && !isCallee(tree, first - 2))
    return { start: tree.tokens[first - 1]!.start, end: end + given[0].length, first: first - 1, value, folding };
  const wrapper = /\b(?:String|str|to_string)$/.exec(tree.written(first - 2));
  if (wrapper && tree.written(first - 1) === '(' && /^\s*\)/.test(text.slice(end, end + 20)))
    return { start: tree.tokens[first - 2]!.start, end: text.indexOf(')', end) + 1, first: first - 2, value, folding };
  return { start, end, first, value, folding };
}

const EQUALITY = /\s*!{0,2}\s*(===|!==|==|!=|~=|=~|!~|-[ci]?(?:eq|ne|like|notlike|match|notmatch)\b)\s*/iy;

function testBehind(tree: TokenTree, { start, end }: Seen): Test | undefined {
  const operator = sticky(EQUALITY, tree.text, end);
  if (operator) {
    const literal = literalAt(tree, end + operator[0].length);
    if (!literal || /^\s*[+.]/.test(tree.text.slice(literal.span.end, literal.span.end + 20))) return undefined;
    const [, sign = ''] = operator;
    const name = sign.replace(/^-[ci]?/i, '').toLowerCase();
    const isMatch = literal.isPattern || sign === '=~' || sign === '!~' || /match|like/.test(name);
    return {
      span: { start, end: literal.span.end },
      kind: isMatch ? 'pattern' : 'whole',
      texts: [literal],
      negated: /^(?:!|~=|ne$|not)/.test(sign.startsWith('-') ? name : sign),
      isPlain: !isMatch,
    };
  }
  const within = sticky(/\s+(?:not\s+)?in\s*(?=[[({])/y, tree.text, end);
  const group = within && listAt(tree, tree.indexFrom(end + within[0].length));
  return group ? { span: { start, end: group.end }, kind: 'whole', texts: group.texts, negated: undefined } : undefined;
}

function methodBehind(tree: TokenTree, { start, end }: Seen): Test | undefined {
  const call = sticky(/\s*(?:\?\.|!{0,2}\.|&\.|->|:)\s*(\w+[?!]?)\s*\(?\s*/y, tree.text, end);
  const method = call && textMethod(call[1]!);
  const literal = method && literalAt(tree, end + call[0].length);
  if (!literal) return undefined;
  const opened = call[0].trimEnd().endsWith('(') ? tree.indexFrom(end + call[0].trimEnd().length - 1) : -1;
  const close = tree.partner(opened);
  const last = close >= 0 ? tree.tokens[close]!.end : literal.span.end;
  return answered(tree, start, last, method, literal);
}

/** `'…' === S`, `'…' in S`, `/…/ =~ S`. */
function testBefore(tree: TokenTree, { start, end, first }: Seen): Test | undefined {
  const literal = literalEnding(tree, first, start);
  if (!literal || /^\s*(?:\?\.|\.|->|\(|\[)/.test(tree.text.slice(end, end + 10))) return undefined;
  const sign = tree.text.slice(literal.span.end, start).trim();
  const span = { start: literal.span.start, end };
  if (/^(?:===|==|!==|!=|~=)$/.test(sign))
    return { span, kind: 'whole', texts: [literal], negated: !sign.startsWith('='), isPlain: true };
  if (sign === '=~') return { span, kind: 'pattern', texts: [literal], negated: false };
  if (!/^(?:not\s+)?in$/.test(sign)) return undefined;
  return { span, kind: 'part', texts: [literal], negated: sign !== 'in' };
}

/** `'…'.equals(S)`, `/…/.test(S)`, `strpos(S, '…')`, `['…', '…'].includes(S)`. */
function testAround(tree: TokenTree, { first, end }: Seen): Test | undefined {
  const open = tree.holder(first);
  const callee = /^[?!]$/.test(tree.written(open - 1)) ? open - 2 : open - 1;
  const close = tree.partner(open);
  if (close < 0 || tree.written(open) !== '(' || !isCallee(tree, callee)) return undefined;
  const name = tree.written(callee);
  const isOnly = first === open + 1 && tree.tokens[close]!.start >= end && tree.tokens[close - 1]!.end <= end;
  if (isOnly && tree.written(callee - 1) === '.') {
    const dot = tree.tokens[callee - 1]!.start;
    const literal = literalEnding(tree, callee - 1, dot);
    const method = textMethod(name);
    if (literal && method) return answered(tree, literal.span.start, tree.tokens[close]!.end, method, literal);
    const group = isMembership(name) ? listAt(tree, tree.partner(callee - 2)) : undefined;
    return (
      group && {
        span: { start: group.start, end: tree.tokens[close]!.end },
        kind: 'whole',
        texts: group.texts,
        negated: undefined,
      }
    );
  }
  const method = textFunction(name);
  const literals = method ? literalsIn(tree, open, close) : [];
  if (!method || literals.length !== 1) return undefined;
  return answered(tree, calleeStart(tree, callee), tree.tokens[close]!.end, method, literals[0]!);
}

/** A call together with what its result is compared with. */
function answered(tree: TokenTree, start: number, end: number, method: TextMethod, literal: TextLiteral): Test {
  const kind = literal.isPattern ? 'pattern' : method.kind;
  const test = { kind, texts: [literal] };
  if (method.gives === undefined) {
    // What may be missing is compared with a truth value, for want of one of its own.
    const [whole = '', sign, truth] = sticky(/\s*(==|!=)=?\s*(true|false)\b/y, tree.text, end) ?? [];
    const negated = whole !== '' && (sign === '!=') !== (truth === 'false');
    return { ...test, span: { start, end: end + whole.length }, negated };
  }
  const behind = sticky(/\s*(===?|!==?|>=?|<)\s*(-1|0|false|std::string::npos|string::npos)/y, tree.text, end);
  const said =
    behind === null ? undefined : ANSWERS[`${behind[1]!.slice(0, 2)} ${behind[2]!.replace(/.*npos|false/, 'none')}`];
  if (!behind || said === undefined) return { ...test, span: { start, end }, negated: undefined };
  const isOrder = method.gives === 'order';
  const negated = isOrder ? said.order : said.place;
  const atStart = !isOrder && said.place === undefined;
  return {
    ...test,
    ...(atStart && { kind: 'start' as const }),
    span: { start, end: end + behind[0].length },
    negated: atStart ? behind[1]!.startsWith('!') : negated,
  };
}

/** What it means that a place or an order is so: whether the text is not found, or not the same. */
const ANSWERS: Readonly<Record<string, { readonly place?: boolean; readonly order?: boolean }>> = {
  '>= 0': { place: false },
  '> -1': { place: false },
  '!= -1': { place: false },
  '!= none': { place: false },
  '== -1': { place: true },
  '== none': { place: true },
  '< 0': { place: true },
  '== 0': { order: false },
  '!= 0': { order: true },
};

function literalAt(tree: TokenTree, offset: number): TextLiteral | undefined {
  const raw = sticky(/(?:[rbuLf@]|R|~r?|%r)(?=["'/])/y, tree.text, offset)?.[0].length ?? 0;
  const regex = sticky(/\/((?:[^/\\\n]|\\.)+)\/[a-z]*/y, tree.text, offset + raw);
  if (regex)
    return {
      span: { start: offset, end: offset + raw + regex[0].length },
      inner: { start: offset + raw + 1, end: offset + raw + 1 + regex[1]!.length },
      isPattern: true,
    };
  const token = tree.tokens[tree.indexFrom(offset + raw)] ?? tree.tokens[tree.indexFrom(offset)];
  if (!token?.content || !token.closed || token.start > offset + raw) return undefined;
  return { span: { start: offset, end: token.end }, inner: token.content, isPattern: false };
}

/** The literal that stands right before a token. */
function literalEnding(tree: TokenTree, before: number, limit: number): TextLiteral | undefined {
  for (let at = before - 1; at >= 0 && before - at <= 4; at--) {
    const { content, start, end, kind } = tree.tokens[at]!;
    if (content) return { span: { start, end }, inner: content, isPattern: false };
    if (kind === 'punctuation' && end - start > 2 && tree.text[start] === '/') {
      const slash = tree.text.lastIndexOf('/', Math.min(end, limit) - 1);
      return { span: { start, end }, inner: { start: start + 1, end: slash }, isPattern: true };
    }
    if (kind === 'punctuation' && !/[=!~]/.test(tree.written(at))) return undefined;
    if (kind === 'word' && !/^(?:in|not|[gimsuy]{1,4})$/.test(tree.written(at))) return undefined;
  }
  return undefined;
}

/** The strings that stand in a bracket with nothing else. */
function listAt(
  tree: TokenTree,
  open: number,
): { readonly start: number; readonly end: number; readonly texts: readonly TextLiteral[] } | undefined {
  const close = tree.partner(open);
  if (open < 0 || close <= open || close - open > 60) return undefined;
  const texts = literalsIn(tree, open, close);
  for (let at = open + 1; at < close; at++) if (!tree.tokens[at]!.content && tree.written(at) !== ',') return undefined;
  return texts.length === 0 ? undefined : { start: tree.tokens[open]!.start, end: tree.tokens[close]!.end, texts };
}

function literalsIn(tree: TokenTree, open: number, close: number): readonly TextLiteral[] {
  const literals: TextLiteral[] = [];
  for (let at = open + 1; at < close; at++) {
    if (tree.holder(at) !== open) continue;
    const { content, start } = tree.tokens[at]!;
    const isArgument = at === open + 1 || tree.written(at - 1) === ',' || tree.written(at - 1) === 'r';
    if (isArgument && (content || tree.text[start] === '/')) {
      const literal = literalAt(tree, start);
      if (literal) literals.push(literal);
    }
  }
  return literals;
}

function calleeStart(tree: TokenTree, callee: number): number {
  let first = callee;
  while (/^[.:]$/.test(tree.written(first - 1)) && tree.tokens[first - 2]?.kind === 'word') first -= 2;
  return tree.tokens[first]!.start;
}

function isCallee(tree: TokenTree, index: number): boolean {
  return (
    tree.tokens[index]?.kind === 'word' && !/^(?:if|while|return|and|or|not|elif|switch|in)$/.test(tree.written(index))
  );
}

/** A test that only asks whether the server says what it is to say decides nothing. */
function isAsserted(tree: TokenTree, offset: number): boolean {
  const line = tree.text.slice(tree.lineStart(offset), offset);
  return /\b(?:assert|expect|should|verify|require)\w*[\s.!(]/i.test(line);
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
