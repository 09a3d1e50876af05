import type { CatalogFile, Entry } from './catalog.ts';

/** The words of an entry in one language. A text that is missing there falls back to the catalog's own. */
export interface Texts {
  readonly title: string;
  readonly detail: string | undefined;
  readonly category: string | undefined;
}

export function textsOf(entry: Entry, catalog: CatalogFile, locale: string): Texts {
  const own = localized(entry.i18n, locale);
  return {
    title: own?.title ?? entry.title,
    detail: own ? own.detail : entry.detail,
    category: categoryName(entry.category, catalog, locale),
  };
}

export function categoryName(category: string | undefined, catalog: CatalogFile, locale: string): string | undefined {
  if (category === undefined) return undefined;
  const known = catalog.categories?.find(({ name }) => name === category);
  return localized(known?.i18n, locale) ?? category;
}

/** `ru-RU` finds `ru-RU`, then `ru`. */
export function localized<T>(translations: Readonly<Record<string, T>> | undefined, locale: string): T | undefined {
  if (!translations) return undefined;
  const tag = locale.toLowerCase();
  const found =
    Object.keys(translations).find((key) => key.toLowerCase() === tag) ??
    Object.keys(translations).find((key) => key.toLowerCase() === tag.split('-')[0]);
  return found === undefined ? undefined : translations[found];
}
