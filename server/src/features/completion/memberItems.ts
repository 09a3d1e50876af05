import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver-types';
import type { CodeValue, ResponseMember } from '../../catalogs/catalog.ts';
import type { Region, Snapshot } from '../../snapshot.ts';
import { httpStatusText } from '../httpPhrases.ts';
import { markup, styleOf } from '../markdown.ts';
import { rangeOf } from '../ranges.ts';
import { memberText } from '../responseHover.ts';
import { wordsOf } from '../words.ts';
import type { CompletionOptions } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { memberPlace, type MemberPlace, type ResponseObject } from './members.ts';
import type { Tokens } from './tokens.ts';

/** Where an item is written, and how. */
interface Target {
  readonly snapshot: Snapshot;
  readonly region: Region;
  readonly cursor: Cursor;
  readonly tokens: Tokens;
  readonly place: MemberPlace;
  readonly options: CompletionOptions;
}

/** Members that a response still lacks, and values that the vendor sends in them; undefined where codes may have to be offered. */
export function memberItems(
  snapshot: Snapshot,
  region: Region,
  tokens: Tokens,
  cursor: Cursor,
  options: CompletionOptions,
): readonly CompletionItem[] | undefined {
  const place = memberPlace(snapshot, region, tokens, cursor);
  if (!place) return undefined;
  const target: Target = { snapshot, region, cursor, tokens, place, options };
  const { object, valueOf } = place;
  if (valueOf === undefined) return nameItems(target);
  const member = object.members[valueOf];
  // Where a code is written, all of them are offered.
  const holdsCode = member?.role === 'code' || member?.role === 'envelope';
  const values = member && !holdsCode ? knownValues(valueOf, member, object) : [];
  return values.length > 0 ? values.map((value) => valueItem(target, value, member!)) : undefined;
}

function nameItems(target: Target): readonly CompletionItem[] {
  const { object, commaAt } = target.place;
  const missing = Object.entries(object.members).filter(([name]) => !object.has(name));
  const before = commaAt === undefined ? undefined : rangeOf(target.snapshot, at(target, commaAt));
  return missing.map(([name, member], order) => {
    const { locale } = target.snapshot;
    const style = styleOf(target.options.format ?? 'markdown');
    const about = memberText(member, locale).map((text) => style.text(text));
    return {
      label: name,
      kind: CompletionItemKind.Property,
      detail: [member.type, ...(member.required ? [wordsOf(locale).alwaysSent] : [])].join(' · '),
      sortText: `${member.required ? 0 : 1}${String(order).padStart(2, '0')}`,
      ...(about.length > 0 && { documentation: markup(style, [about.join(' ')]) }),
      ...written(target, name, `"${name}"`, isNamed(target) ? '' : `: ${snippetFor(name, member, object)}`),
      ...(before && { additionalTextEdits: [{ range: before, newText: ',' }] }),
    };
  });
}

function valueItem(target: Target, value: CodeValue, { role }: ResponseMember): CompletionItem {
  const label = String(value);
  return {
    label,
    kind: CompletionItemKind.Value,
    ...(role === 'httpStatus' && { detail: httpStatusText(Number(value)) }),
    ...written(target, label, JSON.stringify(value), ''),
  };
}

/** The edit that writes a text and a snippet behind it, over what is written already, with its quotes. */
function written(
  target: Target,
  label: string,
  text: string,
  snippet: string,
): Pick<CompletionItem, 'textEdit' | 'filterText' | 'insertTextFormat'> {
  const { snapshot, region, cursor, options } = target;
  const { typed, string } = cursor;
  const quote = string?.syntax.open ?? '';
  const start = region.start + typed.start - quote.length;
  const end = region.start + typed.end + (string?.closed ? string.syntax.close.length : 0);
  const isSnippet = options.snippets === true && /\$\d/.test(snippet);
  const comma = isNamed(target) || !isFollowed(target) ? '' : ',';
  const newText = isSnippet ? `${escaped(text)}${snippet}` : `${text}${plain(snippet)}`;
  return {
    filterText: `${quote}${label}`,
    textEdit: { range: rangeOf(snapshot, { start, end }), newText: `${newText}${comma}` },
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
  };
}

/** The value follows already. */
function isNamed({ place, tokens, cursor }: Target): boolean {
  return place.valueOf === undefined && tokens.written(cursor.next) === ':';
}

/** Another member follows, and no comma before it. */
function isFollowed({ tokens, cursor }: Target): boolean {
  return tokens.at(cursor.next)?.kind === 'string' && tokens.written(tokens.after(cursor.next)) === ':';
}

function at({ region }: Target, offset: number): { readonly start: number; readonly end: number } {
  return { start: region.start + offset, end: region.start + offset };
}

/** The value that a new member begins with: what is known of it, or else the brackets and quotes of its type. */
function snippetFor(name: string, member: ResponseMember, object: ResponseObject): string {
  const [value] = knownValues(name, member, object);
  if (value !== undefined) return escaped(JSON.stringify(value));
  if (member.type === 'string') return '"$1"';
  if (member.type === 'array') return member.members ? '[{ $1 }]' : '[$1]';
  return member.type === 'object' ? '{ $1 }' : '$1';
}

/** What the vendor sends in a member, as far as that is known beside the code. */
function knownValues(
  name: string,
  { role, values, unstable }: ResponseMember,
  { catalog, known }: ResponseObject,
): readonly CodeValue[] {
  if (values) return values;
  if (role === 'httpStatus') return known?.httpStatus ?? [];
  if (role === 'message') return known && !unstable ? [known.title] : [];
  if (role === 'envelope') return catalog.listed.filter(({ kind }) => kind === 'envelope').map(({ code }) => code);
  if (role !== 'result') return [];
  return catalog.file.detect.supporting.flatMap((evidence) => {
    const value = evidence.values?.[name];
    return typeof value === 'string' || typeof value === 'number' ? [value] : [];
  });
}

/** As a snippet writes it. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function plain(snippet: string): string {
  return snippet.replace(/\$\d/g, '').replace(/\\([\\$}])/g, '$1');
}
