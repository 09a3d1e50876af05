import type { Diagnostic, Position } from 'vscode-languageserver-types';
import type { Settings } from '../../settings.ts';
import type { Region, Snapshot } from '../../snapshot.ts';
import type { DocumentText } from '../../text/documentText.ts';
import { touches } from '../../text/span.ts';
import { rangeOf } from '../ranges.ts';

/** What was reported about a version of a document. */
export interface Report {
  readonly text: DocumentText;
  readonly settings: Settings;
  readonly items: readonly Diagnostic[];
}

/**
 * The report on a version of a document after the one on the version before it. Half a word may hide a whole function
 * from a grammar: what was said there stays until it parses again, unless its own text was edited. Without that,
 * warnings go out and come back with each arrow and string that somebody types.
 */
export function steadied(last: Report | undefined, snapshot: Snapshot, items: readonly Diagnostic[]): Report {
  const { text } = snapshot.document;
  const { settings } = snapshot;
  const report = { text, settings, items };
  if (!last || last.items.length === 0 || last.settings !== settings || snapshot.excluded) return report;
  // Only a grammar says so: all other texts are read as far as they can be.
  const broken = [...snapshot.regions()].filter(({ known }) => known.language.syntax && known.syntax.broken);
  if (broken.length === 0) return report;
  const follow = follower(last.text, text);
  const kept = last.items.flatMap((item): Diagnostic[] => {
    const start = follow(last.text.offsetAt(item.range.start), last.text.offsetAt(item.range.end));
    const region = start === undefined ? undefined : broken.find((one) => holds(one, start));
    if (start === undefined || !region || isUnderstood(region, start - region.start)) return [];
    const length = last.text.offsetAt(item.range.end) - last.text.offsetAt(item.range.start);
    const range = rangeOf(snapshot, { start, end: start + length });
    // What is related to it may have been edited.
    const { relatedInformation: _, ...rest } = item;
    return items.some((one) => one.code === item.code && startsAt(one, range.start)) ? [] : [{ ...rest, range }];
  });
  if (kept.length === 0) return report;
  const inOrder = [...items, ...kept].sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
  return { ...report, items: inOrder };
}

function holds({ segment, start }: Region, offset: number): boolean {
  return start <= offset && offset < start + segment.text.length;
}

/** Whether what stands there was read as a whole: then what was found about it now is the answer. */
function isUnderstood({ known: { syntax } }: Region, at: number): boolean {
  return (
    syntax.dispatches.some(({ head, broken }) => head.start === at && !broken) ||
    syntax.sites.some(({ span }) => touches(span, at))
  );
}

function startsAt({ range: { start } }: Diagnostic, { line, character }: Position): boolean {
  return start.line === line && start.character === character;
}

/** Leads from a place in one text to the same in the next one; nowhere where it was edited. */
function follower(before: DocumentText, after: DocumentText): (start: number, end: number) => number | undefined {
  const old = before.segmentation.segments;
  const now = after.segmentation.segments;
  const most = Math.min(old.length, now.length);
  let first = 0;
  while (first < most && old[first] === now[first]) first++;
  let last = 0;
  while (last < most - first && old.at(-1 - last) === now.at(-1 - last)) last++;
  const from = before.segmentation.starts[first]!;
  const a = before.slice(from, before.segmentation.starts[old.length - last]!);
  const b = after.slice(from, after.segmentation.starts[now.length - last]!);
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const edited = { start: from + head, end: from + a.length - tail };
  return (start, end) => (end <= edited.start ? start : start >= edited.end ? start + b.length - a.length : undefined);
}
