import type { Node } from 'web-tree-sitter';
import type { FlowSyntax } from '../languages/language.ts';
import { encloses, type Span } from '../text/span.ts';
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

/** What stands between the name of an event and the parameters of the function that is called for it. */
const LISTENER = /^\s*,\s*(?:async\s*)?(?:function\b\s*[\w$]*\s*)?$/;

/** What stands before the parameters of a function that is assigned to be called at an end, whose code is the reason of it. */
const HANDLER = /\.on(close|exit)\s*=\s*(?:async\s*)?(?:function\b\s*[\w$]*\s*)?$/;

/** How far before the parameters that may begin. */
const HANDLER_REACH = 100;

/** What stands before a name where it is declared and is no part of it elsewhere: its type, its sign and its scope, as in `[int]$script:code`. */
const DECLARED = /^(?:\[[^\]]*\]\s*)*\$(?:\w+:)?(?=\w)/;

/** The names of a segment that stand for (a member of) another expression. */
export class Scopes {
  private readonly aliases = new Map<string, Alias[]>();

  constructor(
    private readonly text: string,
    matches: { readonly all: (capture: string) => readonly Match[] },
    private readonly flow: FlowSyntax,
  ) {
    for (const { alias, 'alias.value': value } of matches.all('alias.value'))
      if (alias && value) this.declare(alias, namesIn(value.text));
    const patterns = patternsOf(matches.all('alias.pattern'));
    for (const { alias, 'alias.field': field, 'alias.inside': inside } of matches.all('alias.field')) {
      const holder = inside ?? field?.parent;
      if (field && holder) this.declare(alias ?? field, [...namesOf(holder.startIndex, patterns), nameOf(field)]);
    }
    this.declareParameters(matches);
  }

  /** The parameter of a callback stands for one element of the list that calls it. */
  private declareParameters(matches: { readonly all: (capture: string) => readonly Match[] }): void {
    const callbacks = matches.all('callback.parameter');
    if (callbacks.length === 0) return;
    if (this.flow.listeners.length > 0) this.declareHandlers(callbacks);
    for (const { members, method, tested } of matches.all('call')) {
      if (!members || !method || !tested) continue;
      if (this.flow.iterations.includes(method.text)) {
        const first = callbacks.find(({ callback }) => callback && encloses(spanOf(tested), spanOf(callback)))?.[
          'callback.parameter'
        ];
        if (first) this.declare(first, namesIn(members.text));
      } else if (this.flow.listeners.includes(method.text)) this.declareEvent(members, tested, callbacks);
    }
  }

  /** `socket.onclose = (e) => …`: what is given tells of the closing, whatever it is called. */
  private declareHandlers(callbacks: readonly Match[]): void {
    for (const { callback, 'callback.parameter': parameter } of callbacks) {
      if (!callback || !parameter) continue;
      const before = this.text.slice(Math.max(0, callback.startIndex - HANDLER_REACH), callback.startIndex);
      const event = HANDLER.exec(before)?.[1];
      if (event !== undefined) this.declare(parameter, [event]);
    }
  }

  /** `child.on('exit', (code) => …)`: what an event gives is the event's. */
  private declareEvent(emitter: Node, event: Node, callbacks: readonly Match[]): void {
    const name = /^(['"`])([\w:-]+)\1$/.exec(event.text)?.[2];
    if (name === undefined) return;
    const listener = callbacks.find(
      ({ callback }) => callback && LISTENER.test(this.text.slice(event.endIndex, callback.startIndex)),
    )?.['callback.parameter'];
    if (listener) this.declare(listener, [...namesIn(emitter.text), name, listener.text]);
  }

  subject(span: Span): Subject {
    const inner = this.withoutParentheses(span);
    const text = this.text.slice(inner.start, inner.end);
    return { span: inner, text, names: this.resolve(namesIn(text), inner.start) };
  }

  /** A name that holds a value, with the name of what owns it: `ErrorCode`, `VALIDATION`. */
  named(name: Span, owner?: Span): Subject {
    const text = this.text
      .slice(name.start, name.end)
      .replace(/^['"`]|['"`]$/g, '')
      .replace(DECLARED, '')
      .replace(/:\s*$/, '');
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

  private declare(local: Node, names: readonly string[]): void {
    const name = local.text.replace(DECLARED, '');
    if (names.length === 0 || (names.length === 1 && names[0] === name)) return;
    const alias = { name, at: local.startIndex, scope: this.scopeOf(local), names };
    const known = this.aliases.get(alias.name);
    if (known) known.push(alias);
    else this.aliases.set(alias.name, [alias]);
  }

  private scopeOf(node: Node): Span {
    let at: Node | null = node.parent;
    while (at && !this.isScope(at)) at = at.parent;
    return at ? { start: at.startIndex, end: at.endIndex } : { start: 0, end: this.text.length };
  }

  private isScope(node: Node): boolean {
    const { scopes, scopeCalls } = this.flow;
    if (scopes.includes(node.type)) return true;
    return scopeCalls?.type === node.type && scopeCalls.callee.test(node.firstChild?.text ?? '');
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

/** Where destructuring patterns take their members from, by where they begin. */
type Patterns = ReadonlyMap<number, { readonly value: Node } | { readonly outer: Node; readonly inside: number }>;

function patternsOf(matches: readonly Match[]): Patterns {
  const patterns = new Map<number, { readonly value: Node } | { readonly outer: Node; readonly inside: number }>();
  for (const { 'alias.pattern': pattern, 'alias.value': value, 'alias.outer': outer } of matches) {
    const inside = outer?.parent?.parent;
    if (pattern && value) patterns.set(pattern.startIndex, { value });
    else if (pattern && outer && inside) patterns.set(pattern.startIndex, { outer, inside: inside.startIndex });
  }
  return patterns;
}

/** The names on the way to what a pattern takes apart; none for a parameter, which comes from anywhere. */
function namesOf(pattern: number, patterns: Patterns): readonly string[] {
  const source = patterns.get(pattern);
  if (!source) return [];
  return 'value' in source ? namesIn(source.value.text) : [...namesOf(source.inside, patterns), nameOf(source.outer)];
}

/** A field that a map has goes by a string. */
function nameOf(field: Node): string {
  return field.text.replace(/^(['"])(.*)\1$/, '$2').replace(/:\s*$/, '');
}

function spanOf(node: Node): Span {
  return { start: node.startIndex, end: node.endIndex };
}
