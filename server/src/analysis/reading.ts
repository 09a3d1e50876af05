import type { Node } from 'web-tree-sitter';
import type { FlowSyntax, Syntax } from '../languages/language.ts';
import { encloses, type Span } from '../text/span.ts';
import { Scopes } from './aliases.ts';
import type { Match } from './captures.ts';
import { LONGEST_EXPRESSION, readLiteral } from './literal.ts';
import type { Subject } from './model.ts';

/** The matches of one segment, by what they describe, with the names that aliases stand for. */
export class Reading {
  readonly scopes: Scopes;
  private readonly byCapture = new Map<string, Match[]>();
  private compared: readonly Comparison[] | undefined;
  private asked: ReadonlyMap<string, Node> | undefined;
  private searched: readonly Search[] | undefined;
  private constructed: ReadonlyMap<number, number> | undefined;
  /** The same, sorted by where they begin. */
  private sorted: { readonly starts: readonly number[]; readonly places: readonly number[] } | undefined;

  constructor(
    readonly text: string,
    matches: readonly Match[],
    readonly syntax: Syntax,
  ) {
    for (const match of matches) {
      for (const name of Object.keys(match)) {
        const list = this.byCapture.get(name);
        if (list) list.push(match);
        else this.byCapture.set(name, [match]);
      }
    }
    this.scopes = new Scopes(text, this, syntax.flow);
  }

  all(capture: string): readonly Match[] {
    return this.byCapture.get(capture) ?? [];
  }

  subject(node: Node): Subject {
    return this.scopes.subject(spanOf(node));
  }

  /** Comparisons for equality, the operator given as it is written. */
  comparisons(): readonly Comparison[] {
    this.compared ??= this.readComparisons();
    return this.compared;
  }

  /** Those inside of a span. Each link of an if chain asks for its own, and there may be thousands of both. */
  comparisonsIn(outer: Span): readonly Comparison[] {
    const all = this.comparisons();
    this.sorted ??= sortedByStart(all);
    const { starts, places } = this.sorted;
    const held: number[] = [];
    for (let at = firstFrom(starts, outer.start); at < places.length && starts[at]! < outer.end; at++)
      if (all[places[at]!]!.span.end <= outer.end) held.push(places[at]!);
    return held.sort((a, b) => a - b).map((place) => all[place]!);
  }

  private readComparisons(): readonly Comparison[] {
    const { equality, junctions = [] } = this.syntax.flow;
    const byFunction = new Set<number>();
    const found = this.all('comparison').flatMap(({ comparison, left, right: side, method }) => {
      let right = side;
      while (right && junctions.includes(right.type)) right = right.firstNamedChild ?? undefined;
      if (!comparison || !left || !right) return [];
      if (method && equality.includes(method.text)) byFunction.add(comparison.startIndex);
      const operator = method
        ? this.comparisonBy(method, right, comparison)
        : this.text.slice(left.endIndex, right.startIndex).trim();
      return equality.includes(operator) ? [{ span: spanOf(comparison), left, right, operator, method }] : [];
    });
    // `strcmp(code, "D4") == 0` does not ask whether a code is 0.
    return found.filter(({ span, method }) => method || !byFunction.has(span.start));
  }

  /** `strcmp(…) != 0` tells values apart. */
  private comparisonBy(method: Node, right: Node, { endIndex }: Node): string {
    return /[<>]|!=/.test(this.text.slice(right.endIndex, endIndex)) ? '!=' : method.text;
  }

  /** Where the list begins that a collection made of one, which begins at `start`, is made of; otherwise `start`. */
  listAt(start: number): number {
    this.constructed ??= new Map(
      this.all('constructed.list').flatMap(({ constructed, 'constructed.list': list }) =>
        constructed && list ? [[constructed.startIndex, list.startIndex]] : [],
      ),
    );
    return this.constructed.get(start) ?? start;
  }

  /** Lists, or names of lists, that are asked for a value: where the list begins, or its name. */
  searches(): readonly Search[] {
    this.searched ??= this.readSearches();
    return this.searched;
  }

  private readSearches(): readonly Search[] {
    const asked = this.all('call').filter(({ method }) => method && this.syntax.flow.lookups.includes(method.text));
    return [...asked, ...this.all('membership')].flatMap(({ members, tested }) => {
      if (!members || !tested) return [];
      return [{ name: members.text, at: this.listAt(members.startIndex), tested }];
    });
  }

  /** What is looked for in lists and tables that have a name, by the last part of it. */
  lookups(): ReadonlyMap<string, Node> {
    this.asked ??= this.readLookups();
    return this.asked;
  }

  private readLookups(): ReadonlyMap<string, Node> {
    const asked = new Map<string, Node>();
    const add = (written: string, tested: Node): void => {
      const list = listName(written);
      if (list !== undefined && !asked.has(list)) asked.set(list, tested);
    };
    for (const { 'lookup.table': table, 'lookup.subject': subject } of this.all('lookup.table'))
      // `texts[4001]` says nothing of what the table is asked for elsewhere.
      if (table && subject && !readLiteral(this.text, spanOf(subject))) add(table.text, subject);
    for (const { name, tested } of this.searches()) add(name, tested);
    return asked;
  }
}

