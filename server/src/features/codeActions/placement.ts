import type { Arm, Dispatch } from '../../analysis/model.ts';
import type { Writing } from '../../languages/language.ts';
import { lineIndent } from './style.ts';

/** Where new arms go, in offsets of the segment. */
export interface Placement {
  /** Index of the arm that they stand before; the number of arms for the end. */
  readonly before: number;
  readonly at: number;
  /** The last arm runs on: a terminator has to end it first. */
  readonly terminate: Arm | undefined;
}

/**
 * The last place where an arm may stand that neither falls into its neighbours nor is fallen into: before a final
 * catch-all and the labels stacked on it, at the end otherwise. The meaning of what is there stays what it was. Where arms
 * are tried in order, nothing is written behind a catch-all, wherever it stands.
 */
export function placeArms(text: string, dispatch: Dispatch, { ordered }: Writing): Placement {
  const { arms } = dispatch;
  const catchAll = arms.findIndex((arm) => arm.catchAll && !arm.guarded);
  // A catch-all that others follow is no obstacle: order is neutral in meaning, and the end is free.
  if (catchAll < 0 || (catchAll < arms.length - 1 && ordered !== true)) return placeDefault(text, dispatch);
  let before = catchAll;
  while (before > 0 && !arms[before - 1]!.exits) before--;
  return { before, at: startOfArm(text, dispatch, before), terminate: undefined };
}

/** Where a new catch-all goes: behind everything. */
export function placeDefault(text: string, dispatch: Dispatch): Placement {
  const last = dispatch.arms[dispatch.arms.length - 1];
  return {
    before: dispatch.arms.length,
    at: endOfArms(text, dispatch),
    terminate: last && !last.exits ? last : undefined,
  };
}

/** Start of the line that the arm, or the comments right above it, begin on; the arm's own start when others share the line. */
function startOfArm(text: string, { arms, comments }: Dispatch, index: number): number {
  let { start } = arms[index]!.span;
  const indent = lineIndent(text, start);
  if (indent === undefined) return start;
  for (const comment of comments.toReversed()) {
    if (comment.end > start) continue;
    const own = lineIndent(text, comment.start);
    const isRightAbove = /^[ \t]*(?:\r?\n)?[ \t]*$/.test(text.slice(comment.end, start));
    // Comments that are indented like the arm speak of it; deeper ones close what stands above.
    if (!isRightAbove || own === undefined || own.length > indent.length) break;
    start = comment.start;
  }
  return start - lineIndent(text, start)!.length;
}

/** Behind the last arm with the comments that are its own: on its line, and deeper below it. Without an arm all are. */
export function endOfArms(text: string, { arms, body, comments, head }: Dispatch): number {
  const last = arms[arms.length - 1];
  const depth = last ? (lineIndent(text, last.span.start)?.length ?? 0) : -1;
  const opener = /^(?:[{:]|do\b)/.exec(text.slice(body.start, body.start + 3))?.[0];
  let at = last ? last.span.end : opener !== undefined ? body.start + opener.length : head.end;
  // What separates arms is no part of them in some grammars.
  if (last) at += /^\s*,/.exec(text.slice(at, body.end))?.[0].length ?? 0;
  for (const comment of comments) {
    if (comment.start < at) continue;
    const gap = text.slice(at, comment.start);
    const isBelow = gap.includes('\n');
    if (/\S/.test(gap) || (isBelow && lineIndent(text, comment.start)!.length <= depth)) break;
    at = comment.end;
    // Some grammars count the end of the line.
    while (/[\r\n]/.test(text[at - 1]!)) at--;
  }
  return at;
}
