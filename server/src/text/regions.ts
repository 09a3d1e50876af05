import type { Embedded, Embedding } from './lexis.ts';
import type { Span } from './span.ts';

/** A part of a document in another language. */
export interface Script {
  readonly embedded: Embedded;
  /** White space that its first line of code begins with, and so the others at top level. */
  readonly indent: string;
}

export function isSameScript(a: Script | undefined, b: Script | undefined): boolean {
  return a?.embedded === b?.embedded && a?.indent === b?.indent;
}

/** Whole lines of a document that are read in one language: of the document itself, or of a script in it. */
export interface Region extends Span {
  /** Undefined where the lines are in the language of the document. */
  readonly script: Script | undefined;
  /** The tag that opens the script stands at its beginning; otherwise the script was open there already. */
  readonly opens: boolean;
  /** The text with blanks in the place of tags, and of what shares a line with them. */
  readonly source: string;
  /** What is open where it ends. */
  readonly next: Script | undefined;
  /** A comment was looked for up to the end of the text in vain. */
  readonly ranOff: boolean;
}

/** The region that begins at the line of `start`, where `open` is what was open before it. */
export function regionAt(text: string, start: number, open: Script | undefined, embedding: Embedding): Region {
  if (open) return regionOf(text, start, open, embedding);
  const { tag, ranOff } = nextTag(text, start, text.length, embedding);
  const end = tag ? text.lastIndexOf('\n', tag.start) + 1 : text.length;
  if (tag && end <= start) return regionOf(text, start, tag, embedding);
  return { start, end, script: undefined, opens: false, source: text.slice(start, end), next: undefined, ranOff };
}

interface Tag extends Span {
  readonly embedded: Embedded;
}

/** The lines of a script with its tags. Where a line holds scripts of several languages, the first one has it. */
function regionOf(text: string, start: number, begun: Tag | Script, embedding: Embedding): Region {
  const { embedded } = begun;
  const opens = 'end' in begun;
  const hidden: Span[] = opens ? [{ start, end: begun.end }] : [];
  let open: Embedded | undefined = embedded;
  let at = opens ? begun.end : start;
  let limit = text.length;
  const region = (end: number): Region => {
    const source = blanked(text, { start, end }, hidden);
    const script = opens ? { embedded, indent: indentOf(source) } : begun;
    const next = open && (open === embedded ? script : { embedded: open, indent: '' });
    return { start, end, script, opens, source, next, ranOff: false };
  };
  for (;;) {
    if (open === undefined) {
      const { tag } = nextTag(text, at, limit, embedding);
      hidden.push({ start: at, end: tag?.end ?? limit });
      if (!tag) return region(limit);
      open = tag.embedded;
      at = tag.end;
      limit = Math.max(limit, lineBehind(text, at));
    }
    const closing = matchFrom(embedding.closing, text, at);
    if (open === embedded) {
      if (!closing) return region(text.length);
      hidden.push(closing);
      limit = lineBehind(text, closing.end);
    } else {
      const isBeyond = !closing || closing.start >= limit;
      hidden.push({ start: at, end: isBeyond ? limit : closing.end });
      if (isBeyond) return region(limit);
    }
    at = closing.end;
    open = undefined;
  }
}

/** The next tag that opens a script of a language that is known, outside of comments, and before `limit`. */
function nextTag(
  text: string,
  from: number,
  limit: number,
  { mark, opening, comment, named, languages, usual }: Embedding,
): { readonly tag: Tag | undefined; readonly ranOff: boolean } {
  let ranOff = false;
  let at = from;
  for (;;) {
    const found = matchFrom(mark, text, at);
    if (!found || found.start >= limit) return { tag: undefined, ranOff };
    at = found.end;
    if (text.startsWith(comment.open, found.start)) {
      const close = ranOff ? -1 : text.indexOf(comment.close, at);
      // A comment that is never closed is being typed: only its line is given up.
      if (close < 0) ranOff = true;
      at = close < 0 ? lineBehind(text, at) : close + comment.close.length;
      continue;
    }
    opening.lastIndex = found.start;
    const attributes = opening.exec(text)?.[1];
    if (attributes === undefined) continue;
    const end = opening.lastIndex;
    const said = named.map((name) => name.exec(attributes)?.[1]).find((value) => value !== undefined);
    const embedded = said === undefined ? usual : languages[said.toLowerCase()];
    if (embedded) return { tag: { start: found.start, end, embedded }, ranOff };
  }
}

/** `pattern` is global. */
function matchFrom(pattern: RegExp, text: string, from: number): Span | undefined {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

function indentOf(source: string): string {
  return /^([ \t]*)\S/m.exec(source)?.[1] ?? '';
}

function lineBehind(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** Line ends stay, so that every offset and every line is where it was. */
function blanked(text: string, { start, end }: Span, hidden: readonly Span[]): string {
  let source = '';
  let at = start;
  for (const one of hidden) {
    source += text.slice(at, one.start);
    source += text.slice(Math.max(at, one.start), one.end).replace(/[^\r\n]+/g, (run) => ' '.repeat(run.length));
    at = one.end;
  }
  return source + text.slice(at, end);
}
