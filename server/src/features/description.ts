import type { CodeValue, Site } from '../analysis/model.ts';
import { mayBeMistaken, type Attribution } from '../attribution/attribution.ts';
import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import { textsOf } from '../catalogs/texts.ts';
import type { Region, Snapshot } from '../snapshot.ts';
import type { Lexis } from '../text/lexis.ts';
import { nearestCode } from './diagnostics/unknownCode.ts';
import { candidate, explain, type Explained } from './explanation.ts';
import type { Style } from './markdown.ts';
import { wordsOf } from './words.ts';

/**
 * What there is to say of a value, by whose it is, paragraph by paragraph; undefined where that is nothing. What is known
 * `beyond` its meaning stands behind what the vendor says, and before what may be long.
 */
export function describe(
  snapshot: Snapshot,
  region: Region,
  value: CodeValue,
  attributions: readonly Attribution[],
  site: Site | undefined,
  style: Style,
  beyond: readonly string[] = [],
): readonly string[] | undefined {
  const first = attributions[0]!;
  if (first.confidence !== 'certain') return candidates(snapshot, region, value, attributions, style);
  const found = first.catalog.findCode(value);
  if (!found) {
    const said = stranger(snapshot.locale, value, first.catalog, style);
    return said && [...said, ...beyond];
  }
  const hint =
    found.mistyped && site?.literal.kind !== 'constant'
      ? style.quiet(wordsOf(snapshot.locale).mistypedInteger(first.catalog.name))
      : '';
  return explain(
    { catalog: first.catalog, entry: found.entry, code: String(value), locale: snapshot.locale },
    style,
    [hint, ...beyond].filter((text) => text !== '').join('\n\n'),
  );
}

/** Written like a code of the catalog, where only one can stand, and none. */
export function stranger(
  locale: string,
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
