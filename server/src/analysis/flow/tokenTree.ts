import type { Token } from '../../text/lexer.ts';

/** Words that a bracket or a block follows without being that of a function. */
const CONTROL = new Set(
  'if for while switch catch foreach elseif elsif elif unless until when match using lock synchronized with select return and or not in guard do else try finally loop'.split(
    ' ',
  ),
);

/** Headers of functions that say so by a word, in languages with braces and without them. */
const FUNCTION_LINE =
  /^[ \t]*(?:(?:async|pub|private|public|protected|static|local|override)\s+)*(?:def|defp|function|sub)\b/;

const TYPE_WORD = /\b(?:class|interface|impl|module|object|namespace|struct|enum|trait|record|extension|package)\b/;

/** The tokens of a text without its comments, and how brackets hold them: enough to follow an expression without a grammar. */
export class TokenTree {
  readonly tokens: readonly Token[];
  /** The index of the other bracket of a pair; -1 for all else, and where there is none. */
  private readonly partners: Int32Array;
  /** The index of the bracket that was opened last and is still open; -1 where none is. */
  private readonly holders: Int32Array;

  constructor(
    readonly text: string,
    tokens: readonly Token[],
  ) {
    this.tokens = tokens.filter(({ kind }) => kind !== 'comment');
    this.partners = new Int32Array(this.tokens.length).fill(-1);
    this.holders = new Int32Array(this.tokens.length).fill(-1);
    const open: number[] = [];
    this.tokens.forEach((token, index) => {
      const written = token.kind === 'punctuation' ? this.written(index) : '';
      const isClosing = written === ')' || written === ']' || written === '}';
      if (isClosing && open.length > 0) {
        const opened = open.pop()!;
        this.partners[opened] = index;
        this.partners[index] = opened;
      }
      this.holders[index] = open.at(-1) ?? -1;
      if (written === '(' || written === '[' || written === '{') open.push(index);
    });
  }

  /** A token as it is written; nothing beyond the ends. */
  written(index: number): string {
    const token = this.tokens[index];
    return token ? this.text.slice(token.start, token.end) : '';
  }

  partner(index: number): number {
    return this.partners[index] ?? -1;
  }

  holder(index: number): number {
    return this.holders[index] ?? -1;
  }

  /** The first token that begins at an offset or behind it. */
  indexFrom(offset: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tokens[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The token that holds the character at an offset; undefined where that is in a comment, or white space. */
  around(offset: number): number | undefined {
    const index = this.indexFrom(offset + 1) - 1;
    const token = this.tokens[index];
    return token && token.end > offset ? index : undefined;
  }

  lineStart(offset: number): number {
    return offset <= 0 ? 0 : this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  lineEnd(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    return end < 0 ? this.text.length : end;
  }

  /** Where the outermost function around a token begins; 0 for a text that is in none. */
  functionStart(index: number): number {
    let start: number | undefined;
    for (let at = this.holder(index); at >= 0; at = this.holder(at)) {
      if (this.written(at) === '{' && this.opensFunction(at)) start = this.headerStart(at);
    }
    return start ?? this.functionByIndent(this.tokens[index]!.start) ?? 0;
  }

  /** Whether a brace begins the body of a function: not that of a class, of an `if`, or an object. */
  opensFunction(index: number): boolean {
    // What has this before it is a value.
    if (/^[=(,[:?]$|^return$/.test(this.written(index - 1))) return false;
    const header = this.text.slice(this.headerStart(index), this.tokens[index]!.start);
    if (/=>\s*$/.test(header) || /\b(?:function|func|fun|fn|def|sub)\b/.test(header)) return true;
    const before = this.written(index - 1);
    if (TYPE_WORD.test(header) && before !== ')') return false;
    const call = before === ')' ? index - 1 : this.lastParenthesis(index);
    if (call < 0) return false;
    const callee = this.partner(call) - 1;
    return this.tokens[callee]?.kind === 'word' && !CONTROL.has(this.written(callee).toLowerCase());
  }

  /** A parenthesis on the way back to the header's beginning, behind which only a type stands: `f(x) throws E {`. */
  private lastParenthesis(index: number): number {
    for (let at = index - 1; at >= 0 && index - at < 12; at--) {
      const written = this.written(at);
      if (written === ')') return at;
      if (this.tokens[at]!.kind !== 'word' && !/^[:<>,.?|&*-]$/.test(written)) return -1;
      if (CONTROL.has(written)) return -1;
    }
    return -1;
  }

  /** Where the statement or declaration begins that a block belongs to. */
  private headerStart(index: number): number {
    let behind = index;
    for (let at = index - 1; at >= 0; at--) {
      const written = this.written(at);
      const gap = this.text.slice(this.tokens[at]!.end, this.tokens[behind]!.start);
      if (gap.includes('\n') && !/^(?:\{|\)|:|->|throws|where)$/.test(this.written(behind)))
        return this.tokens[at]!.end;
      if (written === ')' || written === ']') {
        const opened = this.partner(at);
        if (opened >= 0) at = opened;
      } else if (written === ';' || written === '{' || written === '}' || written === '(' || written === ',') {
        return this.tokens[at]!.end;
      }
      behind = at;
    }
    return 0;
  }

  private functionByIndent(offset: number): number | undefined {
    let start: number | undefined;
    let own = indentOf(this.text, this.lineStart(offset));
    for (let line = this.lineStart(offset); line > 0 && own > 0;) {
      line = this.lineStart(line - 1);
      const end = this.lineEnd(line);
      if (this.text.slice(line, end).trim() === '') continue;
      const indent = indentOf(this.text, line);
      if (indent >= own) continue;
      own = indent;
      if (FUNCTION_LINE.test(this.text.slice(line, Math.min(end, line + 200)))) start = line;
    }
    return start;
  }
}

function indentOf(text: string, line: number): number {
  let at = line;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at - line;
}
