import type { Dispatch } from '../../analysis/model.ts';
import type { Writing } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';
import { statementIn, writeArms, type NewArm, type Piece } from './arms.ts';
import type { Placement } from './placement.ts';
import { hasCloser, lineIndent, type ArmStyle } from './style.ts';
import { subjectOf } from './subject.ts';

/** One replacement, in offsets of the segment. */
export interface Edit {
  readonly span: Span;
  readonly text: readonly Piece[];
}

/** The edits that write `arms` into a dispatch. They never overlap, and leave every byte of the arms that are there. */
export function armEdits(
  text: string,
  dispatch: Dispatch,
  placement: Placement,
  arms: readonly NewArm[],
  style: ArmStyle,
  writing: Writing,
): readonly Edit[] {
  const written = writeArms(arms, style, writing, subjectOf(dispatch, writing));
  const onOneLine = dispatch.arms.length > 0 && !text.slice(dispatch.body.start, dispatch.body.end).includes('\n');
  if (onOneLine && hasCloser(dispatch)) return expanded(text, dispatch, placement, written, style);
  const atEnd = placement.before === dispatch.arms.length;
  return atEnd ? appended(text, dispatch, placement, written, style) : inserted(text, placement, written, style);
}

/** A dispatch on one line gets a line for each arm. */
function expanded(
  text: string,
  dispatch: Dispatch,
  { before, terminate }: Placement,
  written: readonly Piece[],
  style: ArmStyle,
): readonly Edit[] {
  const { arms, close } = dispatch;
  const edits: Edit[] = arms.map((arm, index) => {
    const lead = [style.eol, ...(index === before ? [...written, style.eol] : []), style.arm];
    return { span: { start: spaceBefore(text, arm.span.start), end: arm.span.start }, text: lead };
  });
  if (terminate) edits.push(terminatedBehind(text, terminate.span.end, style));
  const atEnd = before === arms.length;
  const separators = atEnd && !terminate ? separated(text, dispatch, style) : [];
  edits.push(...separators, {
    span: { start: spaceBefore(text, close), end: close },
    text: [...(atEnd ? [style.eol, ...written] : []), style.eol, style.base],
  });
  return edits;
}

function inserted(text: string, { at }: Placement, written: readonly Piece[], style: ArmStyle): readonly Edit[] {
  const gap = style.spaced ? [style.eol] : [];
  if (at === 0 || text[at - 1] === '\n')
    return [{ span: { start: at, end: at }, text: [...written, style.eol, ...gap] }];
  return [{ span: { start: spaceBefore(text, at), end: at }, text: [style.eol, ...written, style.eol, style.arm] }];
}

function appended(
  text: string,
  dispatch: Dispatch,
  { at, terminate }: Placement,
  written: readonly Piece[],
  style: ArmStyle,
): readonly Edit[] {
  const { close } = dispatch;
  const ending = terminate
    ? terminated(text, terminate, style)
    : { edits: separated(text, dispatch, style), lines: [] };
  const gap = style.spaced ? [style.eol] : [];
  const lines: readonly Piece[] = [...ending.lines, ...gap, ...written];
  if (!hasCloser(dispatch)) return [...ending.edits, { span: { start: at, end: at }, text: [style.eol, ...lines] }];
  const lineBreak = /^[ \t]*(\r\n|\n)/.exec(text.slice(at, close));
  // At the start of a line a client that knows snippets indents nothing by itself.
  if (lineBreak) {
    const next = at + lineBreak[0].length;
    return [...ending.edits, { span: { start: next, end: next }, text: [...lines, style.eol] }];
  }
  const tail = /^\s*/.exec(text.slice(at, close))![0].length;
  const closing = at + tail === close ? [style.eol, style.base] : [style.eol, style.arm];
  return [...ending.edits, { span: { start: at, end: at + tail }, text: [style.eol, ...lines, ...closing] }];
}

/** Ends an arm that runs on: in its braces, on its line, or on a line of its own, as it is laid out. */
function terminated(
  text: string,
  arm: NonNullable<Placement['terminate']>,
  style: ArmStyle,
): { readonly edits: readonly Edit[]; readonly lines: readonly Piece[] } {
  const { content, span, braced } = arm;
  const terminator = statementIn(style, style.form.terminator ?? '');
  if (content && braced) {
    const brace = content.end - 1;
    const indent = lineIndent(text, brace);
    const at = indent === undefined ? brace : brace - indent.length;
    return {
      edits: [
        {
          span: { start: at, end: at },
          text: indent === undefined ? [`${style.form.terminator ?? ''} `] : [`${style.body}${terminator}${style.eol}`],
        },
      ],
      lines: [],
    };
  }
  if (content && !text.slice(span.start, content.end).includes('\n')) {
    return { edits: [terminatedBehind(text, span.end, style)], lines: [] };
  }
  return { edits: [], lines: [`${style.body}${terminator}${style.eol}`] };
}

/** On the same line: two statements there need a semicolon between them, custom or not. */
function terminatedBehind(text: string, at: number, style: ArmStyle): Edit {
  const terminator = style.form.terminator ?? '';
  const separator = /[;{}:]/.test(text[at - 1]!) || !terminator.endsWith(';') ? '' : ';';
  return { span: { start: at, end: at }, text: [`${separator} ${statementIn(style, terminator)}`] };
}

/** Arms that are expressions are separated: the last one may stand without what the next one needs before it. */
export function separated(text: string, { arms, close }: Dispatch, { form }: ArmStyle): readonly Edit[] {
  const last = arms[arms.length - 1];
  if (form.body !== 'expression' || form.end === undefined || !last) return [];
  const end = last.span.end;
  if (
    last.braced ||
    /[,;]$/.test(text.slice(last.span.start, end)) ||
    text.slice(end, close).trimStart().startsWith(form.end)
  )
    return [];
  return [{ span: { start: end, end }, text: [form.end] }];
}

function spaceBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[ \t]/.test(text[start - 1]!)) start--;
  return start;
}
