import type { Node } from 'web-tree-sitter';
import type { Span } from '../text/span.ts';
import type { Match } from './captures.ts';
import { namesIn } from './expression.ts';
import type { Subject } from './model.ts';

interface Alias {
  readonly name: string;
  /** Where the name is declared. */
  readonly at: number;
  /** Where the name is seen. */
  readonly scope: Span;
  readonly names: readonly string[];
}

/** How often a name may stand for a name that stands for a name. */
const DEEPEST = 6;

/** The names of a segment that stand for (a member of) another expression. */
export class Scopes {
  private readonly aliases = new Map<string, Alias[]>();

  constructor(
    private readonly text: string,
    values: readonly Match[],
    fields: readonly Match[],
    private readonly scopeTypes: readonly string[],
  ) {
    for (const match of new Set([...values, ...fields])) this.declare(match);
  }

  subject(span: Span): Subject {
    const inner = this.withoutParentheses(span);
    const text = this.text.slice(inner.start, inner.end);
    return { span: inner, text, names: this.resolve(namesIn(text), inner.start) };
  }

  /** A name that holds a value, with the name of what owns it: `ErrorCode`, `VALIDATION`. */
  named(name: Span, owner?: Span): Subject {
    const text = this.text.slice(name.start, name.end).replace(/^['"`]|['"`]$/g, '');
    return { span: name, text, names: owner ? [this.text.slice(owner.start, owner.end), text] : [text] };
  }

  private resolve(names: readonly string[], at: number): readonly string[] {
    let resolved = names;
    let place = at;
    for (let depth = 0; depth < DEEPEST; depth++) {
      const alias = this.find(resolved[0], place);
      if (!alias) break;
      resolved = [...alias.names, ...resolved.slice(1)];
      place = alias.at;
    }
    return resolved;
  }

  /** The nearest declaration above `at` whose scope holds `at`. */
  private find(name: string | undefined, at: number): Alias | undefined {
    if (name === undefined) return undefined;
    let best: Alias | undefined;
    for (const alias of this.aliases.get(name) ?? []) {
      const seen = alias.at < at && alias.scope.start <= at && at < alias.scope.end;
      if (seen && (!best || best.at < alias.at)) best = alias;
    }
    return best;
  }

  private declare(match: Match): void {
    const field = match['alias.field'];
    const local = match['alias'] ?? field;
    if (!local) return;
    const value = match['alias.value'];
    const names = [
      ...(value ? namesIn(value.text) : []),
      ...[match['alias.outer'], field].flatMap((node) => (node ? [node.text] : [])),
    ];
    if (names.length === 0 || (names.length === 1 && names[0] === local.text)) return;
    const alias = { name: local.text, at: local.startIndex, scope: this.scopeOf(local), names };
    const known = this.aliases.get(alias.name);
    if (known) known.push(alias);
    else this.aliases.set(alias.name, [alias]);
  }

  private scopeOf(node: Node): Span {
    let at: Node | null = node.parent;
    while (at && !this.scopeTypes.includes(at.type)) {
      // The parameter of a callback is seen in the callback, which is an argument of the call that names its value.
      at = at.parent;
    }
    return at ? { start: at.startIndex, end: at.endIndex } : { start: 0, end: this.text.length };
  }

  private withoutParentheses(span: Span): Span {
    let { start, end } = span;
    while (this.text[start] === '(' && this.text[end - 1] === ')') {
      start++;
      end--;
      while (start < end && /\s/.test(this.text[start]!)) start++;
      while (end > start && /\s/.test(this.text[end - 1]!)) end--;
    }
    return { start, end };
  }
}
