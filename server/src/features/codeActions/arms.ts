import type { Writing } from '../../languages/language.ts';
import type { ArmStyle } from './style.ts';
import { isRepeatable } from './subject.ts';

/** One arm to write. */
export interface NewArm {
  /** As it is written: `'PE01-1104'`, `4009`, `ErrorCode.VALIDATION`; undefined for the default. */
  readonly label: string | undefined;
  /** What the code is, for the comment that a generated body carries: `PE01-1104 Validation error`. */
  readonly about: string;
  /** The value is a string, however it is written. */
  readonly isText?: boolean;
  /** The label is the name of a constant. */
  readonly isConstant?: boolean;
}

/** A piece of new text; a `stop` is where a client that knows snippets lets the user type. */
export type Piece = string | { readonly stop: string };

/** The arms as text, each beginning with its indentation, joined by line ends; no line end after the last. */
export function writeArms(
  arms: readonly NewArm[],
  style: ArmStyle,
  writing: Writing,
  subject: string,
): readonly Piece[] {
  const between = style.spaced ? [style.eol, style.eol] : [style.eol];
  return arms.flatMap((arm, index) => [...(index > 0 ? between : []), ...writeArm(arm, style, writing, subject)]);
}

/** A statement of the language's own, with a semicolon where the statements beside it have one. */
export function statementIn(style: ArmStyle, statement: string): string {
  return style.semicolons ? statement : statement.replace(/(?<!;);$/, '');
}

function writeArm(arm: NewArm, style: ArmStyle, writing: Writing, subject: string): readonly Piece[] {
  const { form } = style;
  const template = (style.layout === 'inline' ? form.inlineLabel : undefined) ?? form.label;
  const head = arm.label === undefined ? form.defaultLabel : fill(template, { label: arm.label });
  const statement = statementFor(arm, style, writing, subject);
  if (form.body === 'expression' && (statement !== undefined || !style.mayNotThrow))
    return [`${style.arm}${head} `, { stop: statement ?? '' }, form.end ?? ''];
  const terminator = form.terminator === undefined ? undefined : statementIn(style, form.terminator);
  const todo = todoComment(arm, writing);
  if (style.layout === 'inline' && form.body === 'statements') {
    const closing = form.closes && terminator !== undefined ? ` ${terminator}` : '';
    if (statement !== undefined) return [`${style.arm}${head} `, { stop: statement }, closing];
    return [`${style.arm}${head} ${terminator ?? ''} `, { stop: todo }];
  }
  const habit = style.habit === undefined ? [] : [`${style.eol}${style.body}${style.habit}`];
  const ending = terminator === undefined ? habit : [`${style.eol}${style.body}${terminator}`];
  const lines: readonly Piece[] =
    statement !== undefined ? [{ stop: statement }, ...(form.closes ? ending : [])] : [{ stop: todo }, ...ending];
  if (style.layout === 'block' || form.body === 'expression')
    return [
      `${style.arm}${head} {${style.eol}${form.body === 'expression' ? style.arm + style.unit : style.body}`,
      ...lines,
      `${style.eol}${style.arm}}`,
    ];
  return [`${style.arm}${head}${style.eol}${style.body}`, ...lines];
}

/** What a default does, and an arm that may not simply end; undefined for one that may. */
function statementFor(
  { label, about }: NewArm,
  style: ArmStyle,
  writing: Writing,
  subject: string,
): string | undefined {
  const { form } = style;
  if (label === undefined) return style.mayNotThrow ? undefined : unexpectedIn(style, writing, subject);
  if (form.unhandled === undefined) return undefined;
  const isValue = form.gives === 'value' || (style.layout === 'inline' && form.inlineLabel !== undefined);
  if (!style.leaves && form.body === 'statements' && !isValue) return undefined;
  return fill(statementIn(style, form.unhandled), { message: quoted(`TODO: handle ${about}`, style, writing) });
}

/** What a default does with a value that nobody expected; undefined where nothing can be thrown. */
export function unexpectedIn(style: ArmStyle, writing: Writing, subject: string): string | undefined {
  const { unexpected, unexpectedOnce, unhandled } = style.form;
  if (!unexpected?.includes('{subject}') || isRepeatable(subject))
    return unexpected && fill(statementIn(style, unexpected), { subject });
  if (unexpectedOnce !== undefined) return statementIn(style, unexpectedOnce);
  return unhandled && fill(statementIn(style, unhandled), { message: quoted('Unexpected code', style, writing) });
}

/** The comment that a body carries in which nothing is done yet. */
export function todoComment({ about }: NewArm, { lineComment }: Writing): string {
  return `${lineComment} TODO: handle ${commentText(about)}`;
}

/** What is said to people, in the quotes that the arms beside have, or in the only ones that there are. */
function quoted(text: string, { quote }: ArmStyle, writing: Writing): string {
  return writing.onlyQuote ? literal(text, writing.quote) : message(text, quote, writing);
}

/** `{name}` stands for a value; `{{` and other braces for themselves. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A text that ends no comment and no line. */
function commentText(text: string): string {
  return text.replaceAll('*/', '* /').replace(/\s+/g, ' ');
}

/** A string literal in the given quotes, or in the other ones where that saves an escape. */
export function message(text: string, quote: string, { verbatim }: Writing): string {
  if (verbatim !== undefined) return `${verbatim}${text.replaceAll(verbatim, verbatim + verbatim)}${verbatim}`;
  const other = quote === '"' ? "'" : '"';
  return literal(text, text.includes(quote) && !text.includes(other) ? other : quote);
}

export function literal(text: string, quote: string): string {
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(/[\r\n]+/g, ' ');
  return `${quote}${escaped}${quote}`;
}
