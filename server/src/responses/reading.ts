import type { Group } from '../analysis/literals/literals.ts';
import type { Span } from '../text/span.ts';

/**
 * Whether all of an object was understood: between its members there are only separators, comments and space. Otherwise
 * something brings in more of them (`...base`), was left out (`…`) or is broken, and what it says of the object is not known.
 */
export function isCleanlyRead({ span, members, elements, closed, isQuoted }: Group, text: string): boolean {
  if (!closed || elements.length > 0) return false;
  let at = span.start + 1;
  for (const { key, value } of members) {
    if (value.kind === 'expression' || !isSeparator(text.slice(at, key.start), isQuoted)) return false;
    if (!/^["'`]?\]?\\*["'`]?\]?\s*(?::|=>?|->|to\b)\s*/.test(text.slice(key.end, value.span.start + 1))) return false;
    at = value.span.end;
  }
  return isSeparator(text.slice(at, span.end - 1), isQuoted);
}

function isSeparator(between: string, isQuoted: boolean): boolean {
  const plain = between.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|#[^\n]*/g, '');
  return isQuoted ? /^(?:\s|,|["'`]|\\[nrt\n]|\\)*$/.test(plain) : /^[\s,;[@:]*$/.test(plain);
}

/** With all of its quotes, which take two characters in a string around them. */
export function writtenSpan(text: string, { start, end }: Span): Span {
  if (text[start] !== '"' || text[start - 1] === undefined) return { start, end };
  if (text[start - 1] === '\\' && text[start - 2] !== '\\')
    return { start: start - 1, end: text[end - 1] === '\\' ? end + 1 : end };
  const isDoubled = text[start - 1] === '"' && text[end - 1] === '"' && text[end] === '"';
  return isDoubled ? { start: start - 1, end: end + 1 } : { start, end };
}
