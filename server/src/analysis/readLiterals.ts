import type { Token } from '../text/lexer.ts';
import type { Span } from '../text/span.ts';
import type { Group, Literal, Member, Scalar } from './literals.ts';

/**
 * All groups of a text in the order in which they begin, in one pass over its tokens and without a grammar: brackets and
 * what parts a name from its value are much the same in all languages. Half-written and broken text is read as far as it
 * can be; a separator that is missing between two members on two lines is taken as written.
 */
export function readLiterals(
  text: string,
  tokens: readonly Token[],
  { at, isQuoted }: Place = { at: 0, isQuoted: false },
): readonly Group[] {
  const reader = new Reader({ text, by: at, isQuoted });
  tokens.forEach((token, index) => reader.take(token, tokens[index + 1]));
  return reader.end();
}

/** Where the text stands in the one that offsets are of, and whether it is a string in that. */
export interface Place {
  readonly at: number;
  readonly isQuoted: boolean;
}

interface Source {
  readonly text: string;
  /** What is to be added to every offset. */
  readonly by: number;
  readonly isQuoted: boolean;
}

type Bracket = Group['bracket'];

/** A group while it is read. */
type OpenGroup = { -readonly [K in keyof Group]: Group[K] } & { members: Member[]; elements: Literal[]; span: Span };

/** What stands between two separators: `"code": 1`, `code = x.y`, `412`. */
interface Entry {
  key: Key | undefined;
  /** Sorted; of a long expression only the beginning. */
  parts: Part[];
  /** Where the last token of it ends. */
  end: number;
}

interface Key extends Span {
  readonly name: string;
}

interface Part extends Span {
  readonly token: Token | undefined;
  readonly group: OpenGroup | undefined;
}

interface Frame {
  readonly group: OpenGroup;
  entry: Entry;
  /** A `;` ends assignments, which are no members, unless it is one of those hashes of PowerShell. */
  readonly isHash: boolean;
}

/** Of more parts an expression is none the plainer. */
const MOST_PARTS = 12;

const CLOSERS: Readonly<Record<string, Bracket>> = { '}': '{', ']': '[', ')': '(' };

class Reader {
  private readonly groups: OpenGroup[] = [];
  private readonly frames: Frame[] = [];
  /** How many of each bracket are open, so that one that closes nothing is told at once. */
  private readonly open: Record<Bracket, number> = { '{': 0, '[': 0, '(': 0 };
  private last: Token | undefined;
  /** The second character of an operator that was taken with its first. */
  private skipped = -1;

  private readonly text: string;

  constructor(private readonly source: Source) {
    this.text = source.text;
  }

  take(token: Token, next: Token | undefined): void {
    if (token.kind === 'comment' || token.start === this.skipped) return;
    const frame = this.frames.at(-1);
    if (token.kind !== 'punctuation') {
      if (frame && token.kind === 'word' && this.text.slice(token.start, token.end) === 'to')
        this.separate(frame, token);
      else if (frame) add(frame, { start: token.start, end: token.end, token, group: undefined });
    } else this.punctuation(token, next, frame);
    this.last = token;
  }

  end(): readonly Group[] {
    while (this.frames.length > 0) this.close(this.text.length, false);
    // What begins before the text that offsets are of has given its name, and is no more than that.
    const isOutside = ({ span }: Group): boolean => span.start < 0;
    const groups = this.groups.filter((group) => !isOutside(group));
    for (const group of groups)
      if (group.parent && isOutside(group.parent)) Object.assign(group, { parent: undefined, isElement: true });
    return groups;
  }

  private punctuation(token: Token, next: Token | undefined, frame: Frame | undefined): void {
    const character = this.text[token.start]!;
    if (character === '{' || character === '[' || character === '(') {
      this.push(character, token);
      return;
    }
    const opened = CLOSERS[character];
    if (opened) {
      this.pop(opened, token.end);
      return;
    }
    if (!frame) return;
    if (character === ',') finish(frame, this.source, false);
    else if (character === ';') finish(frame, this.source, !frame.isHash);
    else if (this.isSeparator(character, token, next)) this.separate(frame, token);
    // What designates a member of a struct belongs to the name behind it.
    else if (character !== '.' || frame.entry.parts.length > 0 || frame.entry.key)
      add(frame, { start: token.start, end: token.end, token, group: undefined });
  }

  /** `:`, `=`, `=>`, `->`, and none of the operators that hold one of them. */
  private isSeparator(character: string, token: Token, next: Token | undefined): boolean {
    const behind = next?.start === token.end ? this.text[next.start] : undefined;
    const before = this.last?.end === token.start ? this.text[this.last.start] : undefined;
    const beforeIsOperator =
      this.last?.kind === 'punctuation' && before !== undefined && /[=!<>:+*/%&|^?-]/.test(before);
    if (beforeIsOperator) return false;
    if (character === ':') return behind !== ':' && behind !== '=';
    if (character !== '=' && character !== '-') return false;
    const isArrow = behind === '>';
    if (isArrow) this.skipped = next!.start;
    return isArrow || (character === '=' && behind !== '=' && behind !== '~');
  }

