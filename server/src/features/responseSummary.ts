import { roleMember, type ErrorResponse, type ResponseError } from '../responses/errorResponse.ts';
import { particularsOf, type NamedText, type Particulars, type Violation } from '../responses/particulars.ts';
import { codeValue } from '../responses/candidates.ts';
import { textsOf } from '../catalogs/texts.ts';
import { stranger } from './description.ts';
import { excerpt } from './excerpt.ts';
import { headline } from './explanation.ts';
import { httpStatusText } from './httpPhrases.ts';
import type { Style } from './markdown.ts';
import { wordsOf } from './words.ts';

/** What a summary is written in. */
export interface Wording {
  readonly locale: string;
  readonly style: Style;
}

/** What a certain response says, paragraph by paragraph: one error of it, or all of them where none is asked for. */
export function responseSummary(
  response: ErrorResponse,
  error: ResponseError | undefined,
  wording: Wording,
): readonly string[] {
  const { errors } = response;
  const one = error ?? (errors.length === 1 ? errors[0] : undefined);
  if (!one) return overview(response, wording);
  return [heading(response, one, wording), ...errorParticulars(response, one, wording)];
}

/** What one error says beyond its code, paragraph by paragraph. */
export function errorParticulars(
  { catalog, errors }: ErrorResponse,
  error: ResponseError,
  { locale, style }: Wording,
): readonly string[] {
  const own = wordsOf(locale);
  const { texts, fields, violations, references, mismatch } = particularsOf(error);
  const paragraphs = texts.slice(0, MOST_TEXTS).map((text) => style.text(own.quoted(excerpt(text, LONGEST_TEXT))));
  if (mismatch) {
    const sent = mismatch.sent.map(httpStatusText).join(', ');
    const written = style.strong(String(mismatch.written));
    paragraphs.push(own.otherStatus(style.code(mismatch.name), written, style.text(catalog.name), style.strong(sent)));
  }
  if (fields.length > 0) paragraphs.push(own.fields(listed(fields, { locale, style }), fields.length > 1));
  if (violations.length > 0) {
    const items = violations.map((one) => violationLine(one, style));
    paragraphs.push(`${own.violations}\n\n${style.list(shortList(items, locale))}`);
  }
  const quoted = ({ name, text }: NamedText): string =>
    own.reference(style.code(name), style.code(excerpt(text, LONGEST_NAME)));
  paragraphs.push(...references.map(quoted));
  if (errors.length > 1) paragraphs.push(style.quiet(own.oneOf(errors.indexOf(error) + 1, errors.length)));
  return paragraphs;
}

/** `owner: may not be null`, for a line without room for more. */
export function violationName({ field, message }: Violation): string {
  return [field, message].flatMap((text) => (text === undefined ? [] : excerpt(text, LONGEST_NAME))).join(': ');
}

function heading({ catalog }: ErrorResponse, error: ResponseError, { locale, style }: Wording): string {
  const { known, value } = error;
  if (known) return headline({ catalog, entry: known.entry, code: String(value), locale }, style);
  if (value !== undefined) {
    const [said] = stranger(locale, value, catalog, style) ?? [];
    if (said !== undefined) return said;
  }
  const name = style.strong(error.shape.name);
  return error.code ? name : style.lines([name, wordsOf(locale).noCodeHere]);
}

/** Several errors, or none, in one envelope. */
function overview(response: ErrorResponse, { locale, style }: Wording): readonly string[] {
  const { catalog, errors, envelope } = response;
  const outer = envelope && roleMember(envelope, 'envelope');
  const value = outer && codeValue(outer.value);
  const known = value === undefined ? undefined : catalog.findCode(value);
  const first = known
    ? headline({ catalog, entry: known.entry, code: String(value), locale }, style)
    : style.strong(envelope?.shape.name ?? catalog.name);
  if (errors.length === 0) return [first];
  const items = errors.slice(0, MOST_LISTED + 1).map((error) => errorLine(response, error, { locale, style }));
  return [first, `${wordsOf(locale).errors(errors.length)}:`, style.list(shortList(items, locale, errors.length))];
}

/** One of several errors: its code, its title and the fields. */
function errorLine({ catalog }: ErrorResponse, error: ResponseError, { locale, style }: Wording): string {
  const { known, value } = error;
  const own = wordsOf(locale);
  const said: Particulars = particularsOf(error);
  const fields = said.fields.length > 0 ? ` (${listed(said.fields, { locale, style })})` : '';
  if (value === undefined)
    return `${style.text(excerpt(said.texts[0] ?? '', LONGEST_NAME)) || own.noCodeHere}${fields}`;
  const code = style.strong(excerpt(String(value), LONGEST_NAME));
  const line = known
    ? `${code} ${style.text(textsOf(known.entry, catalog.file, locale).title)}`
    : own.noCode(code, style.text(catalog.codesName));
  return `${line}${fields}`;
}

function violationLine({ field, message, others }: Violation, style: Style): string {
  const said = message === undefined ? '' : style.text(excerpt(message, LONGEST_TEXT));
  const first = field === undefined ? said : `${style.code(excerpt(field, LONGEST_NAME))}${said && `: ${said}`}`;
  const rest = others.map(({ name, text }) => `${style.text(name)} ${style.code(excerpt(text, LONGEST_NAME))}`);
  return [first, ...rest].filter((text) => text !== '').join(' · ');
}

function listed(names: readonly string[], { locale, style }: Wording): string {
  const own = names.slice(0, MOST_LISTED).map((name) => style.code(excerpt(name, LONGEST_NAME)));
  const rest = names.length - own.length;
  return [own.join(', '), ...(rest > 0 ? [wordsOf(locale).more(rest)] : [])].join(' ');
}

function shortList(items: readonly string[], locale: string, count = items.length): readonly string[] {
  const rest = count - MOST_LISTED;
  return rest > 0 ? [...items.slice(0, MOST_LISTED), wordsOf(locale).more(rest)] : items;
}

/** What fits into a hover that nobody has to scroll. */
const MOST_LISTED = 8;
const MOST_TEXTS = 2;
const LONGEST_TEXT = 240;
const LONGEST_NAME = 80;