function sortedByStart(all: readonly Comparison[]): { readonly starts: number[]; readonly places: number[] } {
  const places = all.map((_, place) => place).sort((a, b) => all[a]!.span.start - all[b]!.span.start);
  return { places, starts: places.map((place) => all[place]!.span.start) };
}

/** The index of the first of sorted numbers that is not below `least`. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Comparison {
  readonly span: Span;
  readonly left: Node;
  readonly right: Node;
  readonly operator: string;
  /** The function that compares, where one does. */
  readonly method: Node | undefined;
}

/** A name that is written like that of a constant, asked for its value or not: `LIMIT`, `kLimit`, `Codes.Limit`, `Code.LIMIT.code()`. */
const LIKE_A_CONSTANT = /^(?:[a-z_]\w*(?:\.|::))*(?:k?[A-Z]\w*)(?:(?:\.|::)\w+)*(?:\(\))?$/;

/** What is compared with what: the value stands on the left as well, as a literal or as a constant beside what is none. */
export function sidesOf(
  { text, syntax }: Reading,
  { left, right }: Comparison,
): { readonly subject: Node; readonly value: Node } {
  if (syntax.labels?.bareNodes?.includes(right.type) || readLiteral(text, spanOf(right)))
    return { subject: left, value: right };
  const isSwapped =
    readLiteral(text, spanOf(left)) !== undefined || isConstantBeside(nameAt(text, left), nameAt(text, right));
  return isSwapped ? { subject: right, value: left } : { subject: left, value: right };
}

/** What is longer is no name. */
function nameAt(text: string, { startIndex, endIndex }: Node): string {
  return endIndex - startIndex > LONGEST_EXPRESSION ? '' : text.slice(startIndex, endIndex);
}

function isConstantBeside(left: string, right: string): boolean {
  if (!LIKE_A_CONSTANT.test(left)) return false;
  // `LIMIT` beside `err.Code`, where members begin with a capital letter as well.
  return !LIKE_A_CONSTANT.test(right) || (/^[A-Z]/.test(left) && /^[a-z_]\w*\.[A-Z]/.test(right));
}

export interface Search {
  readonly name: string;
  readonly at: number;
  readonly tested: Node;
}

/** The name of the declaration that directly holds `node`: of the enum, the class or the named object. */
export function ownerOf(node: Node, { owners, transparent }: FlowSyntax): Node | undefined {
  for (let at = node.parent; at; at = at.parent) {
    const field = owners[at.type];
    const name = field === undefined ? undefined : nameIn(at, field);
    // What stands in the name of a declaration, as in `*const NAME`, or holds it, as `NAME: Int` does, is not held by it.
    const isInName =
      name !== undefined && (encloses(spanOf(name), spanOf(node)) || encloses(spanOf(node), spanOf(name)));
    if (field !== undefined && !isInName) return name;
    if (!isInName && !transparent.includes(at.type)) return undefined;
  }
  return undefined;
}

/** The name of a declaration: the first child, a field, or where the grammar has no such field what a node of that type begins with. */
function nameIn(declaration: Node, field: string): Node | undefined {
  if (field === '') return declaration.namedChild(0) ?? undefined;
  const held = declaration.namedChildren.find((child) => child.type === field);
  return declaration.childForFieldName(field) ?? held?.namedChild(0) ?? undefined;
}

/** `RETRY` in `Codes.RETRY`, `self::RETRY` and `this.RETRY`; undefined for what is no name. */
export function listName(written: string): string | undefined {
  return /^[\p{L}_$@#][\p{L}\p{N}_$.:>@#-]*$/u.test(written) ? /[\p{L}\p{N}_$]+$/u.exec(written)?.[0] : undefined;
}

export function spanOf(node: Node): Span {
  return { start: node.startIndex, end: node.endIndex };
}

/** The value that a name is given; that of a macro runs to the end of its line, comment included. */
export function valueSpan(node: Node, { writing }: Syntax): Span {
  const comment = node.text.search(new RegExp(`\\s${writing.lineComment}`));
  return comment < 0 ? spanOf(node) : { start: node.startIndex, end: node.startIndex + comment };
}

/** Where the bracket or word that closes a construct begins; its end where nothing closes it. */
export function closeOf(node: Node): number {
  const last = node.lastChild;
  return last && !last.isNamed && !last.isMissing ? last.startIndex : node.endIndex;
}

export const byStart = (a: { readonly span: Span }, b: { readonly span: Span }): number => a.span.start - b.span.start;

/** The name of a list or table in which nothing is looked for here. */
export function listed(reading: Reading, name: Node): Subject {
  const subject = reading.scopes.named(spanOf(name));
  const { text } = subject;
  return { ...subject, list: text };
}
