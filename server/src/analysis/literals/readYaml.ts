import type { Lexis, StringSyntax } from '../../text/lexis.ts';
import { lineEnd, stringEnd, tokenize, type Token } from '../../text/lexer.ts';
import type { Span } from '../../text/span.ts';
import { flowEnd, keyIn, type YamlKey } from './yamlLines.ts';
import { scalarIn, type Key } from './literalValues.ts';
import type { Group, Literal, Member } from './literals.ts';
import { readLiterals } from './readLiterals.ts';
import { groupsInText } from '../readQuoted.ts';

/**
 * The mappings and sequences of YAML, in block style by their indentation and in flow style by their brackets, and the objects
 * in the JSON that its scalars hold. Line by line and not by a parser of YAML: a segment is a part of a document, most of the
 * time it is half-written, and what a parser makes of that it gives up with the first mistake.
 */
export function readYaml(text: string, lexis: Lexis): readonly Group[] {
  return new YamlReader(text, lexis).read();
}

type OpenGroup = { -readonly [K in keyof Group]: Group[K] } & { members: Member[]; elements: Literal[] };

/** A mapping or a sequence whose lines begin at one column. */
interface Level {
  readonly column: number;
  readonly group: OpenGroup;
  /** The name that waits for its value. */
  key: Key | undefined;
}

class YamlReader {
  private readonly groups: Group[] = [];
  private readonly levels: Level[] = [];
  /** Where the line begins that is read. */
  private line = 0;
  /** Where the last value that was read ends. */
  private last = 0;

  constructor(
    private readonly text: string,
    private readonly lexis: Lexis,
  ) {}

  read(): readonly Group[] {
    const { text } = this;
    while (this.line < text.length) {
      const at = this.blanksEnd(this.line);
      if (this.isDocumentMark(at)) this.closeDownTo(-1);
      else if (at < this.endOfLine(at)) this.content(at);
      this.nextLine();
    }
    this.closeDownTo(-1);
    return this.groups;
  }

  /** A line is any number of dashes, then a name or a value. */
  private content(from: number): void {
    let at = from;
    while (this.text[at] === '-' && /\s|^$/.test(this.text[at + 1] ?? '')) {
      this.sequence(at - this.line, at);
      at = this.blanksEnd(at + 1);
    }
    if (at >= this.endOfLine(at)) return;
    const key = keyIn(this.text, at, this.endOfLine(at));
    if (key) this.named(key, at);
    else if (at > from) this.value(at, this.levels.at(-1));
    else this.below(at);
  }

  /** A value on a line of its own, under the name or the dash that waits for it; or a whole document in brackets. */
  private below(at: number): void {
    this.closeDownTo(at - this.line - 1);
    const top = this.levels.at(-1);
    this.value(at, top?.key || top?.group.bracket === '[' ? top : undefined);
  }

  private named({ name, start, end, value }: YamlKey, at: number): void {
    const column = at - this.line;
    this.closeDownTo(column);
    // A sequence may stand at the column of the name that it belongs to.
    if (this.levels.at(-1)?.column === column && this.levels.at(-1)!.group.bracket === '[') this.close();
    const top = this.levels.at(-1);
    const level = top?.column === column ? top : this.open('{', column, at);
    if (level.key)
      this.give(level, { kind: 'null', span: emptyAt(level.key.end), inner: emptyAt(level.key.end), value: null });
    level.key = { name, start, end };
    this.last = Math.max(this.last, value);
    const valueAt = this.blanksEnd(value);
    if (valueAt < this.endOfLine(valueAt)) this.value(valueAt, level);
  }

  private sequence(column: number, at: number): void {
    this.closeDownTo(column);
    const top = this.levels.at(-1);
    if (top?.column !== column || top.group.bracket !== '[') this.open('[', column, at);
    this.last = at + 1;
  }

