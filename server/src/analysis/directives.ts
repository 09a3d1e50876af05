import type { Span } from '../text/span.ts';

/** A comment that tells the tool what to do. */
export type Directive =
  | { readonly kind: 'pin'; readonly catalog: string; readonly span: Span }
  | {
      readonly kind: 'disableLine' | 'disableNextLine' | 'disable' | 'enable';
      readonly rules: readonly string[];
      readonly reason: string | undefined;
      readonly span: Span;
    };

/** What every directive begins with; a text without it has none. */
export const DIRECTIVE_MARK = 'error-codes';

/** What `begin` and `end` stand around is written by a command, and says nothing about the rest of the file. */
const DIRECTIVE =
  /error-codes(?:-(disable-next-line|disable-line|disable|enable)(?![\w-])([^\r\n]*)|:[ \t]*(?!(?:begin|end)(?![\w-]))([\w-]+))/g;

const KINDS = {
  'disable-next-line': 'disableNextLine',
  'disable-line': 'disableLine',
  disable: 'disable',
  enable: 'enable',
} as const;

/** All directives in the comments of a text: `error-codes: planfix`, `error-codes-disable-next-line unknown-code -- reason`. */
export function directivesIn(text: string, inComment: (at: number) => boolean): readonly Directive[] {
  if (!text.includes(DIRECTIVE_MARK)) return [];
  const directives: Directive[] = [];
  for (const match of text.matchAll(DIRECTIVE)) {
    if (!inComment(match.index)) continue;
    const [whole, kind, rest, catalog] = match;
    const span = { start: match.index, end: match.index + whole.trimEnd().length };
    if (catalog !== undefined) {
      directives.push({ kind: 'pin', catalog, span });
    } else if (kind !== undefined) {
      const [, rules = '', reason] = /^(.*?)(?:\s--\s(.*))?$/.exec(withoutClosing(rest ?? '')) ?? [];
      directives.push({
        kind: KINDS[kind as keyof typeof KINDS],
        rules: rules.split(/[\s,]+/).filter((rule) => rule !== ''),
        reason: reason?.trim(),
        span,
      });
    }
  }
  return directives;
}

/** What ends the comment is not part of what it says. */
function withoutClosing(text: string): string {
  return text.replace(/\s*(?:\*\/|-->|\*\)|#>|--\]\]|%>|\}\}).*$/, '');
}