  /** What was read of the entry is a name, and its value follows; otherwise the separator is a part of an expression. */
  private separate(frame: Frame, token: Token): void {
    const { entry } = frame;
    const last = entry.parts.at(-1);
    // The mark of a symbol belongs to the name behind it: `:code => 1`.
    if (!last && !entry.key) return;
    const key = last && keyOf(last, this.text);
    if (key && !entry.key && entry.parts.length === 1) {
      entry.key = key;
      entry.parts = [];
      entry.end = token.end;
    } else if (key && entry.key && entry.parts.length > 1 && this.isNewLine(entry.parts.at(-2)!.end, last.start)) {
      entry.parts.pop();
      finish(frame, this.source, false);
      frame.entry = { key, parts: [], end: token.end };
    } else add(frame, { start: token.start, end: token.end, token, group: undefined });
  }

  private isNewLine(from: number, to: number): boolean {
    return /[\n\r]/.test(this.text.slice(from, to)) || this.source.isQuoted;
  }

  private push(bracket: Bracket, token: Token): void {
    const parent = this.frames.at(-1);
    const name = parent?.entry.key?.name;
    const path = parent?.group.path ?? noNames;
    const { last } = this;
    const group: OpenGroup = {
      kind: 'group',
      bracket,
      span: spanOf(token, this.source),
      closed: false,
      members: [],
      elements: [],
      parent: parent?.group,
      path: name === undefined || path.length >= MOST_NAMES ? path : [...path, name],
      isElement: name === undefined,
      callee: last?.kind === 'word' && last.end === token.start ? this.text.slice(last.start, last.end) : undefined,
      isQuoted: this.source.isQuoted,
    };
    this.groups.push(group);
    const isHash = last?.end === token.start && this.text[last.start] === '@';
    this.frames.push({ group, entry: newEntry(), isHash });
    this.open[bracket]++;
  }

  /** What was opened inside and never closed ends with it; a bracket that closes nothing is passed over. */
  private pop(bracket: Bracket, end: number): void {
    if (this.open[bracket] === 0) return;
    for (;;) {
      const isOwn = this.frames.at(-1)!.group.bracket === bracket;
      this.close(end, isOwn);
      if (isOwn) return;
    }
  }

  private close(end: number, closed: boolean): void {
    const frame = this.frames.pop()!;
    const { group } = frame;
    this.open[group.bracket]--;
    finish(frame, this.source, false);
    group.closed = closed;
    group.span = { start: group.span.start, end: end + this.source.by };
    const parent = this.frames.at(-1);
    if (parent) add(parent, { start: group.span.start - this.source.by, end, token: undefined, group });
  }
}

const noNames: readonly string[] = [];

/** How many names on the way to a group are kept. No response is as deep. */
const MOST_NAMES = 32;

function newEntry(): Entry {
  return { key: undefined, parts: [], end: 0 };
}

function add({ entry }: Frame, part: Part): void {
  if (entry.parts.length < MOST_PARTS || part.group) entry.parts.push(part);
  entry.end = part.end;
}

/** Ends the entry of a group, as a member of it or as what has no name. */
function finish(frame: Frame, source: Source, isStatement: boolean): void {
  const { key, parts } = frame.entry;
  const { end } = frame.entry;
  frame.entry = newEntry();
  if (parts.length === 0 || isStatement) return;
  const value = valueOf(parts, end, source);
  if (key) frame.group.members.push({ name: key.name, key: spanOf(key, source), value });
  else frame.group.elements.push(value);
}

/** A literal with what may stand before it (`new`, `mapOf`, `map[string]any`, `-`); anything else is an expression. */
function valueOf(parts: readonly Part[], end: number, source: Source): Literal {
  const [first] = parts as [Part];
  const last = parts.at(-1)!;
  if (last.group && (parts.length === 1 || isConstruction(parts, last.group))) return last.group;
  if (parts.length === 1 && first.token) return scalarOf(first.token, source);
  const span = spanOf({ start: first.start, end }, source);
  const number =
    parts.length <= 4 && parts.every(({ group }) => !group) ? numberIn(source.text.slice(first.start, end)) : undefined;
  if (number !== undefined) return { kind: 'number', span, inner: span, value: number };
  // Something was left between a string and the end of its line.
  if (first.token?.kind === 'string' && parts.length === 2 && last.token?.kind === 'number')
    return scalarOf(first.token, source);
  return { kind: 'expression', span, inner: span, value: undefined };
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
  const { text } = source;
  const span = spanOf({ start, end }, source);
  if (kind === 'string') {
    const inner = content ?? { start, end };
    return { kind, span, inner: spanOf(inner, source), value: unescaped(text.slice(inner.start, inner.end)) };
  }
  const written = text.slice(start, end);
  const number = kind === 'number' ? numberIn(written) : undefined;
  if (number !== undefined) return { kind: 'number', span, inner: span, value: number };
  const word = end - start <= 5 ? WORDS.get(written) : undefined;
  if (word !== undefined) return { kind: word === null ? 'null' : 'boolean', span, inner: span, value: word };
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
function keyOf({ token, group, start, end }: Part, text: string): Key | undefined {
  if (group) {
    const [only] = group.elements;
    const isKey = group.bracket === '[' && group.members.length === 0 && group.elements.length === 1;
    return isKey && only?.kind === 'string' ? { name: String(only.value), start, end } : undefined;
  }
  if (token?.kind === 'string' && token.content)
    return { name: text.slice(token.content.start, token.content.end), start, end };
  return token?.kind === 'word' ? { name: text.slice(start, end), start, end } : undefined;
}

function spanOf({ start, end }: Span, { by }: Source): Span {
  return { start: start + by, end: end + by };
}
