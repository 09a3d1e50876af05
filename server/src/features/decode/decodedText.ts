import type { CodeValue, Entry } from '../../catalogs/catalog.ts';
import type { CatalogIndex } from '../../catalogs/catalogIndex.ts';
import { textsOf } from '../../catalogs/texts.ts';
import { saysTheSame } from '../../responses/wording.ts';
import { explain } from '../explanation.ts';
import { httpStatusText } from '../httpPhrases.ts';
import type { Style } from '../markdown.ts';
import type { Decoded, DecodedCode, DecodedError, DecodedProblem, DecodedResponse, Violation } from './decoded.ts';
import { decodeWordsOf } from './decodeWords.ts';

export interface TextOptions {
  readonly style: Style;
  readonly locale: string;
  /** The names of all systems that could have been recognised. */
  readonly known: readonly string[];
}

/** What was decoded as a page, paragraph by paragraph: what each error is, what came with it, what is wrong with it. */
export function decodedParagraphs(decoded: Decoded, options: TextOptions): readonly string[] {
  const { responses, codes, strange } = decoded;
  if (strange) return strangeParagraphs(strange, options);
  const lines = new Set([...responses.flatMap(linesOf), ...codes.map(({ line }) => line)]);
  return [
    ...responses.flatMap((response) => responseParagraphs(response, options, lines.size > 1)),
    ...codes.flatMap((code) => codeParagraphs(code, options)),
  ].filter((paragraph) => paragraph !== '');
}

function linesOf({ line, errors }: DecodedResponse): readonly number[] {
  return errors.length > 0 ? errors.map((error) => error.line) : [line];
}

/** The same as one text, which ends with its line. */
export function decodedText(decoded: Decoded, options: TextOptions): string {
  return `${decodedParagraphs(decoded, options).join('\n\n')}\n`;
}

function strangeParagraphs(
  strange: NonNullable<Decoded['strange']>,
  { style, locale, known }: TextOptions,
): readonly string[] {
  const own = decodeWordsOf(locale);
  const said = { empty: own.empty, json: own.strangeJson, text: own.strangeText }[strange];
  return [style.text(said), strange === 'empty' ? '' : style.text(own.known(known.join(', ')))].filter(
    (paragraph) => paragraph !== '',
  );
}

function heading({ format }: Style, level: number, text: string): string {
  return format === 'markdown' ? `${'#'.repeat(level)} ${text}` : text;
}

function responseParagraphs(response: DecodedResponse, options: TextOptions, lines: boolean): readonly string[] {
  const { style, locale } = options;
  const own = decodeWordsOf(locale);
  const { catalog, errors, envelope, line, problems } = response;
  const isGroup = errors.length > 1;
  const outer = errors.length === 0 ? own.onlyEnvelope : own.several(errors.length);
  const title = [catalog.name, outer, ...(lines ? [own.line(line)] : [])].join(' · ');
  const place = { level: isGroup ? 2 : 1, lines };
  const items = problems.map((one) => problemItem(one, options, lines));
  return [
    ...(errors.length === 1 ? [] : [heading(style, 1, style.text(title))]),
    ...(errors.length === 1 ? [] : doubt(response, options)),
    ...(envelope && errors.length !== 1 ? [style.list([envelopeItem(envelope, options)])] : []),
    // What holds for all of them is said once.
    ...new Set(errors.flatMap((error) => errorParagraphs(error, response, options, place))),
    ...(items.length > 0 ? [heading(style, isGroup ? 2 : 3, own.problems), style.list(items)] : []),
  ];
}

function doubt({ catalog, confidence }: DecodedResponse, { style, locale }: TextOptions): readonly string[] {
  return confidence === 'possible' ? [style.quiet(decodeWordsOf(locale).possible(catalog.name))] : [];
}

function envelopeItem(
  { code, entry }: NonNullable<DecodedResponse['envelope']>,
  { style, locale }: TextOptions,
): string {
  const title = entry ? ` ${style.text(entry.title)}` : '';
  return `${style.strong(`${decodeWordsOf(locale).envelope}:`)} ${style.code(String(code))}${title}`;
}

function problemItem({ message, rule, line }: DecodedProblem, { style, locale }: TextOptions, lines: boolean): string {
  const place = lines ? `, ${style.text(decodeWordsOf(locale).line(line))}` : '';
  return `${style.text(message)} (${style.code(rule)}${place})`;
}

