import { isWordCharacter } from './lexer.ts';
import type { Block } from './lexis.ts';

/** A construct whose members can be read one by one, and what to write before one so that it parses. */
export interface Container {
  readonly head: string;
  /** The name that what is in it stands under, where that is data. */
  readonly name?: string;
  /** White space before its first member; undefined until one is seen. */
  readonly indent: string | undefined;
  /** White space before its head, by which it is told where it ends; undefined where a bracket closes it. */
  readonly column?: string;
  /** The word that closes it, where no bracket does. */
  readonly close?: string;
}

/** Longer heads are replaced: they would be parsed with each segment. */
export const LONGEST_HEAD = 200;

/** The container whose head begins at `first`, behind the white space `column`. */
export function blockAt(text: string, first: number, column: string, block: Block): Container | undefined {
  if (!matchesAt(block.head, text, first)) return undefined;
  const head = text.slice(first, block.head.lastIndex);
  return {
    head: `${column}${head.length <= LONGEST_HEAD ? head : block.plain}\n`,
    indent: undefined,
    column,
    ...(block.end !== undefined && { close: block.end }),
  };
}

/** Whether the line of code that begins at `first`, behind the white space `column`, ends a container. */
export function endsAt(
  { column: head }: Container,
  text: string,
  first: number,
  column: string,
  { end }: Block,
  topLevel: RegExp | undefined,
): boolean {
  if (head === undefined || isDeeper(column, head)) return false;
  if (end === undefined || (topLevel !== undefined && matchesAt(topLevel, text, first))) return true;
  return column === head && text.startsWith(end, first) && !isWordCharacter(text.charCodeAt(first + end.length));
}

export function isDeeper(indent: string, head: string): boolean {
  return indent.length > head.length && indent.startsWith(head);
}

/** `pattern` is sticky. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
