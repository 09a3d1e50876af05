import type { Hover, Position } from 'vscode-languageserver-types';
import type { CodeValue, Site } from '../analysis/model.ts';
import { mayBeMistaken, type Attribution } from '../attribution/attribution.ts';
import { wordedStatus } from '../attribution/httpStatus.ts';
import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import { textsOf } from '../catalogs/texts.ts';
import type { Region, Snapshot } from '../snapshot.ts';
import type { Lexis } from '../text/lexis.ts';
import { shifted, touches, type Span } from '../text/span.ts';
import { nearestCode } from './diagnostics/unknownCode.ts';
import { candidate, explain, type Explained } from './explanation.ts';
import { markup, styleOf, type Format, type Style } from './markdown.ts';
import { mayBeCode, mentionAt, tokenTouching } from './mentions.ts';
import { rangeOf } from './ranges.ts';
import { wordsOf } from './words.ts';

export interface HoverOptions {
  /** What the client can show; Markdown when left out. */
  readonly format?: Format;
}

/** What the code at a position means; the candidates where it is not sure whose code it is. */
export function hover(snapshot: Snapshot, position: Position, options: HoverOptions = {}): Hover | undefined {
  if (snapshot.pin?.catalog === 'none') return undefined;
  const offset = snapshot.document.text.offsetAt(position);
  const region = snapshot.regionAt(offset);
  const token = tokenTouching(snapshot.tokens(region), offset - region.start);
  if (!token) return undefined;
  const style = styleOf(options.format ?? 'markdown');
  const site = (): Found | undefined =>
    mayBeCode(snapshot, region, token, offset - region.start) ? siteAt(snapshot, region, offset, style) : undefined;
  const said = (): Found | undefined => mention(snapshot, region, offset, style);
  // What prose says of a number is better than what it would be in a program.
  const found = region.known.language.lexis.strings.length === 0 ? (said() ?? site()) : (site() ?? said());
  return (
    found && { contents: markup(style, found.paragraphs), range: rangeOf(snapshot, shifted(found.span, region.start)) }
  );
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

function siteAt(snapshot: Snapshot, region: Region, offset: number, style: Style): Found | undefined {
  const at = offset - region.start;
  const code = snapshot.codeAt(region, offset);
  if (code) {
    // Parentheses and casts around a literal belong to its place, and say nothing themselves.
    if (!touches(literalOf(code.site), at)) return undefined;
    const paragraphs = describe(snapshot, region, code.value, code.attributions, code.site, style);
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

function mention(snapshot: Snapshot, region: Region, offset: number, style: Style): Found | undefined {
  const found = mentionAt(snapshot, region, offset);
  // Only what would be shown is worth reading the syntax for.
  if (!found || isDisowned(snapshot, region, offset)) return undefined;
  const paragraphs = describe(snapshot, region, found.value, found.attributions, undefined, style);
  return paragraphs && { span: found.span, paragraphs };
}

function describe(
  snapshot: Snapshot,
  region: Region,
  value: CodeValue,
  attributions: readonly Attribution[],
  site: Site | undefined,
  style: Style,
): readonly string[] | undefined {
  const first = attributions[0]!;
  if (first.confidence !== 'certain') return candidates(snapshot, region, value, attributions, style);
  const found = first.catalog.findCode(value);
  if (!found) return stranger(snapshot, value, first.catalog, style);
  const hint =
    found.mistyped && site?.literal.kind !== 'constant'
      ? style.quiet(wordsOf(snapshot.locale).mistypedInteger(first.catalog.name))
      : '';
  return explain(
    { catalog: first.catalog, entry: found.entry, code: String(value), locale: snapshot.locale },
    style,
    hint,
  );
}

/** Written like a code of the catalog, where only one can stand, and none. */
function stranger(
  { locale }: Snapshot,
  value: CodeValue,
  catalog: CatalogIndex,
  style: Style,
): readonly string[] | undefined {
  if (!mayBeMistaken(value, catalog)) return undefined;
  const own = wordsOf(locale);
  const nearest = nearestCode(value, catalog);
  const said = own.noCode(style.strong(String(value)), style.text(catalog.codesName));
  if (!nearest) return [said];
  const { title } = textsOf(nearest, catalog.file, locale);
  return [style.lines([said, own.nearest(style.strong(String(nearest.code)), style.text(title))])];
}

function candidates(
  snapshot: Snapshot,
  { known: { language } }: Region,
  value: CodeValue,
  attributions: readonly Attribution[],
  style: Style,
): readonly string[] | undefined {
  const { locale } = snapshot;
  const own = wordsOf(locale);
  const listed = attributions.flatMap(({ catalog }): readonly Explained[] => {
    const entry = catalog.findCode(value)?.entry;
    return entry ? [{ catalog, entry, code: String(value), locale }] : [];
  });
  const [first] = listed;
  if (!first) return undefined;
  const directive = style.code(comment(language.lexis, `error-codes: ${first.catalog.id}`));
  const pin = own.pin(directive, style.code('errorCodeAssist.fileCatalogs'));
  return [style.list(listed.map((one) => candidate(one, style))), `${own.notSure} ${pin}`];
}

/** A comment as the language writes it; prose has none, and a directive may stand in it as it is. */
function comment({ lineComments, blockComments }: Lexis, text: string): string {
  const [line] = lineComments;
  const [block] = blockComments;
  if (line !== undefined) return `${line} ${text}`;
  return block ? `${block.open} ${text} ${block.close}` : text;
}
