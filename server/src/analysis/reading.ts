import type { Node } from 'web-tree-sitter';
import type { Syntax } from '../languages/language.ts';
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
    this.scopes = new Scopes(text, this.all('alias.value'), this.all('alias.field'), syntax.flow.scopes);
  }

  all(capture: string): readonly Match[] {
    return this.byCapture.get(capture) ?? [];
  }

  subject(node: Node): Subject {
    return this.scopes.subject(spanOf(node));
  }
}

export function spanOf(node: Node): Span {
  return { start: node.startIndex, end: node.endIndex };
}

export const byStart = (a: { readonly span: Span }, b: { readonly span: Span }): number => a.span.start - b.span.start;
