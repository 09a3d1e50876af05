import type { Container } from './containers.ts';
import type { Lexis } from './lexis.ts';
import { NestedScan } from './nested.ts';
import { regionAt, type Region, type Script } from './regions.ts';
import { Scan } from './scan.ts';

/** Segments shorter than this are joined with what follows, so that a list of one-line constants is not thousands of segments. */
const SHORTEST = 400;

/** A class longer than this is cut between its members as well. */
const LONGEST = 4_000;

/** The same for the members of objects and arrays of data, which are all there is, and none of which is longer. */
const SHORTEST_NESTED = 2_000;

/**
 * How many segments an edit may make new until it is cut where the text was cut before. By then nearly every text is cut
 * as if it were read as a whole; a list of thousands of items of one length might never be.
 */
const MOST_NEW = 30;

/** Where a segment begins. */
export interface Cut {
  readonly at: number;
  readonly within: readonly Container[];
  /** The region that it begins in; undefined in a document that holds nothing but its own language. */
  readonly region?: Region;
}

export interface Cuts {
  /** The first is where reading began. */
  readonly cuts: readonly Cut[];
  /** Where what is known begins, or the end of the text. */
  readonly end: number;
  /** The containers that are open there. */
  readonly open: readonly Container[];
  /** Something was never closed up to the end of the text. */
  readonly ranOff: boolean;
}

/** What is open where reading begins. */
export interface Open {
  readonly within: readonly Container[];
  readonly script: Script | undefined;
}

/** The cuts of a text; they end where `meets` says that the rest is known, or with the text. */
export function cutsOf(text: string, { within, script }: Open, lexis: Lexis, meets: (cut: Cut) => boolean): Cuts {
  if (!lexis.embedding) return cut(text, { at: 0, within }, lexis, '', meets);
  const cuts: Cut[] = [];
  let ranOff = false;
  let open = script;
  let containers = within;
  let start = 0;
  do {
    const region = regionAt(text, start, open, lexis.embedding);
    ranOff ||= region.ranOff;
    const inRegion = (one: Cut): Cut => ({ at: one.at + region.start, within: one.within, region });
    const first: Cut = { at: 0, within: start === 0 ? within : [] };
    if (start > 0 && meets(inRegion(first))) return { cuts, end: start, open: containers, ranOff };
    const { embedded, indent } = region.script ?? { embedded: undefined, indent: '' };
    const part = cut(region.source, first, embedded?.lexis ?? lexis, indent, (one) => meets(inRegion(one)));
    for (const one of part.cuts) cuts.push(inRegion(one));
    // What is never closed in a script ends with the script.
    ranOff ||= part.ranOff && region.end === text.length;
    containers = part.open;
    if (part.end < region.source.length) return { cuts, end: start + part.end, open: containers, ranOff };
    start = region.end;
    open = region.next;
  } while (start < text.length);
  return { cuts, end: text.length, open: containers, ranOff };
}

/** Whether the tag that opens the script stands at the cut. */
export function opensAt({ at, region }: Cut): boolean {
  return region !== undefined && region.opens && region.start === at;
}

/** The cuts of a text in one language. What is at top level in it begins behind `indent`. */
function cut(text: string, from: Cut, lexis: Lexis, indent: string, meets: (cut: Cut) => boolean): Cuts {
  const cuts = [from];
  const scan = lexis.nested
    ? new NestedScan(text, from.at, from.within, lexis)
    : new Scan(text, from.at, from.within, lexis, indent);
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
    const isFar = border.at - last.at >= distance(last, border, lexis);
    // Where the whole text would be cut as well, the rest is cut as it was.
    if ((isFar || cuts.length > MOST_NEW) && meets(border))
      return { cuts, end: border.at, open: border.within, ranOff: scan.ranOff };
    if (!isFar) continue;
    cuts.push({ at: border.at, within: border.within });
    hasCode = false;
  }
  return { cuts, end: text.length, open: scan.within, ranOff: scan.ranOff };
}

/** How far behind the last cut the next one may be. */
function distance(last: Cut, { within }: Cut, { nested }: Lexis): number {
  if (nested) return SHORTEST_NESTED;
  const deeper = within.length - last.within.length;
  return deeper > 0 ? LONGEST * deeper : SHORTEST;
}