  private value(from: number, level: Level | undefined): void {
    const at = this.behindProperties(from);
    const end = this.endOfLine(at);
    const opener = this.text[at];
    if (at >= end) return;
    if (this.isFlow(at)) this.flow(at, level);
    else if (!level) return;
    else if (/^[|>][-+\d]*[ \t]*(?:#.*)?$/.test(this.text.slice(at, Math.min(end, at + LONGEST_HEADER))))
      this.block(at, level);
    else if (opener === '"' || opener === "'") this.quoted(at, level, opener === '"' ? DOUBLE : SINGLE);
    else this.plain(at, end, level);
  }

  private plain(start: number, end: number, level: Level): void {
    const written = this.text.slice(start, end).replace(/\s+#.*$|\s+$/, '');
    this.give(level, scalarIn({ start, end: start + written.length }, written));
  }

  private quoted(start: number, level: Level, syntax: StringSyntax): void {
    const { contentEnd, end, closed } = stringEnd(this.text, start + 1, syntax);
    // What is never closed is being typed, and ends with its line.
    const own = closed ? { end, content: contentEnd } : { end: this.endOfLine(start), content: this.endOfLine(start) };
    const inner = { start: start + 1, end: own.content };
    const value = this.text.slice(inner.start, inner.end);
    const token: Token = { kind: 'string', start, end: own.end, content: inner, closed, syntax };
    this.give(level, { kind: 'string', span: { start, end: own.end }, inner, value });
    this.add(groupsInText(this.text, [token]));
    this.goTo(own.end);
  }

  /** The lines below that are indented deeper than what the scalar belongs to. */
  private block(at: number, level: Level): void {
    const start = Math.min(this.text.length, this.lineBehind(this.endOfLine(at)));
    let end = start;
    for (let line = start; line < this.text.length; line = this.lineBehind(this.endOfLine(line))) {
      const first = this.blanksEnd(line);
      const isBlank = first >= this.endOfLine(line);
      if (!isBlank && first - line <= level.column) break;
      if (!isBlank) end = this.endOfLine(line);
    }
    const inner = { start, end: Math.max(start, end) };
    const written = this.text.slice(inner.start, inner.end);
    this.give(level, { kind: 'string', span: { start: at, end: Math.max(at + 1, end) }, inner, value: written });
    if (/^\s*[[{]/.test(written)) this.add(groupsInText(written, undefined, start));
    this.goTo(Math.max(this.endOfLine(at), end));
  }

  private flow(at: number, level: Level | undefined): void {
    const end = flowEnd(this.text, at, this.lexis, level ? level.column : -1);
    const written = this.text.slice(at, end);
    const around = level && { group: level.group, name: level.key?.name };
    const read = readLiterals(written, tokenize(written, this.lexis), {
      isJson: false,
      isBare: true,
      by: at,
      ...(around && { around }),
    });
    this.add(read);
    if (level && read[0]) this.give(level, read[0]);
    if (level) this.last = Math.max(this.last, end);
    this.goTo(end);
  }

  private add(groups: readonly Group[]): void {
    for (const group of groups) this.groups.push(group);
  }

  /** Puts a value under the name that waits for it, or at the end of the sequence. */
  private give(level: Level, value: Literal): void {
    const { group, key } = level;
    if (key) group.members.push({ name: key.name, key: { start: key.start, end: key.end }, value });
    else if (group.bracket === '[') group.elements.push(value);
    level.key = undefined;
    this.last = Math.max(this.last, value.span.end);
  }

  private open(bracket: '{' | '[', column: number, at: number): Level {
    const around = this.levels.at(-1);
    const name = around?.key?.name;
    const path = around?.group.path ?? [];
    const group: OpenGroup = {
      kind: 'group',
      bracket,
      span: { start: at, end: at },
      closed: true,
      members: [],
      elements: [],
      parent: around?.group,
      path: name === undefined || path.length >= MOST_NAMES ? path : [...path, name],
      isElement: name === undefined,
      callee: undefined,
      isQuoted: false,
    };
    if (around) this.give(around, group);
    const level: Level = { column, group, key: undefined };
    this.levels.push(level);
    this.groups.push(group);
    return level;
  }

  private closeDownTo(column: number): void {
    while (this.levels.length > 0 && this.levels.at(-1)!.column > column) this.close();
  }

  private close(): void {
    const { group } = this.levels.pop()!;
    group.span = { start: group.span.start, end: Math.max(group.span.start, this.last) };
  }

  private isFlow(at: number): boolean {
    return this.text[at] === '{' || this.text[at] === '[';
  }

  private isDocumentMark(at: number): boolean {
    return at === this.line && /^(?:---|\.\.\.)(?:\s|$)/.test(this.text.slice(at, at + 4));
  }

  /** Behind an anchor and a tag. */
  private behindProperties(at: number): number {
    let from = at;
    while (this.text[from] === '&' || this.text[from] === '!') {
      const end = this.endOfLine(from);
      while (from < end && !/\s/.test(this.text[from]!)) from++;
      from = this.blanksEnd(from);
    }
    return from;
  }

  /** Where the blanks end that begin at `at`, or the line where a comment follows. */
  private blanksEnd(at: number): number {
    let end = at;
    while (this.text[end] === ' ' || this.text[end] === '\t') end++;
    const isComment = this.text[end] === '#' && (end > at || end === this.line);
    return isComment ? this.endOfLine(end) : end;
  }

  private endOfLine(at: number): number {
    if (at > this.knownEnd || at < this.knownFrom) {
      this.knownFrom = at;
      this.knownEnd = lineEnd(this.text, at);
    }
    return this.knownEnd;
  }

  /** The end of the line that was asked for last. */
  private knownEnd = -1;
  private knownFrom = 0;

  private lineBehind(end: number): number {
    return end + (this.text.startsWith('\r\n', end) ? 2 : 1);
  }

  private nextLine(): void {
    this.line = this.lineBehind(this.endOfLine(this.line));
  }

  /** Reading goes on behind the line that a value of several lines ends on. */
  private goTo(end: number): void {
    if (end > this.endOfLine(this.line)) this.line = Math.max(this.line, end);
  }
}

/** How many names on the way to a group are kept. */
const MOST_NAMES = 32;

/** `|2-`, and a comment. */
const LONGEST_HEADER = 80;

const DOUBLE: StringSyntax = { open: '"', close: '"', escape: 'backslash', multiline: true };
const SINGLE: StringSyntax = { open: "'", close: "'", escape: 'doubled', multiline: true };

function emptyAt(at: number): Span {
  return { start: at, end: at };
}
