import type { Node } from 'web-tree-sitter';
import type { FlowSyntax, Syntax } from '../languages/language.ts';
import type { Span } from '../text/span.ts';
import { Scopes } from './aliases.ts';
import type { Match } from './captures.ts';
import type { Subject } from './model.ts';

/** The matches of one segment, by what they describe, with the names that aliases stand for. */
export class Reading {
  readonly scopes: Scopes;
  private readonly byCapture = new Map<string, Match[]>();

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
    return this.all('comparison').flatMap(({ comparison, left, right }) => {
      if (!comparison || !left || !right) return [];
      const operator = this.text.slice(left.endIndex, right.startIndex).trim();
      return this.syntax.flow.equality.includes(operator) ? [{ comparison, left, right, operator }] : [];
    });
  }

  /** Lists, or names of lists, that are asked for a value: where the list begins, or its name. */
  lookups(): readonly Lookup[] {
    const constructed = new Map(
      this.all('constructed.list').map((match) => [
        match['constructed']?.startIndex,
        match['constructed.list']?.startIndex,
      ]),
    );
    const asked = this.all('call').filter(({ method }) => method && this.syntax.flow.lookups.includes(method.text));
    return [...asked, ...this.all('membership')].flatMap(({ members, tested }) => {
      if (!members || !tested) return [];
      return [{ name: members.text, at: constructed.get(members.startIndex) ?? members.startIndex, tested }];
    });
  }
}

export interface Comparison {
  readonly comparison: Node;
  readonly left: Node;
  readonly right: Node;
  readonly operator: string;
}

export interface Lookup {
  readonly name: string;
  readonly at: number;
  readonly tested: Node;
}

/** The name of the declaration that directly holds `node`: of the enum, the class or the named object. */
export function ownerOf(node: Node, { owners, transparent }: FlowSyntax): Node | undefined {
  for (let at = node.parent; at; at = at.parent) {
    const field = owners[at.type];
    if (field !== undefined) return at.childForFieldName(field) ?? undefined;
    if (!transparent.includes(at.type)) return undefined;
  }
  return undefined;
}

export function spanOf(node: Node): Span {
  return { start: node.startIndex, end: node.endIndex };
}

/** Where the bracket or word that closes a construct begins; its end where nothing closes it. */
export function closeOf(node: Node): number {
  const last = node.lastChild;
  return last && !last.isNamed && !last.isMissing ? last.startIndex : node.endIndex;
}

export const byStart = (a: { readonly span: Span }, b: { readonly span: Span }): number => a.span.start - b.span.start;
