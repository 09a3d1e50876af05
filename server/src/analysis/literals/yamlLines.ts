import { stringEnd } from '../../text/lexer.ts';
import type { Lexis } from '../../text/lexis.ts';
import type { Span } from '../../text/span.ts';

/** The name that a line of YAML begins with. */
export interface YamlKey extends Span {
  readonly name: string;
  /** Where the colon ends. */
  readonly value: number;
}

/** Longer names are no names of members. */
const LONGEST_NAME = 200;

/** `name:`, `"name":` at `at`, up to the end of the line. */
export function keyIn(text: string, at: number, end: number): YamlKey | undefined {
  const quote = text[at];
  if (quote === '"' || quote === "'") {
    const syntax = {
      open: quote,
      close: quote,
      escape: quote === '"' ? 'backslash' : 'doubled',
      multiline: false,
    } as const;
    const { contentEnd, end: behind, closed } = stringEnd(text, at + 1, syntax);
    const colon = /^[ \t]*:(?=\s|$)/.exec(text.slice(behind, Math.min(end, behind + 8)));
    if (!closed || !colon) return undefined;
    return { name: text.slice(at + 1, contentEnd), start: at, end: behind, value: behind + colon[0].length };
  }
  if (quote === '{' || quote === '[' || quote === '|' || quote === '>') return undefined;
  const found = /^([^#:]*?(?:[#:][^\s#:]+)*?)[ \t]*:(?=\s|$)/.exec(text.slice(at, Math.min(end, at + LONGEST_NAME)));
  const name = found?.[1];
  if (!name) return undefined;
  return { name, start: at, end: at + name.length, value: at + found[0].length };
}

/** Where a value in brackets ends: with them, or above a line that can only be outside of them where they are never closed. */
export function flowEnd(text: string, at: number, { lineComments }: Lexis, column: number): number {
  let depth = 0;
  let line = text.lastIndexOf('\n', at) + 1;
  for (let from = at; from < text.length; from++) {
    const character = text[from]!;
    if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      if (--depth === 0) return from + 1;
    } else if (character === '"' || character === "'") {
      const escape = character === '"' ? 'backslash' : 'doubled';
      // An apostrophe in a word opens nothing.
      if (/\w/.test(text[from - 1] ?? '')) continue;
      from = stringEnd(text, from + 1, { open: character, close: character, escape, multiline: false }).end - 1;
    } else if (lineComments.includes(character) && /\s/.test(text[from - 1] ?? '')) {
      while (from + 1 < text.length && text[from + 1] !== '\n') from++;
    } else if (character === '\n') {
      line = from + 1;
      let first = line;
      while (text[first] === ' ') first++;
      const isOutside =
        first - line <= column && /^["']?[\w-]+["']?:(?:\s|$)/.test(text.slice(first, first + LONGEST_NAME));
      if (isOutside) return from;
    }
  }
  return text.length;
}
