import { commentAt } from './lexer.ts';
import type { Lexis } from './lexis.ts';

/** Where the comments of a text end. What opens a kind that is closed nowhere behind is not looked for again. */
export class Comments {
  private neverClosed: string | undefined;

  constructor(
    private readonly text: string,
    private readonly lexis: Lexis,
  ) {}

  /** Where the comment that begins at `at` ends, which is the end of the text where nothing closes it; undefined when none begins there. */
  endAt(at: number): number | undefined {
    const { text, neverClosed } = this;
    if (neverClosed !== undefined && text.startsWith(neverClosed, at)) return text.length;
    return commentAt(text, at, this.lexis);
  }

  /** Whether what begins at `at` has to be closed, and is not up to the end of the text. */
  isUnclosedAt(at: number): boolean {
    const { text, neverClosed, lexis } = this;
    const block = lexis.blockComments.find(({ open }) => text.startsWith(open, at));
    if (!block) return false;
    if (block.open === neverClosed) return true;
    if (text.indexOf(block.close, at + block.open.length) >= 0) return false;
    this.neverClosed = block.open;
    return true;
  }
}
