import type { Arm, Dispatch } from '../../analysis/model.ts';
import type { ArmForm, Syntax } from '../../languages/language.ts';
import type { ResolvedDispatch } from '../../resolved.ts';
import type { Region, Snapshot } from '../../snapshot.ts';
import { fill } from '../codeActions/arms.ts';
import { hasCloser, lineIndent } from '../codeActions/style.ts';

/** What stands on the line of a cursor where an arm may be begun. All offsets are of the region. */
export interface Line {
  /** Of the line. */
  readonly indent: string;
  /** Where the word or words that are written of the arm begin; the cursor where none is. */
  readonly start: number;
  /** Where the label begins behind the word before it; undefined where that word is not written. */
  readonly label: number | undefined;
  readonly at: number;
  /** The body is opened on the same line. */
  readonly opens: boolean;
  /** Length of the blanks behind the cursor when the body is closed on the same line. */
  readonly closes: number | undefined;
}

/** A dispatch with a place for an arm, read as if nothing were written of the arm yet. */
export interface ArmPlace {
  readonly region: Region;
  readonly resolved: ResolvedDispatch;
  /** Index of the arm that a new one would stand before. */
  readonly before: number;
}

/** `case `, or nothing where an arm begins with its label. */
export function keywordOf({ label }: ArmForm): string {
  return label.slice(0, label.indexOf('{label}'));
}

/** The line, if nothing but the beginning of an arm stands on it. */
export function lineAt(text: string, at: number, { writing }: Syntax): Line | undefined {
  const begin = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const rest = /^([ \t]*)(\}[\s;,)}]*)?$/.exec(text.slice(at, end < 0 ? text.length : end).replace(/\r$/, ''));
  if (!rest) return undefined;
  const before = text.slice(begin, at);
  const written = /(?:^|[\s{])((?:\p{L}[\p{L}\p{N}_]*)?|(?:\p{L}+[ \t]+)[\p{L}\p{N}_]*)$/u.exec(before);
  const words = written?.[1] ?? '';
  const lead = before.slice(0, before.length - words.length);
  const opens = /\{[ \t]*$/.test(lead);
  if (!written || (!opens && lead.trim() !== '')) return undefined;
  const start = at - words.length;
  const gap = /^\p{L}+([ \t]+)/u.exec(words);
  const keywords = writing.forms.map(keywordOf);
  if (gap) {
    const keyword = words.slice(0, gap[0].length).trimEnd();
    if (!keywords.some((one) => one.trimEnd() === keyword)) return undefined;
  } else if (!keywords.some((one) => one === '' || one.startsWith(words))) {
    return undefined;
  }
  return {
    indent: /^[ \t]*/.exec(before)![0],
    start,
    label: gap ? start + gap[0].length : undefined,
    at,
    opens,
    closes: rest[2] === undefined ? undefined : rest[1]!.length,
  };
}

/** The dispatch that an arm on the line would be written into, if it may stand there. */
export function armPlaceAt(snapshot: Snapshot, region: Region, line: Line, syntax: Syntax): ArmPlace | undefined {
  const { text } = region.segment;
  const before = text.slice(0, line.start);
  const after = text.slice(line.at);
  const bare = line.start === line.at ? region : snapshot.rewritten(region, before + after);
  const found = placeIn(snapshot, bare, line, syntax);
  if (found) return found;
  // Some grammars know no dispatch without an arm: right behind a head one is tried.
  const head = /\S[^\n]*(?:\n\s*\{)?\s*$/.exec(before)?.[0];
  if (head === undefined || !syntax.dispatchWords.test(head)) return undefined;
  for (const form of syntax.writing.forms) {
    const probe = probeOf(form);
    const probed = snapshot.rewritten(region, before + probe + after);
    const place = placeIn(snapshot, probed, line, syntax, probe.length);
    if (place) return place;
  }
  return undefined;
}

/** An arm that any dispatch with this form takes. */
function probeOf({ label, body, unhandled, terminator, end }: ArmForm): string {
  const does = body === 'expression' ? fill(unhandled ?? '0', { message: '"0"' }) : (terminator ?? '');
  return `${fill(label, { label: PROBE })} ${does}${end ?? ''}`;
}

/** It is taken out again before anything is concluded from it. */
const PROBE = '0';

function placeIn(snapshot: Snapshot, region: Region, line: Line, syntax: Syntax, probed = 0): ArmPlace | undefined {
  let best: ResolvedDispatch | undefined;
  for (const one of snapshot.resolved(region).dispatches) {
    const { dispatch } = one;
    if (dispatch.kind === 'switch' && !dispatch.broken && holds(region.segment.text, dispatch, line))
      if (!best || dispatch.span.start > best.dispatch.span.start) best = one;
  }
  if (!best) return undefined;
  const isProbe = ({ span }: Arm): boolean =>
    probed > 0 && span.start >= line.start && span.start < line.start + probed;
  const resolved = probed > 0 ? without(snapshot, region, best, isProbe) : best;
  if (probed > 0 && resolved.dispatch.arms.length === best.dispatch.arms.length) return undefined;
  const before = roomFor(region.segment.text, resolved.dispatch, line, syntax);
  return before === undefined ? undefined : { region, resolved, before };
}

function without(
  snapshot: Snapshot,
  region: Region,
  resolved: ResolvedDispatch,
  isProbe: (arm: Arm) => boolean,
): ResolvedDispatch {
  const { dispatch } = resolved;
  const gone = dispatch.arms.filter(isProbe).flatMap(({ labels }) => labels);
  const values = new Map([...resolved.values].filter(([label]) => !gone.includes(label)));
  const question = {
    role: 'label',
    kind: dispatch.kind,
    subject: dispatch.subject,
    values: [...new Set(values.values())],
  } as const;
  return {
    ...resolved,
    dispatch: { ...dispatch, arms: dispatch.arms.filter((arm) => !isProbe(arm)) },
    values,
    attributions: snapshot.attribute(region, question, snapshot.pinnedAbove(region, dispatch.span.start)),
  };
}

/** Whether the line is in the body; where indentation alone ends that, on blank lines behind it as well. */
function holds(text: string, dispatch: Dispatch, { start, indent, opens }: Line): boolean {
  const { body, close, span, head } = dispatch;
  if (start < head.end) return false;
  if (hasCloser(dispatch)) return start > body.start && start <= close;
  const own = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', span.start - 1) + 1))![0];
  return !opens && indent.length > own.length && (start <= body.end || text.slice(body.end, start).trim() === '');
}

/** The index of the arm that a new one would stand before; undefined inside the code of one, and where it could not be reached or be run into. */
function roomFor(text: string, { arms }: Dispatch, line: Line, { flow, writing }: Syntax): number | undefined {
  const { start } = line;
  if (arms.some(({ content, span }) => (content ?? span).start < start && start < (content ?? span).end))
    return undefined;
  const next = arms.findIndex(({ span }) => span.start >= start);
  const before = next < 0 ? arms.length : next;
  const above = arms.slice(0, before);
  if (writing.ordered && above.some(({ catchAll, guarded }) => catchAll && !guarded)) return undefined;
  const last = above.at(-1);
  if (!last) return before;
  if (!last.exits) return undefined;
  const keyword = line.label !== undefined || line.start < line.at;
  // Where nothing says that an arm has ended, a line that is indented like its statements is one of them.
  const own = lineIndent(text, last.span.start);
  const goesOn = !flow.fallsThrough && writing.forms.some(({ body }) => body === 'statements');
  return goesOn && !keyword && own !== undefined && line.indent.length > own.length ? undefined : before;
}
