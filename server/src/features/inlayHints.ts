import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import { textsOf } from '../catalogs/texts.ts';
import type { CodeValue } from '../catalogs/catalog.ts';
import { holdsData } from '../languages/language.ts';
import type { Code } from '../resolved.ts';
import type { Region, Snapshot } from '../snapshot.ts';
import { excerpt } from './excerpt.ts';
import { explain } from './explanation.ts';
import { markup, styleOf, type Format } from './markdown.ts';

export interface InlayHintOptions {
  /** It asks for a tooltip when one is wanted; otherwise each hint comes with its own. */
  readonly resolvesTooltips?: boolean;
  /** Of the tooltip; Markdown when left out. */
  readonly format?: Format;
}

/** By which a hint is found again when its tooltip is asked for. */
interface HintData {
  readonly catalog: string;
  readonly code: CodeValue;
}

/** What the codes in a range mean, beside each that is certainly one. */
export function inlayHints(snapshot: Snapshot, range: Range, options: InlayHintOptions = {}): readonly InlayHint[] {
  const { text } = snapshot.document;
  if (!snapshot.settings.inlayHints.enabled) return [];
  const [from, to] = [text.offsetAt(range.start), text.offsetAt(range.end)];
  const hints = new Map<number, InlayHint>();
  for (const region of snapshot.regions()) {
    if (region.start > to || region.start + region.segment.text.length < from) continue;
    if (snapshot.settings.inlayHints.in === 'data' && !holdsData(region.known.language)) continue;
    for (const code of snapshot.resolved(region).codes) {
      const at = region.start + endOf(code, region.segment.text);
      if (at < from || at > to || hints.has(at)) continue;
      const hint = hintOf(snapshot, region, code, options);
      if (hint) hints.set(at, hint);
      if (hints.size === MOST) return [...hints.values()];
    }
  }
  return [...hints.values()];
}

/** Adds what is only shown when a hint is looked at. */
export function resolveInlayHint(
  hint: InlayHint,
  catalogs: readonly CatalogIndex[],
  locale: string,
  { format }: InlayHintOptions = {},
): InlayHint {
  const data = hint.data as Partial<HintData> | undefined;
  const catalog = catalogs.find(({ id }) => id === data?.catalog);
  const entry = data?.code === undefined ? undefined : catalog?.findCode(data.code)?.entry;
  if (!catalog || !entry) return hint;
  const style = styleOf(format ?? 'markdown');
  return { ...hint, tooltip: markup(style, explain({ catalog, entry, code: String(data!.code), locale }, style)) };
}

/** So many are on no screen; in a file of one line a client asks for all of them at once. */
const MOST = 1000;

const LONGEST_TITLE = 60;

function hintOf(snapshot: Snapshot, region: Region, code: Code, options: InlayHintOptions): InlayHint | undefined {
  const { attributions, value } = code;
  const [first] = attributions;
  const entry = first?.confidence === 'certain' ? first.catalog.findCode(value)?.entry : undefined;
  if (!first || !entry) return undefined;
  const { catalog } = first;
  const { locale } = snapshot;
  const place = placeOf(region.segment.text, endOf(code, region.segment.text));
  const hint: InlayHint = {
    position: snapshot.document.text.positionAt(region.start + place.at),
    label: `⟵ ${excerpt(textsOf(entry, catalog.file, locale).title, LONGEST_TITLE)}`,
    paddingLeft: true,
    ...(!place.isLast && { paddingRight: true }),
    data: { catalog: catalog.id, code: value } satisfies HintData,
  };
  return options.resolvesTooltips ? hint : resolveInlayHint(hint, [catalog], locale, options);
}

/** At the end of the line where only brackets and a comma follow there, so that the line reads on as it is written. */
function placeOf(text: string, end: number): { readonly at: number; readonly isLast: boolean } {
  // A line may be the whole of a document, and is not to be walked for each of its codes.
  const rest = /^[^\n\r]*/.exec(text.slice(end, end + REACH))![0].trimEnd();
  const isLast = /^[\s,;:\]})]*$/.test(rest);
  return { at: isLast ? end + rest.length : end, isLast };
}

/** So many brackets close at once nowhere that a person writes. */
const REACH = 40;

/** Behind the literal, with its quote, which is escaped in a string of something else. */
function endOf({ site: { literal } }: Code, text: string): number {
  let at = literal.value.end;
  while (text[at] === '\\') at++;
  return at + literal.quote.length;
}
