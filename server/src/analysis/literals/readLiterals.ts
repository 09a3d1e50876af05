import type { Token } from '../../text/lexer.ts';
import type { Span } from '../../text/span.ts';
import { withWholeStrings } from './brokenQuotes.ts';
import { keyOf, spanOf, valueOf, writtenAt, type Key, type Part as AnyPart, type Source } from './literalValues.ts';
import type { Group, Literal, Member } from './literals.ts';
import { namedPairs } from './pairs.ts';

/**
 * All groups of a text in the order in which they begin, in one pass over its tokens and without a grammar: brackets and
 * what parts a name from its value are much the same in all languages. Half-written and broken text is read as far as it
 * can be; a separator that is missing between two members on two lines is taken as written.
 */
export function readLiterals(text: string, tokens: readonly Token[], origin: Origin): readonly Group[] {
  const { isJson, base = 0, by = 0, isQuoted = false, isBare = false, around } = origin;
  const reader = new Reader({ text, base, by, isQuoted, isJson, isBare }, around);
  const whole = isJson ? withWholeStrings(text, tokens, base) : tokens;
  for (let index = 0; index < whole.length; index++) reader.take(whole[index]!, whole[index + 1]);
  return reader.end();
}

/** What a text is a part of. */
export interface Origin extends Partial<Omit<Source, 'text'>> {
  readonly isJson: boolean;
  /** The group that it stands in, and the name that it has there. */
  readonly around?: Around;
}

interface Around {
  readonly group: Group;
  readonly name: string | undefined;
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

interface Part extends AnyPart {
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
  private skipped: number | undefined;

  constructor(
    private readonly source: Source,
    private readonly around: Around | undefined,
  ) {}

  take(token: Token, next: Token | undefined): void {
    if (token.kind === 'comment' || token.start === this.skipped) return;
    if (this.source.isJson && this.frames.length > 0 && this.isCutOff(token)) this.closeAll(token.start);
    const frame = this.frames.at(-1);
    if (token.kind !== 'punctuation') {
      if (frame && token.kind === 'word' && this.written(token) === 'to') this.separate(frame, token);
      else if (frame) add(frame, { start: token.start, end: token.end, token, group: undefined });
    } else this.punctuation(token, next, frame);
    this.last = token;
  }

  end(): readonly Group[] {
    const { text, base } = this.source;
    this.closeAll(text.length - base);
    if (base === 0) return this.groups;
    // What begins before the text that offsets are of has given its name, and is no more than that.
    const isOutside = ({ span }: Group): boolean => span.start < 0;
    const groups = this.groups.filter((group) => !isOutside(group));
    for (const group of groups)
      if (group.parent && isOutside(group.parent)) Object.assign(group, { parent: undefined, isElement: true });
    return groups;
  }

  private closeAll(end: number): void {
    while (this.frames.length > 0) this.close(end, false);
  }

  /** An object at the beginning of a line, where only a name may stand: what is above it, as on a line of a log, was cut off. */
  private beginsAnew({ group, entry }: Frame, { start }: Token): boolean {
    if (!this.source.isJson || group.bracket !== '{' || !this.isAtLineStart(start)) return false;
    return entry.key === undefined || entry.parts.length > 0;
  }

  /** What is open ended with the line above: a fence of Markdown closes, or another line of a log begins. */
  private isCutOff({ kind, start }: Token): boolean {
    if (kind !== 'punctuation') return this.last?.closed === false && kind !== 'string' && this.isAtLineStart(start);
    const mark = this.at(start);
    if (mark !== '`' && mark !== '~') return false;
    return this.isAtLineStart(start) && this.source.text.startsWith(mark.repeat(3), start + this.source.base);
  }

  private isAtLineStart(offset: number): boolean {
    const before = this.at(offset - 1);
    return before === '\n' || before === '\r';
  }

  /** The character at an offset of tokens. */
  private at(offset: number): string | undefined {
    return this.source.text[offset + this.source.base];
  }

  private written({ start, end }: Span): string {
    return writtenAt(start, end, this.source);
  }

  private punctuation(token: Token, next: Token | undefined, frame: Frame | undefined): void {
    const character = this.at(token.start)!;
    // The end of a line that goes on.
    if (character === '\\') return;
    if (character === '{' || character === '[' || character === '(') {
      if (frame && character === '{' && this.beginsAnew(frame, token)) this.closeAll(token.start);
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
    const behind = next?.start === token.end ? this.at(next.start) : undefined;
    const before = this.last?.end === token.start ? this.at(this.last.start) : undefined;
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
    const key = last && keyOf(last, this.source);
    if (key && !entry.key && entry.parts.length === 1) {
      entry.key = key;
      entry.parts = [];
      entry.end = token.end;
    } else if (key && entry.key && this.isNextMember(entry.parts)) {
      entry.parts.pop();
      finish(frame, this.source, false);
      frame.entry = { key, parts: [], end: token.end };
    } else add(frame, { start: token.start, end: token.end, token, group: undefined });
  }

  /** Whether the last part is the name of another member, and the comma before it is missing. */
  private isNextMember(parts: readonly Part[]): boolean {
    if (parts.length < 2) return false;
    const [value, name] = parts.slice(-2) as [Part, Part];
    const isApart = this.source.isQuoted || /[\n\r]/.test(this.written({ start: value.end, end: name.start }));
    return isApart || (parts.length === 2 && name.token?.kind === 'string' && value.token?.kind !== 'punctuation');
  }

  private push(bracket: Bracket, token: Token): void {
    const frame = this.frames.at(-1);
    const { group: parent, name } = frame ? { group: frame.group, name: frame.entry.key?.name } : (this.around ?? none);
    const path = parent?.path ?? noNames;
    const { last } = this;
    const group: OpenGroup = {
      kind: 'group',
      bracket,
      span: spanOf(token.start, token.end, this.source),
      closed: false,
      members: [],
      elements: [],
      parent,
      path: name === undefined || path.length >= MOST_NAMES ? path : [...path, name],
      isElement: name === undefined,
      callee: last?.kind === 'word' && last.end === token.start ? this.written(last) : undefined,
      isQuoted: this.source.isQuoted,
    };
    this.groups.push(group);
    const isHash = last?.end === token.start && this.at(last.start) === '@';
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
    if (!this.source.isJson) for (const pair of namedPairs(group)) group.members.push(pair);
    group.span = { start: group.span.start, end: end + this.source.by };
    const parent = this.frames.at(-1);
    if (parent) add(parent, { start: group.span.start - this.source.by, end, token: undefined, group });
  }
}

const none: { readonly group?: Group; readonly name?: string } = {};

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
  if (key) frame.group.members.push({ name: key.name, key: spanOf(key.start, key.end, source), value });
  else frame.group.elements.push(value);
}
