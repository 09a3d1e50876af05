import { characterKinds, SPECIAL } from './characterKinds.ts';
import { Comments } from './comments.ts';
import { LONGEST_HEAD, type Container } from './containers.ts';
import { stringEnd } from './lexer.ts';
import type { Lexis } from './lexis.ts';
import type { Item, ItemScan } from './scan.ts';

/**
 * What is open for as many characters is cut between its members. Anything shorter stays in one piece, because what the
 * members of an object say together is told where they stand together.
 */
const LONG = 16_000;

/** Inside of more brackets than these nothing is cut: what stands around a segment has to be read with it. */
const DEEPEST = 64;

/** A bracket that is open. */
interface Opened {
  readonly bracket: number;
  /** Before the text where it was open already when reading began: nothing begins within what is not long. */
  readonly at: number;
  /** What stands between the quotes of the name that it stands under; an element has none. */
  readonly name: { readonly start: number; readonly end: number } | undefined;
  /** Made when something is cut inside. */
  container: Container | undefined;
}

/** Finds the lines at which a member begins of an object or array that is long, and the items around all brackets. */
export class NestedScan implements ItemScan {
  sawCode = false;
  ranOff = false;
  private readonly open: Opened[];
  private braces: number;
  private readonly kinds: Uint8Array;
  private readonly comments: Comments;
  /** A string that is, or may become, the name of what comes next. */
  private name: Opened['name'];
  /** A colon follows it. */
  private isGiven = false;
  private known: readonly Container[] | undefined;

  constructor(
    private readonly text: string,
    private at: number,
    within: readonly Container[],
    private readonly lexis: Lexis,
  ) {
    this.open = within.map((container) => {
      const bracket = container.head.charCodeAt(container.head.length - 1);
      return { bracket, at: -LONG, name: undefined, container };
    });
    this.braces = this.open.filter(({ bracket }) => bracket === BRACE).length;
    this.kinds = characterKinds(lexis);
    this.comments = new Comments(text, lexis);
    this.known = within;
  }

  get within(): readonly Container[] {
    this.known ??= this.open.slice(0, DEEPEST).map((one) => (one.container ??= this.containerOf(one)));
    return this.known;
  }

  nextItem(): Item | undefined {
    const { text, kinds } = this;
    while (this.at < text.length) {
      const character = text.charCodeAt(this.at);
      if (character === SPACE || character === TAB || character === CARRIAGE_RETURN) {
        this.at++;
      } else if (character === LINE_FEED) {
        this.at++;
        const item = this.itemAt(this.at);
        if (item) return item;
      } else if (character < 128 && kinds[character] === SPECIAL) {
        this.special();
      } else {
        this.sawCode = true;
        this.mark(character);
        this.at++;
      }
    }
    return undefined;
  }

  /** A line on which a member begins, and not what follows a name. */
  private itemAt(line: number): Item | undefined {
    const { text, open } = this;
    const innermost = open[open.length - 1];
    if (this.isGiven || open.length > DEEPEST || (innermost && line - innermost.at < LONG)) return undefined;
    let first = line;
    while (text.charCodeAt(first) === SPACE || text.charCodeAt(first) === TAB) first++;
    const character = text.charCodeAt(first);
    if (!(character > SPACE) || character === COLON || isClosing(character)) return undefined;
    return { at: line, within: this.within, isComment: this.opensComment(first) };
  }

  private opensComment(at: number): boolean {
    const { lineComments, blockComments } = this.lexis;
    return [...lineComments, ...blockComments.map(({ open }) => open)].some((open) => this.text.startsWith(open, at));
  }

  /** A character that means something by itself, if it means anything. */
  private mark(character: number): void {
    if (character === COLON && this.name && !this.isGiven) {
      this.isGiven = true;
      return;
    }
    if (character === BRACE || character === BRACKET) this.push(character);
    else if (isClosing(character)) this.pop(character === CLOSING_BRACE ? BRACE : BRACKET);
    this.forgetName();
  }

  private push(bracket: number): void {
    const name = this.isGiven ? this.name : undefined;
    this.open.push({ bracket, at: this.at, name, container: undefined });
    if (bracket === BRACE) this.braces++;
    this.known = undefined;
  }

  /** As when the whole is read: what was opened inside and never closed ends with it, what was never opened ends nothing. */
  private pop(bracket: number): void {
    const isOpen = bracket === BRACE ? this.braces > 0 : this.braces < this.open.length;
    if (!isOpen) return;
    this.known = undefined;
    for (;;) {
      const last = this.open.pop()!;
      if (last.bracket === BRACE) this.braces--;
      if (last.bracket === bracket) return;
    }
  }

  private forgetName(): void {
    this.name = undefined;
    this.isGiven = false;
  }

  private special(): void {
    const { text, comments, at } = this;
    const comment = comments.endAt(at);
    if (comment !== undefined) {
      // A comment that is never closed is being typed: only its line is given up.
      const unclosed = comment === text.length && comments.isUnclosedAt(at);
      this.ranOff ||= unclosed;
      this.at = unclosed ? this.endOfLine(at) : comment;
      return;
    }
    this.sawCode = true;
    const syntax = this.lexis.strings.find(({ open }) => text.startsWith(open, at));
    if (!syntax) {
      this.forgetName();
      this.at++;
      return;
    }
    const start = at + syntax.open.length;
    const { contentEnd, end, closed } = stringEnd(text, start, syntax);
    const mayBeName = !this.isGiven && this.open[this.open.length - 1]?.bracket === BRACE;
    this.name = mayBeName ? { start, end: contentEnd } : undefined;
    this.isGiven = false;
    const runsOff = !closed && end === text.length;
    this.ranOff ||= runsOff;
    this.at = runsOff ? this.endOfLine(start) : end;
  }

  private endOfLine(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }

  private containerOf({ bracket, name }: Opened): Container {
    const opener = String.fromCharCode(bracket);
    if (!name) return { head: opener, indent: undefined };
    const owner = name.end - name.start <= LONGEST_HEAD ? this.text.slice(name.start, name.end) : '_';
    // A slice would keep all of the text in memory; a part of what is joined does not.
    const head = ['"', owner, '": ', opener].join('');
    return { head, name: head.slice(1, 1 + owner.length), indent: undefined };
  }
}

function isClosing(character: number): boolean {
  return character === CLOSING_BRACE || character === CLOSING_BRACKET;
}

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const COLON = 58;
const BRACKET = 91;
const CLOSING_BRACKET = 93;
const BRACE = 123;
const CLOSING_BRACE = 125;
