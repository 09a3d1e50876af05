import { commentAt, isWordCharacter } from './lexer.ts';
import type { Lexis } from './lexis.ts';

/**
 * A run of whole lines that can be read alone: in most files one top-level declaration with the comment above it.
 * Everything that is known of a segment is relative to its start, so an edit costs only the segment that it touches.
 * The object itself is the key under which its analysis is cached: it lives exactly as long as its text is unchanged.
 */
export interface Segment {
  readonly text: string;
}

export interface Segmentation {
  readonly segments: readonly Segment[];
  /** Offsets of the segments in the document; one more than there are segments, the last being the length. */
  readonly starts: readonly number[];
}

/** One replacement in the old text. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** Segments shorter than this are joined with what follows, so that a list of one-line constants is not thousands of segments. */
const SHORTEST = 400;

export function segment(text: string, lexis: Lexis): Segmentation {
  return build(
    text,
    cut(text, 0, lexis, () => false),
  );
}

/**
 * The segmentation of `text`, which is the text of `previous` after `change`. Segments before and behind the change
 * are the very same objects as before.
 */
export function resegment(previous: Segmentation, text: string, change: TextChange, lexis: Lexis): Segmentation {
  const { segments, starts } = previous;
  // The line that is edited may come to continue the segment above it, so reading starts one segment earlier.
  const first = Math.max(0, indexAt(starts, change.start) - 1);
  const delta = change.length - (change.end - change.start);
  const changedEnd = change.start + change.length;
  let kept = segments.length;
  const meets = (at: number): boolean => {
    if (at <= changedEnd) return false;
    const index = indexAt(starts, at - delta);
    if (starts[index] !== at - delta || index >= segments.length) return false;
    kept = index;
    return true;
  };
  const fresh = cut(text, starts[first] ?? 0, lexis, meets);
  const nextSegments = segments.slice(0, first);
  const nextStarts = starts.slice(0, first);
  for (let index = 0; index < fresh.length - 1; index++) {
    const start = fresh[index]!;
    const end = fresh[index + 1]!;
    const old = segments[first + index];
    const same = old !== undefined && starts[first + index] === start && old.text === text.slice(start, end);
    nextSegments.push(same ? old : { text: ownCopy(text.slice(start, end)) });
    nextStarts.push(start);
  }
  for (let index = kept; index < segments.length; index++) {
    nextSegments.push(segments[index]!);
    nextStarts.push(starts[index]! + delta);
  }
  nextStarts.push(text.length);
  return { segments: nextSegments, starts: nextStarts };
}

/** Index of the segment that holds `offset`; the last one for the end of the text. */
export function indexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** A slice keeps the whole text it was cut from in memory; with one slice left of each edit that would be every version. */
function ownCopy(slice: string): string {
  return ` ${slice}`.slice(1);
}

function build(text: string, cuts: readonly number[]): Segmentation {
  const segments: Segment[] = [];
  for (let index = 0; index + 1 < cuts.length; index++)
    segments.push({ text: text.slice(cuts[index], cuts[index + 1]) });
  return { segments, starts: cuts.length > 1 ? cuts : [0, text.length] };
}

/** The borders from `from` on, `from` itself first; they end where `meets` says that the rest is known, or with the text. */
function cut(text: string, from: number, lexis: Lexis, meets: (at: number) => boolean): readonly number[] {
  const cuts = [from];
  const scan = new Scan(text, from, lexis);
  let hasCode = false;
  let commentsFrom: number | undefined;
  for (;;) {
    const line = scan.nextItem();
    if (line === undefined) break;
    hasCode ||= scan.sawCode;
    if (scan.sawCode) commentsFrom = undefined;
    scan.sawCode = false;
    if (commentAt(text, line, lexis) !== undefined) {
      commentsFrom ??= line;
      continue;
    }
    // Comments right above an item belong to it.
    const border = commentsFrom ?? line;
    commentsFrom = undefined;
    if (!hasCode) continue;
    if (meets(border)) {
      cuts.push(border);
      return cuts;
    }
    if (border - cuts[cuts.length - 1]! < SHORTEST) continue;
    cuts.push(border);
    hasCode = false;
  }
  cuts.push(text.length);
  return cuts;
}

const PLAIN = 0;
const NEWLINE = 1;
const OPEN = 2;
const CLOSE = 3;
/** May begin a comment, a string or a regular expression. */
const SPECIAL = 4;

/** Finds the lines at which a top-level item begins, in one pass that looks at each character once. */
class Scan {
  /** Set when anything but comments and white space goes by; the caller clears it. */
  sawCode = false;
  private depth = 0;
  private readonly kinds: Uint8Array;
  private at: number;

  constructor(
    private readonly text: string,
    from: number,
    private readonly lexis: Lexis,
  ) {
    this.at = from;
    this.kinds = characterKinds(lexis);
  }

