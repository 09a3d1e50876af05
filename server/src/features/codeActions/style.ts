import type { Arm, Dispatch } from '../../analysis/model.ts';
import type { ArmForm, Writing } from '../../languages/language.ts';

/** How the arms of one dispatch are laid out, read off its own arms, else off the document. All indentation is literal text. */
export interface ArmStyle {
  readonly form: ArmForm;
  readonly eol: string;
  /** Of the line that the dispatch ends on. */
  readonly base: string;
  /** Of a `case`. */
  readonly arm: string;
  /** Of the statements below a `case`. */
  readonly body: string;
  readonly unit: string;
  /** `inline`: the statements stand on the line of the label; `block`: they stand in braces; `lines`: on lines of their own. */
  readonly layout: 'inline' | 'block' | 'lines';
  readonly quote: string;
  /** New arms may not just end, as the ones beside them return or throw. */
  readonly leaves: boolean;
  /** What the arms beside it end with although none has to; undefined where they do not. */
  readonly habit: string | undefined;
  /** A new default may not leave, as nothing behind the dispatch would be reached then. */
  readonly mayNotThrow: boolean;
  /** Whether statements end with a semicolon, in a language where they need not. */
  readonly semicolons: boolean;
  /** A blank line stands between any two arms. */
  readonly spaced: boolean;
}

export function styleOf(text: string, dispatch: Dispatch, writing: Writing, eol: string): ArmStyle {
  const closing = hasCloser(dispatch) ? lineIndent(text, dispatch.close) : undefined;
  const base = closing ?? leading(text, dispatch.span.start);
  const unit = unitOf(text, base, writing);
  const onOwnLine = dispatch.arms.filter((one) => lineIndent(text, one.span.start) !== undefined);
  const withContent = dispatch.arms.filter((one) => one.content !== undefined);
  const labelled = withContent.filter(({ catchAll }) => !catchAll);
  const arm = onOwnLine[0] ? lineIndent(text, onOwnLine[0].span.start)! : writing.flush ? base : base + unit;
  const sibling = withContent.map((one) => bodyIndent(text, one)).find((indent) => indent !== undefined);
  const body =
    sibling ?? arm + (onOwnLine.length > 0 && arm.length > base.length ? arm.slice(base.length) || unit : unit);
  const form = writing.forms.find((one) => isWritten(one, text, dispatch)) ?? writing.forms[0]!;
  const layout = layoutOf(text, withContent);
  return {
    form,
    eol,
    base,
    arm,
    body,
    unit,
    // Without a statement for an empty body only a comment says what is to be done, and that needs a line of its own.
    layout: form.braced
      ? 'block'
      : layout === 'inline' && form.terminator === undefined && form.inlineLabel === undefined
        ? 'lines'
        : layout,
    quote: quoteOf(text, dispatch, writing),
    mayNotThrow:
      dispatch.mustEnd === true &&
      // A last arm without statements runs out of the dispatch.
      dispatch.arms.at(-1)?.content !== undefined &&
      withContent.every((one) => one.leaves) &&
      dispatch.arms.some(({ labels }) => labels.length > 0),
    leaves:
      dispatch.gives === true || (labelled.length > 0 && labelled.every((one) => leavesAtLast(one, dispatch.arms))),
    habit: habitOf(text, labelled, form),
    semicolons: endsWithSemicolons(text, withContent),
    spaced: isSpaced(text, dispatch.arms),
  };
}

/** Whether the arms of a dispatch have this form, or would where it has none yet. */
function isWritten({ arms, head, opener }: ArmForm, text: string, dispatch: Dispatch): boolean {
  if (dispatch.arms.length === 0) return opener?.test(text.slice(dispatch.span.start)) === true;
  return dispatch.arms.some(
    ({ type, span, content }) =>
      arms?.includes(type) === true &&
      (head === undefined || head.test(text.slice(span.start, content?.start ?? span.end))),
  );
}

/** Whether a bracket or a word closes the body; indentation alone does in Python. */
export function hasCloser({ body, close }: Dispatch): boolean {
  return close < body.end;
}

