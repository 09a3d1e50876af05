import { isGroup } from '../analysis/literals/literals.ts';
import type { ResponseMember } from '../catalogs/catalog.ts';
import { holdsData } from '../languages/language.ts';
import type { ErrorResponse } from '../responses/errorResponse.ts';
import { placeIn, type ResponsePlace } from '../responses/place.ts';
import type { Region, Snapshot } from '../snapshot.ts';
import { tokenAt } from '../text/lexer.ts';
import type { Span } from '../text/span.ts';
import { describe } from './description.ts';
import type { Style } from './markdown.ts';
import { errorParticulars, responseSummary, type Wording } from './responseSummary.ts';
import { wordsOf } from './words.ts';

/** What there is to say of a place in an error response. */
export interface ResponseFound {
  readonly span: Span;
  readonly paragraphs: readonly string[];
  /** The place is the code itself, of which others have more to say. */
  readonly isCode: boolean;
  /** What the error says beyond its code. */
  readonly beyond: readonly string[];
}

/** What the response around a position says, whose span is relative to the region. */
export function responseHover(
  snapshot: Snapshot,
  region: Region,
  offset: number,
  style: Style,
): ResponseFound | undefined {
  if (region.known.groups.length === 0 || !snapshot.isConnected) return undefined;
  const around = snapshot.responseAt(region, offset);
  const at = offset - region.start;
  const place = around && placeIn(around.response, at);
  if (!place || !speaksOf(snapshot, region, place, at)) return undefined;
  const { response, error } = around;
  if (!isWritten(response) && !isData(region, place)) return undefined;
  const span = place.group.isQuoted ? withEscapes(place.span, region.segment.text) : place.span;
  const wording = { locale: snapshot.locale, style };
  if (response.confidence !== 'certain') return unsure(snapshot, region, response, span, style);
  return {
    span,
    paragraphs: [memberSaid(place, wording), ...responseSummary(response, error, wording)],
    isCode: error?.code !== undefined && error.code === place.member,
    beyond: error ? errorParticulars(response, error, wording) : [],
  };
}

/** A response with a code in it, and no type or schema of one. */
function isWritten({ errors }: ErrorResponse): boolean {
  return errors.some(({ value }) => value !== undefined);
}

function isData({ known }: Region, { group }: ResponsePlace): boolean {
  return group.isQuoted || holdsData(known.language);
}

/**
 * In data, and in a string that holds it, any place will do. In a program the vendor's names, values and brackets do: of
 * expressions its own language server has to speak, and of comments nobody.
 */
function speaksOf(snapshot: Snapshot, region: Region, place: ResponsePlace, at: number): boolean {
  const token = tokenAt(snapshot.tokens(region), at);
  if (token?.kind === 'comment') return false;
  if (isData(region, place)) return true;
  if (!token) return false;
  const { group, member, described } = place;
  const { start, end } = token;
  if (!member) return start <= group.span.start || (group.closed && end >= group.span.end);
  if (!described && !isGroup(member.value)) return false;
  return end <= member.key.end || (start >= member.value.span.start && member.value.kind !== 'expression');
}

/** With the whole of the quotes that stand at its ends escaped. */
function withEscapes({ start, end }: Span, text: string): Span {
  const before = /\\*$/.exec(text.slice(Math.max(0, start - DEEPEST_ESCAPE), start))![0].length;
  const cut = text[end - 1] === '\\' ? /^\\*["']/.exec(text.slice(end, end + DEEPEST_ESCAPE))?.[0].length : undefined;
  return { start: start - before, end: end + (cut ?? 0) };
}

/** So many backslashes stand before a quote at the deepest level that is read. */
const DEEPEST_ESCAPE = 8;

/** It may be of several systems: which, and how to say it. */
function unsure(
  snapshot: Snapshot,
  region: Region,
  { root }: ErrorResponse,
  span: Span,
  style: Style,
): ResponseFound | undefined {
  const all = snapshot.resolved(region).responses.filter((one) => one.root === root);
  const attributions = all.map(({ catalog }) => ({ catalog, confidence: 'possible' as const, reasons: [] }));
  const value = all.flatMap(({ errors }) => errors.flatMap((error) => error.value ?? []))[0];
  const paragraphs = value !== undefined && describe(snapshot, region, value, attributions, undefined, style);
  return paragraphs ? { span, paragraphs, isCode: false, beyond: [] } : undefined;
}

/** What the vendor says of a member, in front of what the response says. */
function memberSaid({ described }: ResponsePlace, { locale, style }: Wording): string {
  if (!described) return '';
  const { name, member } = described;
  const said = memberText(member, locale).map((text) => style.text(text));
  return said.length === 0 ? '' : `${style.code(name)}: ${said.join(' ')}`;
}

/** What there is to know of a member of a response: the vendor's sentence, and that its text may change. */
export function memberText({ description, unstable }: ResponseMember, locale: string): readonly string[] {
  return [...(description === undefined ? [] : [description]), ...(unstable ? [wordsOf(locale).unstable] : [])];
}