  nextItem(): number | undefined {
    const { text, kinds } = this;
    while (this.at < text.length) {
      const character = text.charCodeAt(this.at);
      const kind = character < 128 ? kinds[character]! : PLAIN;
      if (kind === PLAIN) {
        if (character > 32) this.sawCode = true;
        this.at++;
      } else if (kind === NEWLINE) {
        this.at++;
        if (this.beginsItem(this.at)) return this.at;
      } else if (kind === OPEN || kind === CLOSE) {
        this.sawCode = true;
        this.depth = kind === OPEN ? this.depth + 1 : Math.max(0, this.depth - 1);
        this.at++;
      } else {
        this.special();
      }
    }
    return undefined;
  }

  /** A line that begins at column 0 with a word, a comment or a decorator, outside all brackets or where the language says so. */
  private beginsItem(line: number): boolean {
    const character = this.text.charCodeAt(line);
    const starts = isWordCharacter(character) || character === 64 || character === 47 || character === 35;
    if (!starts) return false;
    if (this.depth === 0) return !this.continues(line);
    const { topLevel } = this.lexis;
    if (!topLevel) return false;
    topLevel.lastIndex = line;
    if (!topLevel.test(this.text)) return false;
    this.depth = 0;
    return true;
  }

  /** `else` and its like at column 0 belong to what stands above. */
  private continues(line: number): boolean {
    CONTINUATION.lastIndex = line;
    return CONTINUATION.test(this.text);
  }

  private special(): void {
    const { text, lexis, at } = this;
    const comment = commentAt(text, at, lexis);
    if (comment !== undefined) {
      // A comment that is never closed is being typed: only its line is given up.
      this.at = comment === text.length && this.unclosedBlock(at) ? this.endOfLine(at) : comment;
      return;
    }
    this.sawCode = true;
    for (const syntax of lexis.strings) {
      if (!text.startsWith(syntax.open, at)) continue;
      this.at = this.stringEnd(at + syntax.open.length, syntax);
      return;
    }
    this.at = lexis.regexLiterals && text.charCodeAt(at) === 47 ? this.regexEnd(at) : at + 1;
  }

  private unclosedBlock(at: number): boolean {
    const block = this.lexis.blockComments.find(({ open }) => this.text.startsWith(open, at));
    return block !== undefined && this.text.indexOf(block.close, at + block.open.length) < 0;
  }

  private endOfLine(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }

  private stringEnd(from: number, syntax: Lexis['strings'][number]): number {
    const { text } = this;
    let at = from;
    let depth = 0;
    const close = syntax.close.charCodeAt(0);
    while (at < text.length) {
      const character = text.charCodeAt(at);
      if (character === 92 && syntax.escape === 'backslash') at += 2;
      else if (depth === 0 && character === close && text.startsWith(syntax.close, at)) return at + syntax.close.length;
      else if (!syntax.multiline && character === 10) return at;
      else if (syntax.interpolation !== undefined && text.startsWith(syntax.interpolation, at)) {
        depth++;
        at += syntax.interpolation.length;
      } else if (depth > 0 && character === 123) {
        depth++;
        at++;
      } else if (depth > 0 && character === 125) {
        depth--;
        at++;
      } else if (depth > 0 && character === close && text.startsWith(syntax.open, at)) {
        at = this.stringEnd(at + syntax.open.length, syntax);
      } else at++;
    }
    // Never closed, so it is being typed: only its line is given up.
    return this.endOfLine(from);
  }

  private regexEnd(slash: number): number {
    const { text } = this;
    let before = slash - 1;
    while (before >= 0 && (text.charCodeAt(before) === 32 || text.charCodeAt(before) === 9)) before--;
    const character = text.charCodeAt(before);
    const operand =
      before >= 0 && (isWordCharacter(character) || character === 41 || character === 93 || character === 125);
    if (operand && !/\b(?:return|case|typeof|in|of)$/.test(text.slice(Math.max(0, before - 7), before + 1)))
      return slash + 1;
    const end = this.endOfLine(slash);
    let inClass = false;
    for (let at = slash + 1; at < end; at++) {
      const inner = text.charCodeAt(at);
      if (inner === 92) at++;
      else if (inner === 91) inClass = true;
      else if (inner === 93) inClass = false;
      else if (inner === 47 && !inClass) return at + 1;
    }
    return slash + 1;
  }
}

const CONTINUATION =
  /(?:else|elif|elsif|except|rescue|ensure|finally|catch|case|when|default|end|fi|esac|done|then|do)\b/y;

function characterKinds(lexis: Lexis): Uint8Array {
  const kinds = new Uint8Array(128);
  kinds[10] = NEWLINE;
  for (const open of '([{') kinds[open.charCodeAt(0)] = OPEN;
  for (const close of ')]}') kinds[close.charCodeAt(0)] = CLOSE;
  const openers = [
    ...lexis.lineComments,
    ...lexis.blockComments.map(({ open }) => open),
    ...lexis.strings.map(({ open }) => open),
  ];
  for (const opener of openers) {
    const first = opener.charCodeAt(0);
    if (first < 128) kinds[first] = SPECIAL;
  }
  if (lexis.regexLiterals) kinds[47] = SPECIAL;
  return kinds;
}
