import type { Lexis } from './lexis.ts';
import { Scan, type Container } from './scan.ts';

/**
 * A run of whole lines that can be read alone: in most files one top-level declaration with the comment above it, in a
 * large class a few of its members. Everything that is known of a segment is relative to its start, so an edit costs only the segment that it touches.
 * The object itself is the key under which its analysis is cached: it lives exactly as long as its text is unchanged.
 */
export interface Segment {
  readonly text: string;
  /** What is open where it begins, outermost first: the heads of the classes and namespaces around it. */
  readonly within: readonly Container[];
  readonly lines: Lines;
}

/** Where the lines of a segment begin. */
export interface Lines {
  /** Relative to the segment; the first is 0. A line that begins where the segment ends is the next one's. */
  readonly starts: readonly number[];
  /** How many lines end in it. */
  readonly breaks: number;
}

export function newSegment(text: string, within: readonly Container[]): Segment {
  return { text, within, lines: linesOf(text) };
}

/** What must stand before the text of a segment so that it can be parsed: `class Client {`. Empty for most. */
export function opening({ within }: Segment): string {
  return within.map(({ head }) => head).join('');
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
  readonly text: string;
}

/** Segments shorter than this are joined with what follows, so that a list of one-line constants is not thousands of segments. */
const SHORTEST = 400;

/** A class longer than this is cut between its members as well. */
const LONGEST = 4_000;

/**
 * How many segments an edit may make new until it is cut where the text was cut before. By then nearly every text is cut
 * as if it were read as a whole; a list of thousands of items of one length might never be.
 */
const MOST_NEW = 30;

/** Where a segment begins. */
interface Cut {
  readonly at: number;
  readonly within: readonly Container[];
}

export function segment(text: string, lexis: Lexis): Segmentation {
  const { cuts } = cut(text, { at: 0, within: [] }, lexis, () => false);
  const segments = cuts.map(({ at, within }, index) => newSegment(text.slice(at, cuts[index + 1]?.at), within));
  return { segments, starts: [...cuts.map(({ at }) => at), text.length] };
}

/**
 * The segmentation after `change`. Segments before and behind the change are the very same objects as before, and their
 * text is not even read: only a window around the change is, which grows until it ends where a segment ended before.
 */
export function resegment(previous: Segmentation, change: TextChange, lexis: Lexis): Segmentation {
  const { segments, starts } = previous;
  // The line that is edited may come to continue the segment above it, so reading starts one segment earlier.
  const first = Math.max(0, indexAt(starts, change.start) - 1);
  let behind = indexAt(starts, change.end) + 2;
  for (;;) {
    const window = readWindow(previous, change, lexis, first, Math.min(behind, segments.length));
    if (window) return joined(previous, change, first, window);
    behind = first + 2 * (behind - first) + 2;
  }
}

/** The new segments of a part of the text, and the old segment from which on nothing is new. */
interface Window {
  readonly fresh: readonly Segment[];
  readonly kept: number;
}

/** Undefined when the part is too small to tell: what begins in it goes on behind it. */
function readWindow(
  previous: Segmentation,
  change: TextChange,
  lexis: Lexis,
  first: number,
  behind: number,
): Window | undefined {
  const { segments, starts } = previous;
  const base = starts[first] ?? 0;
  const delta = change.text.length - (change.end - change.start);
  const old = segments
    .slice(first, behind)
    .map(({ text }) => text)
    .join('');
  const text = old.slice(0, change.start - base) + change.text + old.slice(change.end - base);
  const changedEnd = change.start - base + change.text.length;
  let kept = segments.length;
  const meets = ({ at, within }: Cut): boolean => {
    if (at <= changedEnd) return false;
    const index = indexAt(starts, base + at - delta);
    if (starts[index] !== base + at - delta || !sameContainers(segments[index]!.within, within)) return false;
    kept = index;
    return true;
  };
  const { cuts, end, ranOff } = cut(text, { at: 0, within: segments[first]?.within ?? [] }, lexis, meets);
  if (behind < segments.length && (ranOff || kept === segments.length)) return undefined;
  const fresh = cuts.map(({ at, within }, index): Segment => {
    const own = text.slice(at, cuts[index + 1]?.at ?? end);
    const same = segments[first + index];
    const unchanged = same?.text === own && starts[first + index] === base + at && sameContainers(same.within, within);
    return unchanged ? same : newSegment(ownCopy(own), within);
  });
  return { fresh, kept };
}

function joined(
  { segments, starts }: Segmentation,
  change: TextChange,
  first: number,
  { fresh, kept }: Window,
): Segmentation {
  const delta = change.text.length - (change.end - change.start);
  const nextStarts = starts.slice(0, first);
  let at = starts[first] ?? 0;
  for (const { text } of fresh) {
    nextStarts.push(at);
    at += text.length;
  }
  for (let index = kept; index < segments.length; index++) nextStarts.push(starts[index]! + delta);
  nextStarts.push((starts[starts.length - 1] ?? 0) + delta);
  return { segments: [...segments.slice(0, first), ...fresh, ...segments.slice(kept)], starts: nextStarts };
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

function linesOf(text: string): Lines {
  const starts = [0];
  let breaks = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character !== 10 && character !== 13) continue;
    if (character === 13 && text.charCodeAt(at + 1) === 10) at++;
    breaks++;
    if (at + 1 < text.length) starts.push(at + 1);
  }
  return { starts, breaks };
}

/** A slice keeps the whole text it was cut from in memory; with one slice left of each edit that would be every version. */
function ownCopy(slice: string): string {
  return ` ${slice}`.slice(1);
}

function sameContainers(a: readonly Container[], b: readonly Container[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ head, indent }, index) => head === b[index]!.head && indent === b[index]!.indent)
  );
}

interface Cuts {
  /** The first is where reading began. */
  readonly cuts: readonly Cut[];
  /** Where what is known begins, or the end of the text. */
  readonly end: number;
  /** Something was never closed up to the end of the text. */
  readonly ranOff: boolean;
}

/** The cuts from `from` on; they end where `meets` says that the rest is known, or with the text. */
function cut(text: string, from: Cut, lexis: Lexis, meets: (cut: Cut) => boolean): Cuts {
  const cuts = [from];
  const scan = new Scan(text, from.at, from.within, lexis);
  let hasCode = false;
  let comments: Cut | undefined;
  for (let item = scan.nextItem(); item !== undefined; item = scan.nextItem()) {
    hasCode ||= scan.sawCode;
    if (scan.sawCode) comments = undefined;
    scan.sawCode = false;
    if (item.isComment) {
      comments ??= item;
      continue;
    }
    // Comments right above an item belong to it.
    const border: Cut = comments?.within.length === item.within.length ? comments : item;
    comments = undefined;
    if (!hasCode) continue;
    const last = cuts[cuts.length - 1]!;
    const deeper = border.within.length - last.within.length;
    const isFar = border.at - last.at >= (deeper > 0 ? LONGEST * deeper : SHORTEST);
    // Where the whole text would be cut as well, the rest is cut as it was.
    if ((isFar || cuts.length > MOST_NEW) && meets(border)) return { cuts, end: border.at, ranOff: scan.ranOff };
    if (!isFar) continue;
    cuts.push({ at: border.at, within: border.within });
    hasCode = false;
  }
  return { cuts, end: text.length, ranOff: scan.ranOff };
}
