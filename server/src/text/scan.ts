import { characterKinds, CLOSE, NEWLINE, OPEN, PLAIN } from './characterKinds.ts';
import { Comments } from './comments.ts';
import { blockAt, endsAt, isDeeper, LONGEST_HEAD, matchesAt, type Container } from './containers.ts';
import { isWordCharacter, markedCharacterEnd, separatesDigits, stringEnd } from './lexer.ts';
import type { Lexis, StringSyntax } from './lexis.ts';

/** A line at which something begins that can be read alone. */
export interface Item {
  /** Start of the line. */
  readonly at: number;
  readonly within: readonly Container[];
  readonly isComment: boolean;
}

/** Finds the lines at which an item begins, in one pass that looks at each character once. */
export interface ItemScan {
  /** Set when anything but comments and white space goes by; the caller clears it. */
  sawCode: boolean;
  /** Something was looked for up to the end of the text in vain. */
  readonly ranOff: boolean;
  /** The containers that are open where reading has come to. */
  readonly within: readonly Container[];
  nextItem(): Item | undefined;
}

/** Items of a program, at top level or in a container. */
export class Scan implements ItemScan {
  sawCode = false;
  ranOff = false;
  /** Brackets that are open; undefined for one whose inside is not to be cut. */
  private open: (Container | undefined)[];
  /** How many of the outermost open brackets are containers without anything else between. */
  private containers: number;
  private readonly kinds: Uint8Array;
  private readonly comments: Comments;
  private at: number;

  constructor(
    private readonly text: string,
    from: number,
    within: readonly Container[],
    private readonly lexis: Lexis,
    /** White space before all that is at top level, beside what stands at column 0. */
    private readonly indent: string,
  ) {
    this.at = from;
    this.open = [...within];
    this.containers = within.length;
    this.kinds = characterKinds(lexis);
    this.comments = new Comments(text, lexis);
    this.openBlock(from);
  }

  get within(): readonly Container[] {
    return this.open.slice(0, this.containers) as Container[];
  }

  nextItem(): Item | undefined {
    const { text, kinds } = this;
    while (this.at < text.length) {
      const character = text.charCodeAt(this.at);
      const kind = character < 128 ? kinds[character]! : PLAIN;
      if (kind === PLAIN) {
        if (character > 32) this.sawCode = true;
        this.at++;
      } else if (kind === NEWLINE) {
        this.at++;
        this.closeBlocks(this.at);
        const item = this.itemAt(this.at);
        this.openBlock(this.at);
        if (item) return item;
      } else if (kind === OPEN || kind === CLOSE) {
        this.sawCode = true;
        if (kind === OPEN) this.push(character);
        else this.pop();
        this.at++;
      } else {
        this.special();
      }
    }
    return undefined;
  }

  private push(bracket: number): void {
    const container = bracket === 123 && this.open.length === this.containers ? this.containerAt(this.at) : undefined;
    this.open.push(container);
    if (container) this.containers++;
  }

  private pop(): void {
    if (this.open.length === 0 || this.open[this.open.length - 1]?.column !== undefined) return;
    this.open.pop();
    this.containers = Math.min(this.containers, this.open.length);
  }

  /** The container that the brace at `at` opens, told by the line that it stands on. */
  private containerAt(at: number): Container | undefined {
    const { container } = this.lexis;
    if (!container) return undefined;
    let line = this.text.slice(this.text.lastIndexOf('\n', at - 1) + 1, at + 1).trim();
    // The brace has a line of its own in some styles.
    if (line === '{') line = `${this.lineAbove(at)} {`;
    if (!container.test(line)) return undefined;
    return { head: line.length <= LONGEST_HEAD ? `${line} ` : 'class _ { ', indent: undefined };
  }

  /** A block is only looked for where an item may begin. */
  private openBlock(line: number): void {
    const { block } = this.lexis;
    if (!block || this.open.length > this.containers) return;
    const first = this.indentEnd(line);
    const column = this.text.slice(line, first);
    const around = this.open[this.open.length - 1];
    if (around ? column !== around.indent : !this.isFlush(line, first)) return;
    const container = blockAt(this.text, first, column, block);
    if (!container) return;
    this.open.push(container);
    this.containers++;
  }

  /** Forgets the blocks that end above the line. The word that closes one is the last thing in it. */
  private closeBlocks(line: number): void {
    const { block, topLevel } = this.lexis;
    if (!block || this.open.length > this.containers) return;
    const first = this.indentEnd(line);
    const character = this.text.charCodeAt(first);
    // Neither a blank line nor a comment ends anything.
    if (!(character > 32) || this.comments.endAt(first) !== undefined) return;
    const column = this.text.slice(line, first);
    const ends = (one: Container): boolean => endsAt(one, this.text, first, column, block, topLevel);
    const kept = (this.open as Container[]).findIndex(ends);
    if (kept < 0) return;
    this.open.length = kept;
    this.containers = kept;
  }

  private lineAbove(at: number): string {
    const end = this.text.lastIndexOf('\n', at - 1);
    return end < 0 ? '' : this.text.slice(this.text.lastIndexOf('\n', end - 1) + 1, end).trim();
  }

