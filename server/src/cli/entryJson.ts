import { textsOf } from '../catalogs/texts.ts';
import type { Match } from './lookUp.ts';

/** An entry as `--json` writes it; members without a value are left out by `JSON.stringify`. docs/command-line.md describes it. */
export function entryJson({ catalog, entry, code }: Match, locale: string): Readonly<Record<string, unknown>> {
  return {
    ...briefJson({ catalog, entry, code }, locale),
    ...detailJson({ catalog, entry, code }, locale),
  };
}

/** What it takes to name an entry. */
export function briefJson({ catalog, entry, code }: Match, locale: string): Readonly<Record<string, unknown>> {
  return {
    catalog: catalog.id,
    name: catalog.name,
    code: entry.code ?? code,
    symbol: entry.symbol,
    title: textsOf(entry, catalog.file, locale).title,
  };
}

function detailJson({ catalog, entry }: Match, locale: string): Readonly<Record<string, unknown>> {
  const { detail, category } = textsOf(entry, catalog.file, locale);
  const { pattern, set, kind, httpStatus, status, replacedBy, retry, causes, resolutions, links, examples } = entry;
  return {
    pattern,
    detail,
    category,
    httpStatus,
    set,
    kind,
    status,
    replacedBy,
    retry,
    causes,
    resolutions,
    links,
    examples: examples?.map(({ language, text, note }) => ({ language, text, note })),
  };
}