function errorParagraphs(
  error: DecodedError,
  response: DecodedResponse,
  options: TextOptions,
  { level, lines }: { readonly level: number; readonly lines: boolean },
): readonly string[] {
  const { style, locale } = options;
  const own = decodeWordsOf(locale);
  const { catalog } = response;
  const { entry, code } = error;
  const known = entry && textsOf(entry, catalog.file, locale).title;
  const title = known ?? (code === undefined ? own.noCode : own.unknown(catalog.codesName));
  const head = [...(code === undefined ? [] : [style.strong(String(code))]), style.text(title)].join(' ');
  const place = lines ? [own.line(error.line)] : [];
  const items = itemsOf(error, response, options);
  const list = items.length > 0 ? style.list(items) : '';
  return [
    heading(style, level, head),
    ...(response.errors.length === 1 ? doubt(response, options) : []),
    ...(entry
      ? explanation(catalog, entry, code, options, [entry.symbol, ...place], list)
      : [style.text([catalog.name, ...place].join(' · ')), list]),
    `${style.strong(`${own.support}:`)} ${style.code(supportText(error, response))}`,
  ];
}

/** What the catalog says, without the headline, which is that of the page, and without examples: here is one. */
function explanation(
  catalog: CatalogIndex,
  { examples: _, ...entry }: Entry,
  code: CodeValue | undefined,
  { style, locale }: TextOptions,
  more: readonly string[],
  list = '',
): readonly string[] {
  const said = explain({ catalog, entry, code: String(entry.code ?? code), locale }, style, list);
  const [headline = '', ...rest] = said;
  const standing = headline.split('\n').slice(1).join('\n');
  return [[standing, ...more.map((text) => style.text(text))].join(' · '), ...reasons(entry, style, locale), ...rest];
}

function reasons({ causes = [], resolutions = [] }: Entry, style: Style, locale: string): readonly string[] {
  const own = decodeWordsOf(locale);
  const listed = (title: string, texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : [style.strong(title), style.list(texts.map((text) => style.text(text)))];
  return [...listed(own.causes, causes), ...listed(own.resolutions, resolutions)];
}

/** What came with this very error, as far as it says more than the catalog. */
function itemsOf(error: DecodedError, response: DecodedResponse, options: TextOptions): readonly string[] {
  const { style, locale } = options;
  const own = decodeWordsOf(locale);
  const item = (name: string, text: string): string => `${style.strong(`${name}:`)} ${text}`;
  const { entry, messages, fields, violations, reference } = error;
  const { envelope, errors } = response;
  const quoted = messages.filter(({ text }) => !entry || !saysTheSame(text, entry));
  const statuses = [...new Set([response.httpStatus, error.httpStatus].filter((status) => status !== undefined))];
  return [
    ...quoted.map(({ member, text }) => item(own.sent, `${style.text(`“${text}”`)} (${style.code(member)})`)),
    ...(fields.length > 0 ? [item(own.fields, fields.map((field) => style.code(field)).join(', '))] : []),
    ...violations.map((violation) => item(own.violation, violationText(violation, style))),
    ...(statuses.length > 0 ? [item(own.httpSent, style.text(statuses.map(httpStatusText).join(' / ')))] : []),
    ...(reference === undefined ? [] : [item(own.reference, style.code(reference))]),
    ...(envelope && errors.length === 1 ? [envelopeItem(envelope, options)] : []),
  ];
}

/** `owner: may not be null (NotNull, eu.abra.Project)`: the two that people look for first, whatever the vendor calls the rest. */
function violationText(violation: Violation, style: Style): string {
  const { field, message, ...rest } = violation;
  const more = Object.values(rest);
  const said = [
    ...(field === undefined ? [] : [style.code(field)]),
    ...(message === undefined ? [] : [style.text(message)]),
  ];
  const shown = said.length === 0 ? '' : said.join(' ');
  return more.length === 0 ? shown : `${shown} (${more.map((text) => style.text(text)).join(', ')})`.trim();
}

/** One line that can be pasted into a mail: the vendor's own words, whatever the reader's language. */
function supportText(error: DecodedError, { catalog, ...response }: DecodedResponse): string {
  const { code, entry, messages, reference, fields } = error;
  const status = response.httpStatus ?? error.httpStatus;
  const said = messages.map(({ text }) => text).filter((text) => !entry || !saysTheSame(text, entry));
  return [
    [catalog.name, code, entry && `(${entry.title})`].filter((part) => part !== undefined).join(' '),
    ...(status === undefined ? [] : [`HTTP ${status}`]),
    ...(reference === undefined ? [] : [`id ${reference}`]),
    ...fields.map((field) => `field ${field}`),
    ...said.map((text) => `“${text}”`),
  ].join(', ');
}

function codeParagraphs({ code, meanings, line }: DecodedCode, options: TextOptions): readonly string[] {
  const { style, locale } = options;
  const own = decodeWordsOf(locale);
  const isOne = meanings.length === 1;
  return [
    ...(isOne ? [] : [heading(style, 1, style.text(own.meanings(code, meanings.length)))]),
    ...meanings.flatMap(({ catalog, entry }) => [
      heading(
        style,
        isOne ? 1 : 2,
        `${style.strong(String(entry.code ?? code))} ${style.text(textsOf(entry, catalog.file, locale).title)}`,
      ),
      ...explanation(catalog, entry, code, options, [entry.symbol, ...(line > 1 ? [own.line(line)] : [])]),
    ]),
  ];
}
