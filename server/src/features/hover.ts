import type { Hover, Position } from 'vscode-languageserver-types';
import type { Site } from '../analysis/model.ts';
import { wordedStatus } from '../attribution/httpStatus.ts';
import type { Region, Snapshot } from '../snapshot.ts';
import { shifted, touches, type Span } from '../text/span.ts';
import { describe } from './description.ts';
import { explain } from './explanation.ts';
import { markup, styleOf, type Format, type Style } from './markdown.ts';
import { mayBeCode, mentionAt, tokenTouching } from './mentions.ts';
import { rangeOf } from './ranges.ts';
import { responseHover } from './responseHover.ts';
import { isProse } from '../text/lexis.ts';

export interface HoverOptions {
  /** What the client can show; Markdown when left out. */
  readonly format?: Format;
}

/** What the code at a position means; the candidates where it is not sure whose code it is. */
export function hover(snapshot: Snapshot, position: Position, options: HoverOptions = {}): Hover | undefined {
  if (snapshot.pin?.catalog === 'none') return undefined;
  const offset = snapshot.document.text.offsetAt(position);
  const region = snapshot.regionAt(offset);
  const style = styleOf(options.format ?? 'markdown');
  const response = responseHover(snapshot, region, offset, style);
  const found = codeAt(snapshot, region, offset, style, response?.isCode ? response.beyond : []) ?? response;
  return (
    found && { contents: markup(style, found.paragraphs), range: rangeOf(snapshot, shifted(found.span, region.start)) }
  );
}

/** What the code at a position means, and what its response says `beyond` that. */
function codeAt(
  snapshot: Snapshot,
  region: Region,
  offset: number,
  style: Style,
  beyond: readonly string[],
): Found | undefined {
  const token = tokenTouching(snapshot.tokens(region), offset - region.start);
  if (!token) return undefined;
  const site = (): Found | undefined =>
    mayBeCode(snapshot, region, token, offset - region.start)
      ? siteAt(snapshot, region, offset, style, beyond)
      : undefined;
  const said = (): Found | undefined => mention(snapshot, region, offset, style, beyond);
  // What prose says of a number is better than what it would be in a program.
  return isProse(region.known.language.lexis) ? (said() ?? site()) : (site() ?? said());
}

/** A label under a directive that says that the dispatch has no codes at all. */
function isDisowned(snapshot: Snapshot, region: Region, offset: number): boolean {
  const own = snapshot.dispatchAt(region, offset);
  if (!own?.pinned || own.attributions.length > 0) return false;
  return own.dispatch.arms.some(({ labels }) => labels.some(({ span }) => touches(span, offset - region.start)));
}

/** What there is to say, and about which part of the region. */
interface Found {
  readonly span: Span;
  readonly paragraphs: readonly string[];
}

function siteAt(
  snapshot: Snapshot,
  region: Region,
  offset: number,
  style: Style,
  beyond: readonly string[],
): Found | undefined {
  const at = offset - region.start;
  const code = snapshot.codeAt(region, offset);
  if (code) {
    // Parentheses and casts around a literal belong to its place, and say nothing themselves.
    if (!touches(literalOf(code.site), at)) return undefined;
    const paragraphs = describe(snapshot, region, code.value, code.attributions, code.site, style, beyond);
    return paragraphs && { span: literalOf(code.site), paragraphs };
  }
  const site = snapshot.siteAt(region, offset);
  const value =
    site && (site.value ?? (site.constant === undefined ? undefined : snapshot.constant(region, site.constant)));
  if (!site || value === undefined || !touches(literalOf(site), at)) return undefined;
  const status = wordedStatus(value, site.subject, snapshot.catalogs, (id) => snapshot.isAbout(id));
  return (
    status && {
      span: literalOf(site),
      paragraphs: explain({ ...status, code: String(value), locale: snapshot.locale }, style),
    }
  );
}

/** The literal with its quotes, without parentheses and casts around it. */
function literalOf({ literal: { value, quote } }: Site): Span {
  return { start: value.start - quote.length, end: value.end + quote.length };
}

function mention(
  snapshot: Snapshot,
  region: Region,
  offset: number,
  style: Style,
  beyond: readonly string[],
): Found | undefined {
  const found = mentionAt(snapshot, region, offset);
  // Only what would be shown is worth reading the syntax for.
  if (!found || isDisowned(snapshot, region, offset)) return undefined;
  const paragraphs = describe(snapshot, region, found.value, found.attributions, undefined, style, beyond);
  return paragraphs && { span: found.span, paragraphs };
}
