import type { Group, Literal, Member, Scalar } from '../../analysis/literals/literals.ts';

import { writtenSpan } from '../../responses/reading.ts';
import type { Span } from '../../text/span.ts';
import type { Edit } from './edits.ts';

/** How the members of one object are written, as far as its text shows it. Undefined where it cannot be told for sure. */
export interface MemberStyle {
  /** Around a name: `"`, `'`, `\"`, nothing. */
  readonly nameQuote: string;
  /** Around a string. */
  readonly quote: string;
  /** From a name to its value. */
  readonly separator: string;
  /** From a value to the next name. */
  readonly gap: string;
  /** Names begin with a capital, or are capitals altogether. */
  readonly nameCase: 'asIs' | 'capital' | 'upper';
}

export function memberStyle(text: string, group: Group, quote: string): MemberStyle | undefined {
  const { members, isQuoted } = group;
  const [first, second] = members;
  const name = first && writtenName(text, first);
  if (!first || !name) return undefined;
  const value = writtenSpan(text, valueSpan(first));
  const separator = text.slice(name.span.end, value.start);
  const lead = text.slice(group.span.start + 1, name.span.start);
  const gap = second
    ? text.slice(value.end, writtenSpan(text, second.key).start)
    : `,${/\n|\\n/.test(lead) ? lead : /\s$/.test(separator) ? ' ' : ''}`;
  const space = isQuoted ? String.raw`(?:\s|\\[nrt])*` : String.raw`\s*`;
  if (!new RegExp(`^${space}(?::|=>|=)${space}$`).test(separator)) return undefined;
  if (!new RegExp(`^${space},${space}$`).test(gap)) return undefined;
  const strings = members.map(({ value: own }) => (own.kind === 'string' ? quoteOf(text, own) : undefined));
  return {
    nameQuote: name.quote,
    quote: isQuoted ? name.quote : (strings.find((one) => one !== undefined) ?? (name.quote || quote)),
    separator,
    gap,
    nameCase: !/^[A-Z]/.test(first.name) ? 'asIs' : /[a-z]/.test(first.name) ? 'capital' : 'upper',
  };
}

/** The name of a member between its quotes, and the quotes; undefined where they are escaped more than once. */
export function writtenName(
  text: string,
  { key, name }: Member,
): { readonly quote: string; readonly span: Span; readonly inner: Span } | undefined {
  const span = writtenSpan(text, key);
  const written = text.slice(span.start, span.end);
  const quote = /^(?:\\"|""|["']|)/.exec(written)![0];
  if (written !== `${quote}${name}${quote}` || /[\\:@$]/.test(text[span.start - 1] ?? '')) return undefined;
  return { quote, span, inner: { start: span.start + quote.length, end: span.end - quote.length } };
}

/** A value as the members around it are written; undefined where it cannot be said in such quotes for sure. */
export function writtenValue(value: string | number, quote: string, isQuoted: boolean): string | undefined {
  if (typeof value === 'number') return String(value);
  // What stands in a string of something else would have to be escaped for both.
  if (isQuoted && /["'`\\$#%{}]/.test(value)) return undefined;
  if (quote === '"') return JSON.stringify(value);
  return `${quote}${quote === "'" ? value.replace(/[\\']/g, '\\$&') : value}${quote}`;
}

/** The edit that puts a member into an object, in the order of `names`, which lists all that there may be. */
export function insertion(
  text: string,
  group: Group,
  style: MemberStyle,
  added: readonly { readonly name: string; readonly value: string }[],
  names: readonly string[],
): readonly Edit[] {
  const order = (name: string): number => names.findIndex((known) => known.toLowerCase() === name.toLowerCase());
  const byPlace = new Map<number, { before: boolean; texts: string[] }>();
  for (const { name, value } of added) {
    const before = [...group.members]
      .reverse()
      .find((member) => order(member.name) >= 0 && order(member.name) < order(name));
    const written = `${style.nameQuote}${cased(name, style)}${style.nameQuote}${style.separator}${value}`;
    const at = before ? writtenSpan(text, valueSpan(before)).end : writtenSpan(text, group.members[0]!.key).start;
    const place = byPlace.get(at) ?? { before: before === undefined, texts: [] };
    byPlace.set(at, place);
    place.texts.push(written);
  }
  return [...byPlace].map(([at, { before, texts }]) => ({
    span: { start: at, end: at },
    text: texts.map((one) => (before ? `${one}${style.gap}` : `${style.gap}${one}`)),
  }));
}

function cased(name: string, { nameCase }: MemberStyle): string {
  if (nameCase === 'asIs') return name;
  return nameCase === 'upper' ? name.toUpperCase() : `${name[0]!.toUpperCase()}${name.slice(1)}`;
}

function quoteOf(text: string, { span, inner }: Scalar): string | undefined {
  const quote = text.slice(span.start, inner.start);
  return quote === '"' || quote === "'" ? quote : undefined;
}

function valueSpan({ value }: { readonly value: Literal }): Span {
  return value.span;
}