  /** A line that begins with a word, a comment or a decorator, at top level, in a container, or where the language says so. */
  private itemAt(line: number): Item | undefined {
    const first = this.indentEnd(line);
    const character = this.text.charCodeAt(first);
    const starts = isWordCharacter(character) || character === 64 || character === 47 || character === 35;
    if (!starts || (this.open.length === 0 && !this.isFlush(line, first))) return undefined;
    if (this.open.length > this.containers && !this.recovers(line, first)) return undefined;
    if (this.continues(first)) return undefined;
    const column = this.text.slice(line, first);
    const isComment = this.comments.endAt(first) !== undefined;
    const within = isComment ? this.around(column) : this.within;
    if (!isComment || within.length === this.open.length) {
      if (!this.isMember(column)) return undefined;
      if (this.open.length > 0) this.remember(column);
    }
    return { at: line, within, isComment };
  }

  /** Where a line ends a block by its indentation, a comment may stand above such a line, and belongs to it. */
  private around(column: string): readonly Container[] {
    const { within } = this;
    if (!this.lexis.block || this.lexis.block.end !== undefined) return within;
    const kept = within.findIndex(({ column: head }) => head !== undefined && !isDeeper(column, head));
    return kept < 0 ? within : within.slice(0, kept);
  }

  /** In a block, what is indented as its first member is. */
  private isMember(column: string): boolean {
    const block = this.open[this.open.length - 1];
    if (block?.column === undefined) return true;
    return block.indent === undefined ? isDeeper(column, block.column) : column === block.indent;
  }

  private isFlush(line: number, first: number): boolean {
    return first === line || this.text.slice(line, first) === this.indent;
  }

  private indentEnd(line: number): number {
    let at = line;
    while (this.text.charCodeAt(at) === 32 || this.text.charCodeAt(at) === 9) at++;
    return at;
  }

  /** The first member of a container shows how its members are indented. */
  private remember(indent: string): void {
    const innermost = this.open[this.open.length - 1];
    if (innermost && innermost.indent === undefined) this.open[this.open.length - 1] = { ...innermost, indent };
  }

  /** Brackets are open that were never closed, but the line can only be a new item: what is open is forgotten. */
  private recovers(line: number, first: number): boolean {
    const { topLevel, member } = this.lexis;
    if (topLevel && this.isFlush(line, first) && matchesAt(topLevel, this.text, first)) {
      this.open = [];
      this.containers = 0;
      return true;
    }
    const container = this.containers > 0 ? this.open[this.containers - 1] : undefined;
    const blankAbove = this.text.charCodeAt(line - 2) === 10 || this.text.startsWith('\n\r\n', line - 3);
    if (!member || container?.indent === undefined || !blankAbove) return false;
    if (this.text.slice(line, first) !== container.indent || !matchesAt(member, this.text, first)) return false;
    this.open.length = this.containers;
    return true;
  }

  /** `else` and its like belong to what stands above. */
  private continues(first: number): boolean {
    return matchesAt(CONTINUATION, this.text, first);
  }

  private special(): void {
    const { text, lexis, at } = this;
    const comment = this.comments.endAt(at);
    if (comment !== undefined) {
      // A comment that is never closed is being typed: only its line is given up.
      const unclosed = comment === text.length && this.comments.isUnclosedAt(at);
      this.ranOff ||= unclosed;
      this.at = unclosed ? this.endOfLine(at) : comment;
      return;
    }
    this.sawCode = true;
    if (separatesDigits(text, at, lexis.digitSeparator)) {
      this.at = at + 1;
      return;
    }
    for (const syntax of lexis.strings) {
      if (!text.startsWith(syntax.open, at)) continue;
      this.at = this.stringEnd(at + syntax.open.length, syntax);
      return;
    }
    const marked = markedCharacterEnd(text, at, lexis);
    if (marked !== undefined) {
      this.at = marked;
      return;
    }
    this.at = lexis.regexLiterals && text.charCodeAt(at) === 47 ? this.regexEnd(at) : at + 1;
  }

  private endOfLine(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }

  private stringEnd(from: number, syntax: StringSyntax): number {
    const { end, closed } = stringEnd(this.text, from, syntax);
    if (closed || end < this.text.length) return end;
    // Never closed, so it is being typed: only its line is given up.
    this.ranOff = true;
    return this.endOfLine(from);
  }

  private regexEnd(slash: number): number {
    const { text } = this;
    let before = slash - 1;
    while (before >= 0 && (text.charCodeAt(before) === 32 || text.charCodeAt(before) === 9)) before--;
    const character = text.charCodeAt(before);
    const operand =
      before >= 0 && (isWordCharacter(character) || character === 41 || character === 93 || character === 125);
    if (operand && !/\b(?:return|case|typeof|in|of)$/.test(text.slice(Math.max(0, before - 7), before + 1)))
      return slash + 1;
    const end = this.endOfLine(slash);
    let inClass = false;
    for (let at = slash + 1; at < end; at++) {
      const inner = text.charCodeAt(at);
      if (inner === 92) at++;
      else if (inner === 91) inClass = true;
      else if (inner === 93) inClass = false;
      else if (inner === 47 && !inClass) return at + 1;
    }
    return slash + 1;
  }
}

const CONTINUATION =
  /(?:else|elif|elseif|elsif|except|rescue|ensure|finally|catch|case|when|in|default|end|fi|esac|done|then|do|until)\b/y;
