import type { Token } from '../../text/lexer.ts';
import type { Span } from '../../text/span.ts';
import type { Group, Literal, Scalar } from './literals.ts';

/** The text that literals are read from. */
export interface Source {
  readonly text: string;
  /** Where in the text the offsets of its tokens begin: what stands before them is there to be read in its place. */
  readonly base: number;
  /** What is to be added to every offset of a token. */
  readonly by: number;
  /** It is a string of something else, in which quotes are escaped. */
  readonly isQuoted: boolean;
  /** Its notation is JSON, however broken it may be. */
  readonly isJson: boolean;
  /** Strings need no quotes: `code: E1`. */
  readonly isBare: boolean;
}

/** A token, or a group that was read, in offsets of tokens. */
export interface Part extends Span {
  readonly token: Token | undefined;
  readonly group: Group | undefined;
}

/** The name of a member, with its quotes. */
export interface Key extends Span {
  readonly name: string;
}

/** A literal with what may stand before it (`new`, `mapOf`, `map[string]any`, `-`); anything else is an expression. */
export function valueOf(parts: readonly Part[], end: number, source: Source): Literal {
  const [first] = parts as [Part];
  const last = parts.at(-1)!;
  if (last.group && (parts.length === 1 || isConstruction(parts, last.group))) return last.group;
  if (parts.length === 1 && first.token) return scalarOf(first.token, source);
  const span = spanOf(first.start, end, source);
  const number =
    parts.length <= MOST_OF_A_NUMBER && parts.every(({ group }) => !group)
      ? numberIn(writtenAt(first.start, end, source))
      : undefined;
  if (number !== undefined) return { kind: 'number', span, inner: span, value: number };
  if (first.token?.kind === 'string' && (isLeftOver(parts) || isConversion(parts, source)))
    return scalarOf(first.token, source);
  if (source.isBare && parts.every(({ group }) => !group)) return scalarIn(span, writtenAt(first.start, end, source));
  return { kind: 'expression', span, inner: span, value: undefined };
}

/** What a value without quotes is where strings need none. */
export function scalarIn(span: Span, written: string): Scalar {
  const number = numberIn(written);
  if (number !== undefined) return { kind: 'number', span, inner: span, value: number };
  const word = WORDS.get(written) ?? (written === '~' ? null : undefined);
  if (word === null || WORDS.get(written) === null) return { kind: 'null', span, inner: span, value: null };
  if (word !== undefined) return { kind: 'boolean', span, inner: span, value: word };
  if (/^[*$]|\{\{/.test(written)) return { kind: 'expression', span, inner: span, value: undefined };
  return { kind: 'string', span, inner: span, value: written };
}

/** `-`, `1`, `.`, `5e`, `-`, `10`. */
const MOST_OF_A_NUMBER = 6;

/** Something was left between a string and the end of its line: `"failed"4`. */
function isLeftOver(parts: readonly Part[]): boolean {
  return parts.length === 2 && parts[1]!.token?.kind === 'number';
}

/** Calls without arguments make something of a string that says the same: `"failed".to_string()`. */
function isConversion(parts: readonly Part[], { text, base }: Source): boolean {
  if (parts.length % 3 !== 1) return false;
  return parts.slice(1).every(({ token, group, start }, index) => {
    if (index % 3 === 0) return text[start + base] === '.';
    return index % 3 === 1 ? token?.kind === 'word' : group?.bracket === '(' && isEmpty(group);
  });
}

function isEmpty({ members, elements }: Group): boolean {
  return members.length + elements.length === 0;
}

/** Whether what stands before a group says only what is made of it: its brackets have members, or are those of an object. */
function isConstruction(parts: readonly Part[], { bracket, members }: Group): boolean {
  if (bracket === '(' && members.length === 0) return false;
  return parts.slice(0, -1).every(({ token, group }) => group !== undefined || token!.kind !== 'string');
}

/** `-1`, `4009.0`, `1e+3`. */
function numberIn(written: string): number | undefined {
  return /^[+-]?\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(written) ? Number(written.replaceAll('_', '')) : undefined;
}

function scalarOf({ kind, start, end, content }: Token, source: Source): Scalar {
  const span = spanOf(start, end, source);
  if (kind === 'string') {
    if (!content) return { kind, span, inner: span, value: unescaped(writtenAt(start, end, source)) };
    const inner = spanOf(content.start, content.end, source);
    return { kind, span, inner, value: unescaped(writtenAt(content.start, content.end, source)) };
  }
  const written = writtenAt(start, end, source);
  const number = kind === 'number' ? numberIn(written) : undefined;
  if (number !== undefined) return { kind: 'number', span, inner: span, value: number };
  const word = end - start <= 5 ? WORDS.get(written) : undefined;
  if (word !== undefined) return { kind: word === null ? 'null' : 'boolean', span, inner: span, value: word };
  if (source.isBare && kind === 'word') return scalarIn(span, written);
  return { kind: 'expression', span, inner: span, value: undefined };
}

const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['True', true],
  ['False', false],
  ['null', null],
  ['None', null],
  ['nil', null],
  ['NULL', null],
]);

function unescaped(written: string): string {
  if (!written.includes('\\')) return written;
  return written.replace(/\\(?:u([\da-fA-F]{4})|([\s\S]))/g, (_, hex: string | undefined, plain: string | undefined) =>
    hex === undefined ? (CONTROLS[plain!] ?? plain!) : String.fromCharCode(parseInt(hex, 16)),
  );
}

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A name, a string, or one of them in brackets: `code`, `"code"`, `["code"]`. */
export function keyOf({ token, group, start, end }: Part, source: Source): Key | undefined {
  if (group) {
    const [only] = group.elements;
    const isKey = group.bracket === '[' && group.members.length === 0 && group.elements.length === 1;
    return isKey && only?.kind === 'string' ? { name: String(only.value), start, end } : undefined;
  }
  if (token?.kind === 'string' && token.content)
    return { name: unescaped(writtenAt(token.content.start, token.content.end, source)), start, end };
  return token?.kind === 'word' ? { name: writtenAt(start, end, source), start, end } : undefined;
}

export function spanOf(start: number, end: number, { by }: Source): Span {
  return { start: start + by, end: end + by };
}

/** What stands between two offsets of tokens. */
export function writtenAt(start: number, end: number, { text, base }: Source): string {
  return text.slice(start + base, end + base);
}
