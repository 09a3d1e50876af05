import type { Group } from '../../analysis/literals/literals.ts';
import type { Token } from '../../text/lexer.ts';

/** Calls on what calls return, and pipelines: `a.status(404).json(b)`, `a |> put_status(404) |> json(b)`. */
export class Chains {
  private readonly tokens: readonly Token[];
  private readonly byStart: ReadonlyMap<number, Group>;
  private readonly byEnd: ReadonlyMap<number, Group>;

  constructor(
    private readonly text: string,
    groups: readonly Group[],
    tokens: readonly Token[],
  ) {
    this.tokens = tokens.filter(({ kind }) => kind !== 'comment');
    const calls = groups.filter(({ bracket, isQuoted, closed }) => bracket === '(' && !isQuoted && closed);
    this.byStart = new Map(calls.map((call) => [call.span.start, call]));
    this.byEnd = new Map(calls.map((call) => [call.span.end, call]));
  }

  /** The arguments of all calls in the chain that a call is in, itself included, in their order. */
  of(call: Group): readonly Group[] {
    const calls = [call];
    for (let one = this.before(call); one && calls.length < LONGEST; one = this.before(one)) calls.unshift(one);
    for (let one = this.behind(call); one && calls.length < LONGEST; one = this.behind(one)) calls.push(one);
    return calls;
  }

  /** The nearest call that another is made on, past the names between: `a().b.c()`. */
  private before({ span: { start } }: Group): Group | undefined {
    let at = this.indexBefore(start);
    while (this.tokens[at]?.kind === 'word') {
      const joint = this.jointBefore(at);
      if (joint === 0) return undefined;
      at -= joint + 1;
      const call = this.byEnd.get(this.tokens[at]?.end ?? -1);
      if (call) return call;
    }
    return undefined;
  }

  private behind({ span: { end } }: Group): Group | undefined {
    const last = this.indexBefore(end);
    for (const joint of [1, 2]) {
      const name = last + joint + 1;
      if (this.tokens[name]?.kind === 'word' && this.jointBefore(name) === joint)
        return this.byStart.get(this.tokens[name].end);
    }
    return undefined;
  }

  /** Of how many tokens what joins the word at an index to what stands before it is made. */
  private jointBefore(index: number): number {
    if (JOINTS.includes(this.written(index - 2) + this.written(index - 1)))
      return this.written(index - 2) === '' ? 1 : 2;
    return this.written(index - 1) === '.' ? 1 : 0;
  }

  private written(index: number): string {
    const token = this.tokens[index];
    return token?.kind === 'punctuation' ? this.text.slice(token.start, token.end) : '';
  }

  /** The last token that ends at or before an offset. */
  private indexBefore(offset: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tokens[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** No chain is longer. */
const LONGEST = 20;

/** What joins a call to what it is made on or, in a pipeline, to what it is given. */
const JOINTS: readonly string[] = ['.', '->', '?.', '!.', '::', '|>', '..'];
