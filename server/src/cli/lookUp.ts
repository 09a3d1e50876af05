import { distance } from 'fastest-levenshtein';
import type { Entry } from '../catalogs/catalog.ts';
import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import { nearestCode } from '../features/diagnostics/unknownCode.ts';
import { words } from '../text/words.ts';

/** An entry that was asked for. */
export interface Match {
  readonly catalog: CatalogIndex;
  readonly entry: Entry;
  /** As the vendor writes it; for a pattern, what was written in its place. */
  readonly code: string;
}

/** All entries that a code or a symbol names, at most one in each catalog; `planfix:1000` asks one catalog alone. */
export function lookUp(query: string, catalogs: readonly CatalogIndex[]): readonly Match[] {
  const { asked, code } = addressed(query, catalogs);
  return asked.flatMap((catalog) => matchIn(catalog, code) ?? []);
}

/** What may have been meant by a code that is in none of the catalogs: the nearest, and those that are as near. */
export function suggestionsFor(query: string, catalogs: readonly CatalogIndex[]): readonly Match[] {
  const { asked, code } = addressed(query, catalogs);
  const near = asked.flatMap((catalog) => [...nearby(code.toUpperCase(), catalog)]);
  const least = Math.min(...near.map(({ slips }) => slips));
  return near.filter(({ slips }) => slips === least).map(({ match }) => match);
}

/** What stands before the code in place of the name of a catalog, given all there are: `jira` in `jira:1000`. */
export function strangeCatalog(query: string, all: readonly CatalogIndex[]): string | undefined {
  const [, id] = ADDRESSED.exec(query) ?? [];
  if (id === undefined || addressed(query, all).code !== query) return undefined;
  // Two codes with a stroke between them name no catalog.
  return lookUp(id, all).length > 0 ? undefined : id;
}

const ADDRESSED = /^([\w-]+)[:/](.+)$/s;

function addressed(query: string, catalogs: readonly CatalogIndex[]): { asked: readonly CatalogIndex[]; code: string } {
  const [, id, code] = ADDRESSED.exec(query) ?? [];
  const asked = catalogs.filter((catalog) => catalog.id === id?.toLowerCase());
  return code !== undefined && asked.length > 0 ? { asked, code } : { asked: catalogs, code: query };
}

function matchIn(catalog: CatalogIndex, written: string): Match | undefined {
  // A parameter may be in any case, so what is written goes first.
  for (const value of [written, written.toUpperCase()]) {
    const found = catalog.find(value);
    if (found) return { catalog, entry: found.entry, code: String(found.entry.code ?? written) };
  }
  const symbol = words(written).join(' ');
  const named = catalog.file.entries.find((entry) => words(entry.symbol).join(' ') === symbol);
  return named && { catalog, entry: named, code: codeOf(named) };
}

/** The code of an entry, or its pattern. */
export function codeOf({ code, pattern }: Entry): string {
  return String(code ?? pattern);
}

/** Shorter symbols are too near to each other. */
const SHORTEST_SYMBOL = 6;
const MOST_SLIPS = 2;

function* nearby(written: string, catalog: CatalogIndex): Generator<{ match: Match; slips: number }> {
  const nearest = nearestCode(written, catalog);
  if (nearest) {
    const code = String(nearest.code);
    const slips = distance(written, code);
    // Where half of the characters differ, it may as well be any other code.
    if (slips * 2 < Math.max(written.length, code.length)) yield { match: { catalog, entry: nearest, code }, slips };
  }
  if (written.length < SHORTEST_SYMBOL) return;
  for (const entry of catalog.file.entries) {
    const slips = distance(written, entry.symbol);
    if (slips <= MOST_SLIPS) yield { match: { catalog, entry, code: codeOf(entry) }, slips };
  }
}
