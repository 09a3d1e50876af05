import { cutsOf, opensAt, type Cut } from './cuts.ts';
import type { Lexis } from './lexis.ts';
import { isSameScript, type Script } from './regions.ts';
import type { Container } from './containers.ts';

/**
 * A run of whole lines that can be read alone: in most files one top-level declaration with the comment above it, in a
 * large class a few of its members. Everything that is known of a segment is relative to its start, so an edit costs only the segment that it touches.
 * The object itself is the key under which its analysis is cached: it lives exactly as long as its text is unchanged.
 */
export interface Segment {
  readonly text: string;
  /** What is open where it begins, outermost first: the heads of the classes and namespaces around it. */
  readonly within: readonly Container[];
  /** What must stand behind it so that it can be parsed: `end` for each container that is open where it ends. Empty for most. */
  readonly closing: string;
  readonly lines: Lines;
  /** The script that it is a part of; undefined where it is in the language of the document. */
  readonly script: Script | undefined;
  /** It begins with the tag that opens the script, and not in the middle of that. */
  readonly opens: boolean;
  /** The text as its language sees it: with blanks in the place of the tags around a script. Mostly the very same string. */
  readonly source: string;
}

/**
 * A segment that is longer is not looked into. It is one line, most likely, which somebody's program wrote; its tokens alone
 * would take a hundred times as much memory, and all of it would be read again after each keystroke.
 */
export const LONGEST_READ = 2_000_000;

/** Whether a segment is too long to be looked into. */
export function isUnread({ text }: Segment): boolean {
  return text.length > LONGEST_READ;
}

/** Where the lines of a segment begin. */
export interface Lines {
  /** Relative to the segment; the first is 0. A line that begins where the segment ends is the next one's. */
  readonly starts: readonly number[];
  /** How many lines end in it. */
  readonly breaks: number;
}

/** `text` is what stands between the cut and the next one, at `end`. */
function newSegment(text: string, cut: Cut, end: number, closing: string): Segment {
  const { at, within, region } = cut;
  const source = region?.source.slice(at - region.start, end - region.start);
  return {
    text,
    within,
    closing,
    lines: linesOf(text),
    script: region?.script,
    opens: opensAt(cut),
    source: source === undefined || source === text ? text : ownCopy(source),
  };
}

/** The segment as if its text were another. */
export function rewrittenSegment(segment: Segment, text: string): Segment {
  const { source } = segment;
  if (source === segment.text) return { ...segment, text, source: text, lines: linesOf(text) };
  let before = 0;
  while (before < text.length && text[before] === segment.text[before]) before++;
  const longest = Math.min(text.length, segment.text.length) - before;
  let behind = 0;
  while (behind < longest && text.at(-1 - behind) === segment.text.at(-1 - behind)) behind++;
  const written = text.slice(before, text.length - behind);
  const rewritten = source.slice(0, before) + written + source.slice(source.length - behind);
  return { ...segment, text, source: rewritten, lines: linesOf(text) };
}

/** What must stand before the text of a segment so that it can be parsed: `class Client {`. Empty for most. */
export function opening({ within }: Segment): string {
  return within.map(({ head }) => head).join('');
}

/** What ends with its indentation needs nothing. A class that is left open is no class to every grammar. */
function closingOf(open: readonly Container[]): string {
  return open
    .map(({ close, column }) => (close !== undefined ? `\n${close}` : column === undefined ? '\n}' : ''))
    .join('');
}

/** The source without the indentation that all of a script has, so that what is at top level begins its line. */
export function flush({ source, script }: Segment): string {
  return script && script.indent !== '' ? source.replace(new RegExp(`^${script.indent}`, 'gm'), '') : source;
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

export function segment(text: string, lexis: Lexis): Segmentation {
  const { cuts, open } = cutsOf(text, { within: [], script: undefined }, lexis, () => false);
  const segments = cuts.map((cut, index) => {
    const next = cuts[index + 1];
    const end = next?.at ?? text.length;
    return newSegment(text.slice(cut.at, end), cut, end, closingOf(next ? next.within : open));
  });
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
  const meets = (cut: Cut): boolean => {
    if (cut.at <= changedEnd) return false;
    const index = indexAt(starts, base + cut.at - delta);
    if (starts[index] !== base + cut.at - delta || !beginsAs(segments[index]!, cut)) return false;
    kept = index;
    return true;
  };
  const open = { within: segments[first]?.within ?? [], script: openBefore(segments[first]) };
  const { cuts, end, open: left, ranOff } = cutsOf(text, open, lexis, meets);
  if (behind < segments.length && (ranOff || kept === segments.length)) return undefined;
  const fresh = cuts.map((cut, index): Segment => {
    const next = cuts[index + 1]?.at ?? end;
    const own = text.slice(cut.at, next);
    const closing = closingOf(cuts[index + 1]?.within ?? left);
    const same = segments[first + index];
    const unchanged =
      same?.text === own &&
      starts[first + index] === base + cut.at &&
      beginsAs(same, cut) &&
      same.closing === closing &&
      isSameScript(same.script, cut.region?.script);
    return unchanged ? same : newSegment(ownCopy(own), cut, next, closing);
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

/** The script that was open already where a segment begins. */
function openBefore(segment: Segment | undefined): Script | undefined {
  return segment?.opens ? undefined : segment?.script;
}

/** Whether as much is open where the segment begins as there is at the cut. */
function beginsAs(segment: Segment, cut: Cut): boolean {
  const script = opensAt(cut) ? undefined : cut.region?.script;
  return isSameScript(openBefore(segment), script) && sameContainers(segment.within, cut.within);
}

function sameContainers(a: readonly Container[], b: readonly Container[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ head, indent }, index) => head === b[index]!.head && indent === b[index]!.indent)
  );
}