/** Whether control leaves from an arm, or from the one that it runs on into. */
function leavesAtLast(arm: Arm, arms: readonly Arm[]): boolean {
  if (arm.leaves || arm.exits) return arm.leaves;
  const next = arms[arms.indexOf(arm) + 1];
  return next !== undefined && leavesAtLast(next, arms);
}

function endsWithSemicolons(text: string, arms: readonly Arm[]): boolean {
  const endings = arms.flatMap(
    ({ content }) => /([^\s{}])[\s{}]*$/.exec(text.slice(content!.start, content!.end))?.[1] ?? [],
  );
  if (endings.length > 0) return endings.includes(';');
  // Only a text that has statements, and none that ends with one, does without.
  const bare = /^(?![ \t]*(?:\/\/|\/?\*)).*[\w)\]'"`][ \t]*\r?$/m;
  return /;[ \t]*\r?$/m.test(text) || !bare.test(text);
}

/** What all arms end with that do not leave, where it is what the form has for it. */
function habitOf(text: string, arms: readonly Arm[], { habit }: ArmForm): string | undefined {
  if (habit === undefined) return undefined;
  const ending = arms.filter(({ leaves }) => !leaves);
  const ends = new RegExp(`\\b${habit}[\\s;]*\\}?$`, 'i');
  const all = ending.every(({ content }) => ends.test(text.slice(content!.start, content!.end)));
  return ending.length > 0 && all ? habit : undefined;
}

function isSpaced(text: string, arms: readonly Arm[]): boolean {
  const gaps = arms.flatMap((arm, index) => {
    const next = arms[index + 1];
    return next && arm.content ? [text.slice(arm.span.end, next.span.start)] : [];
  });
  return gaps.length > 0 && gaps.every((gap) => /\n[ \t]*\r?\n/.test(gap));
}

function layoutOf(text: string, arms: readonly Arm[]): ArmStyle['layout'] {
  const labelled = arms.filter(({ catchAll }) => !catchAll);
  if (labelled.length === 0) return 'lines';
  if (labelled.every(({ span, content }) => !text.slice(span.start, content!.end).includes('\n'))) return 'inline';
  const blocks = labelled.filter(({ braced }) => braced);
  return blocks.length * 2 > labelled.length ? 'block' : 'lines';
}

function bodyIndent(text: string, { content, braced }: Arm): string | undefined {
  if (!content) return undefined;
  const own = braced ? undefined : lineIndent(text, content.start);
  if (own !== undefined || text[content.start] !== '{') return own;
  const inside = /^\{[^\n]*\n([ \t]*)\S/.exec(text.slice(content.start, content.end));
  return inside?.[1];
}

/** The quotes that most string labels have, else those of the text around, else the language's own. */
function quoteOf(text: string, dispatch: Dispatch, writing: Writing): string {
  if (writing.onlyQuote) return writing.quote;
  const own = dispatch.arms.flatMap(({ labels }) =>
    labels.flatMap(({ form }) => (form?.kind === 'string' && form.quote !== '`' ? form.quote : [])),
  );
  const double = own.filter((quote) => quote === '"').length;
  if (own.length > 0) return double * 2 > own.length ? '"' : "'";
  const counted = { '"': text.split('"').length, "'": text.split("'").length };
  return counted['"'] === counted["'"] ? writing.quote : counted['"'] > counted["'"] ? '"' : "'";
}

/** One step of indentation: a tab where the dispatch or its text is indented by tabs, else the smallest that a line goes in by. */
function unitOf(text: string, base: string, writing: Writing): string {
  if (base === '' ? /^\t/m.test(text) : base.includes('\t')) return '\t';
  let least = Number.POSITIVE_INFINITY;
  let previous = 0;
  for (const [, indent, first] of text.matchAll(/^([ ]*)(\S)/gm)) {
    const depth = indent!.length;
    if (first !== '*' && depth > previous) least = Math.min(least, depth - previous);
    previous = depth;
  }
  return least <= 8 ? ' '.repeat(least) : writing.indent;
}

/** The white space before `at` when nothing else stands before it on its line. */
export function lineIndent(text: string, at: number): string | undefined {
  let start = at;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return start === 0 || text[start - 1] === '\n' ? text.slice(start, at) : undefined;
}

function leading(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))?.[0] ?? '';
}
