import type { CodeValue } from '../../analysis/model.ts';
import { readLiteral } from '../../analysis/literal.ts';
import type { Cursor } from './cursor.ts';
import type { Tokens } from './tokens.ts';

/** A value beside the one that is being written, and how it is quoted: empty for a number, undefined for a constant. */
export interface Sibling {
  readonly value: CodeValue;
  readonly quote: string | undefined;
}

/** The literal at `index`, unless it is the one that is being written. */
export function literalAt(tokens: Tokens, index: number, cursor: Cursor): Sibling | undefined {
  if (index >= cursor.first && index < cursor.next) return undefined;
  const token = tokens.at(index);
  if (!token || (token.kind !== 'number' && token.kind !== 'string') || (token.kind === 'string' && !token.closed))
    return undefined;
  const literal = readLiteral(tokens.text, token);
  return literal && { value: literal.value, quote: literal.form.quote };
}

export function valuesOf(siblings: readonly Sibling[]): readonly CodeValue[] {
  return [...new Set(siblings.map(({ value }) => value))];
}

export function quotesOf(siblings: readonly Sibling[]): readonly string[] {
  return siblings.flatMap(({ quote }) => (quote === undefined ? [] : [quote]));
}
