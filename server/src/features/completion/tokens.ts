import type { Token } from '../../text/lexer.ts';

/** How many tokens are looked at for one bracket: enough for any construct that a person reads. */
const FARTHEST = 20_000;

const OPENERS = '([{';
const CLOSERS = ')]}';

/** The tokens of one region, to be walked from a place in both directions. Comments are stepped over. Indices out of range are harmless. */
export class Tokens {
  constructor(
    readonly text: string,
    readonly all: readonly Token[],
    /** The names that all of it stands under, outermost first. */
    readonly around: readonly string[] = [],
  ) {}

  at(index: number): Token | undefined {
    return this.all[index];
  }

  /** What is written at `index`; empty out of range. */
  written(index: number): string {
    const token = this.all[index];
    return token ? this.text.slice(token.start, token.end) : '';
  }

  isWord(index: number): boolean {
    return this.all[index]?.kind === 'word';
  }

  before(index: number): number {
    let at = index - 1;
    while (this.all[at]?.kind === 'comment') at--;
    return at;
  }

  after(index: number): number {
    let at = index + 1;
    while (this.all[at]?.kind === 'comment') at++;
    return at;
  }

  /** Whether nothing stands between a token and the next. */
  joined(index: number): boolean {
    return this.all[index]?.end === this.all[index + 1]?.start;
  }

  /** Whether only white space stands before the token on its line. */
  beginsLine(index: number): boolean {
    const token = this.all[index];
    return (
      token !== undefined &&
      /^\s*$/.test(this.text.slice(this.text.lastIndexOf('\n', token.start - 1) + 1, token.start))
    );
  }

  /** The innermost bracket that is open before `index`; -1 when none is. */
  openerBefore(index: number): number {
    let depth = 0;
    for (let at = index - 1; at >= 0 && index - at < FARTHEST; at--) {
      const bracket = this.bracket(at);
      if (CLOSERS.includes(bracket)) depth++;
      else if (OPENERS.includes(bracket) && depth-- === 0) return at;
    }
    return -1;
  }

  /** The bracket that closes the one at `index`; the number of tokens when none does. */
  closerOf(index: number): number {
    let depth = 0;
    for (let at = index; at < this.all.length && at - index < FARTHEST; at++) {
      const bracket = this.bracket(at);
      if (OPENERS.includes(bracket)) depth++;
      else if (CLOSERS.includes(bracket) && --depth === 0) return at;
    }
    return this.all.length;
  }

  /** A bracket, or a space that is none. */
  private bracket(index: number): string {
    const token = this.all[index]!;
    return token.kind === 'punctuation' && token.end - token.start === 1 ? this.text[token.start]! : ' ';
  }
}
