import { createScanner, type JSONScanner } from 'jsonc-parser';
import { isCodeLike } from './literal.ts';
import { emptySyntax, type CodeValue, type LiteralForm, type SegmentSyntax, type Site, type Subject } from './model.ts';

/**
 * The values of a JSON document under their property paths (array indices left out): `response_status`, `messages`,
 * `status_code`. Broken JSON is read as far as it can be; whoever owns JSON in the editor reports the break. Token by
 * token, because a parser that calls itself for each bracket ends with some thousands of them. `opening` is what stands before
 * a part of a document so that it is read in its place, and holds no value itself.
 */
export function readJson(text: string, opening = ''): SegmentSyntax {
  const sites: Site[] = [];
  const path = new Path();
  const scanner = createScanner(`${opening}${text}`, true);
  let name: Name | undefined;
  for (let kind: number = scanner.scan(); kind !== Kind.end; kind = scanner.scan()) {
    const start = scanner.getTokenOffset() - opening.length;
    const end = start + scanner.getTokenLength();
    if (name && !name.isGiven && kind === Kind.colon) {
      name = { ...name, isGiven: true };
    } else if (!name?.isGiven && kind === Kind.string && path.isInObject) {
      name = { text: scanner.getTokenValue(), start, end, isGiven: false };
    } else {
      if (kind === Kind.openBrace || kind === Kind.openBracket) path.open(kind, name?.isGiven ? name.text : undefined);
      else if (kind === Kind.closeBrace) path.close(Kind.openBrace);
      else if (kind === Kind.closeBracket) path.close(Kind.openBracket);
      else if (name?.isGiven) {
        const literal = literalOf(scanner, kind, start, end);
        if (literal) sites.push({ ...literal, span: { start, end }, role: 'property', subject: path.subject(name) });
      }
      name = undefined;
    }
  }
  return sites.length === 0 ? emptySyntax : { ...emptySyntax, sites };
}

/** The kinds of tokens that matter, by the numbers that the scanner gives them; its own names exist for the compiler only. */
const Kind = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  colon: 6,
  string: 10,
  number: 11,
  end: 17,
} as const;

const UNEXPECTED_END_OF_STRING = 2;

/** A string in an object that is, or may become, the name of a property. */
interface Name {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A colon follows: what comes next is its value. */
  readonly isGiven: boolean;
}

/** How many names on the way to a value are kept; the innermost are the ones that say what it is. */
const MOST_NAMES = 16;

/** The objects and arrays that are open. */
class Path {
  private readonly opened: { readonly kind: number; readonly owner: string | undefined }[] = [];
  private readonly names: string[] = [];
  private braces = 0;

  get isInObject(): boolean {
    return this.opened[this.opened.length - 1]?.kind === Kind.openBrace;
  }

  /** `owner` is the name that the object or array stands under; an element of an array has none. */
  open(kind: number, owner: string | undefined): void {
    this.opened.push({ kind, owner });
    if (kind === Kind.openBrace) this.braces++;
    if (owner !== undefined) this.names.push(owner);
  }

  /** What was opened inside and never closed ends with it; a bracket that was never opened ends nothing. */
  close(kind: number): void {
    const isOpen = kind === Kind.openBrace ? this.braces > 0 : this.braces < this.opened.length;
    if (!isOpen) return;
    for (;;) {
      const last = this.opened.pop()!;
      if (last.kind === Kind.openBrace) this.braces--;
      if (last.owner !== undefined) this.names.pop();
      if (last.kind === kind) return;
    }
  }

  subject({ text, start, end }: Name): Subject {
    return { span: { start, end }, text, names: [...this.names.slice(1 - MOST_NAMES), text] };
  }
}

function literalOf(
  scanner: JSONScanner,
  kind: number,
  start: number,
  end: number,
): { readonly value: CodeValue; readonly literal: LiteralForm } | undefined {
  const isString = kind === Kind.string;
  if (!isString && kind !== Kind.number) return undefined;
  const written = scanner.getTokenValue();
  const value = isString ? written : Number(written);
  if (!isCodeLike(value)) return undefined;
  const isClosed = (scanner.getTokenError() as number) !== UNEXPECTED_END_OF_STRING;
  const inner = isString ? { start: start + 1, end: isClosed ? end - 1 : end } : { start, end };
  return { value, literal: { kind: isString ? 'string' : 'number', quote: isString ? '"' : '', value: inner } };
}
