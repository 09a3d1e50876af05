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
  readonly length: number;
}

/** Segments shorter than this are joined with what follows, so that a list of one-line constants is not thousands of segments. */
const SHORTEST = 400;

/** A class longer than this is cut between its members as well. */
const LONGEST = 4_000;

/** Where a segment begins. */
interface Cut {
  readonly at: number;
  readonly within: readonly Container[];
}

export function segment(text: string, lexis: Lexis): Segmentation {
  const cuts = cut(text, { at: 0, within: [] }, lexis, () => false);
  const segments = cuts.map(({ at, within }, index) => ({ text: text.slice(at, cuts[index + 1]?.at), within }));
  return { segments, starts: [...cuts.map(({ at }) => at), text.length] };
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
  const meets = ({ at, within }: Cut): boolean => {
    if (at <= changedEnd) return false;
    const index = indexAt(starts, at - delta);
    if (starts[index] !== at - delta || !sameContainers(segments[index]!.within, within)) return false;
    kept = index;
    return true;
  };
  const from = segments[first];
  const fresh = cut(text, { at: starts[first] ?? 0, within: from?.within ?? [] }, lexis, meets);
  const nextSegments = segments.slice(0, first);
  const nextStarts = starts.slice(0, first);
  const end = kept < segments.length ? starts[kept]! + delta : text.length;
  fresh.forEach(({ at, within }, index) => {
    const own = text.slice(at, fresh[index + 1]?.at ?? end);
    const old = segments[first + index];
    const same = old?.text === own && starts[first + index] === at && sameContainers(old.within, within);
    nextSegments.push(same ? old : { text: ownCopy(own), within });
    nextStarts.push(at);
  });
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

function sameContainers(a: readonly Container[], b: readonly Container[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ head, indent }, index) => head === b[index]!.head && indent === b[index]!.indent)
  );
}

/** The cuts from `from` on, `from` itself first; they end where `meets` says that the rest is known, or with the text. */
function cut(text: string, from: Cut, lexis: Lexis, meets: (cut: Cut) => boolean): readonly Cut[] {
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
    if (meets(border)) return cuts;
    const last = cuts[cuts.length - 1]!;
    const deeper = border.within.length - last.within.length;
    if (border.at - last.at < (deeper > 0 ? LONGEST * deeper : SHORTEST)) continue;
    cuts.push({ at: border.at, within: border.within });
    hasCode = false;
  }
  return cuts;
}
