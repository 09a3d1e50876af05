import type { CatalogFile, Entry, Provenance } from '../catalogs/catalog.ts';
import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import { localized, textsOf } from '../catalogs/texts.ts';
import { words } from '../text/words.ts';
import { httpStatusText } from './httpPhrases.ts';
import type { Style } from './markdown.ts';
import { wordsOf } from './words.ts';

/** An entry with all that is needed to put it into words. */
export interface Explained {
  readonly catalog: CatalogIndex;
  readonly entry: Entry;
  /** As it is written in front of the title: the code itself, or what was found for a pattern. */
  readonly code: string;
  readonly locale: string;
}

/** Everything a catalog says about a code, paragraph by paragraph, the example last. `hint` stands behind what the vendor says. */
export function explain(explained: Explained, style: Style, hint = ''): readonly string[] {
  const { catalog, entry, locale } = explained;
  const { detail } = textsOf(entry, catalog.file, locale);
  return [
    headline(explained, style),
    detail === undefined ? '' : style.text(detail),
    ...standing(explained, style),
    hint,
    ...notesFor(explained).map((note) => style.text(note)),
    origin(explained, style),
    ...examples(entry, style),
  ];
}

/** The code with its title, and below it whose it is. */
export function headline(explained: Explained, style: Style): string {
  const { catalog, entry, code, locale } = explained;
  const { title } = textsOf(entry, catalog.file, locale);
  return style.lines([`${style.strong(code)} ${style.text(title)}`, style.text(summary(explained))]);
}

/** One of several that may be meant, on a line of its own. */
export function candidate({ catalog, entry, code, locale }: Explained, style: Style): string {
  return `${style.text(catalog.name)}: ${style.strong(code)} ${style.text(textsOf(entry, catalog.file, locale).title)}`;
}

/** `primaTime · HTTP 412 Precondition Failed · Reports`. */
export function summary({ catalog, entry, locale }: Explained): string {
  const { category } = textsOf(entry, catalog.file, locale);
  return [catalog.name, statusesOf(entry), category ?? ''].filter((part) => part !== '').join(' · ');
}

/** `HTTP 412 Precondition Failed`; empty where the vendor names none. */
export function statusesOf({ httpStatus }: Entry): string {
  return (httpStatus ?? []).map(httpStatusText).join(', ');
}

/** Whether the code is one to expect at all. */
function standing({ catalog, entry, locale }: Explained, style: Style): readonly string[] {
  const own = wordsOf(locale);
  const said: string[] = [];
  if (entry.status === 'deprecated') said.push(deprecation(entry, style, locale));
  if (entry.status === 'reserved') said.push(own.reserved);
  if (entry.kind === 'envelope' && entry.detail === undefined) said.push(own.envelope);
  if (entry.kind === 'success') said.push(own.success);
  if (catalog.file.codeSets.find(({ id }) => id === entry.set)?.role === 'http')
    said.push(own.ownStatus(style.text(catalog.name)));
  return said;
}

function deprecation({ replacedBy, provenance }: Entry, style: Style, locale: string): string {
  const own = wordsOf(locale);
  if (replacedBy === undefined) return style.strong(own.deprecated);
  const inferred = provenance?.inferred || provenance?.inferredMembers?.includes('replacedBy');
  const instead = own.useInstead(style.code(String(replacedBy)));
  return `${style.strong(own.deprecated)} ${instead}${inferred ? ` (${own.concluded})` : ''}.`;
}

/**
 * Of the notes about the whole system, those that speak of this very code, and the first general one where little else
 * is said. A note that speaks of other codes is theirs.
 */
function notesFor({ catalog, entry, locale }: Explained): readonly string[] {
  const notes = (catalog.file.notes ?? []).map((note) => ({
    text: localized(note.i18n, locale) ?? note.text,
    codes: codesIn(note.text, catalog),
  }));
  const own = notes.filter(({ codes }) => entry.code !== undefined && codes.includes(entry.code));
  const general = notes.filter(({ codes }) => codes.length === 0);
  const hasRoom = entry.detail === undefined && entry.examples === undefined && entry.status === undefined;
  if (entry.kind === 'envelope' && entry.detail !== undefined) return [];
  return [...own, ...(hasRoom && own.length === 0 ? general.slice(0, 1) : [])].map(({ text }) => text);
}

/** The codes of the main set that a note names, alone or in a range: `401–403`. */
function codesIn(note: string, catalog: CatalogIndex): readonly (string | number)[] {
  const numbers = [...note.matchAll(/\b(\d+)(?:[–-](\d+))?\b/g)].map(([, from, to]) => ({
    from: Number(from),
    to: Number(to ?? from),
  }));
  return catalog.listed.flatMap(({ code }) => {
    const named =
      typeof code === 'number' ? numbers.some(({ from, to }) => from <= code && code <= to) : note.includes(code);
    return named ? [code] : [];
  });
}

/** Where the words come from, and where to read more. */
function origin({ catalog, entry, locale }: Explained, style: Style): string {
  const own = wordsOf(locale);
  const { file } = catalog;
  const translated = localized(entry.i18n, locale);
  const provenance = translated ? translated.provenance : entry.provenance;
  const title = provenance?.source ?? (translated && localized(file.sources, locale)) ?? sourceOf(file);
  const parts: string[] = [];
  if (title !== undefined) {
    const vendor = file.vendor ?? file.name;
    const from = entry.provenance?.inferred ? own.concludedFrom(vendor, title) : own.source(vendor, title);
    const printed = differentPrint(provenance, translated?.title ?? entry.title, translated?.detail ?? entry.detail);
    parts.push(style.quiet(printed === undefined ? from : `${from}, ${own.printed(printed)}`));
  }
  for (const { title: name, href } of entry.links ?? []) parts.push(style.link(name, href));
  if (file.documentation !== undefined && !entry.links?.length)
    parts.push(style.link(own.documentation, file.documentation));
  return parts.join(' · ');
}

function sourceOf(file: CatalogFile): string | undefined {
  return localized(file.sources, file.locales[0] ?? 'en');
}

/** How many words have to differ for a print to be another wording and not a misprint. */
const OTHER_WORDING = 3;

function differentPrint(
  provenance: Provenance | undefined,
  title: string,
  detail: string | undefined,
): string | undefined {
  if (provenance?.printed === undefined) return undefined;
  const shown = new Set(words(`${title} ${detail ?? ''}`));
  const printed = new Set(words(provenance.printed));
  return [...printed].filter((word) => !shown.has(word)).length >= OTHER_WORDING ? provenance.printed : undefined;
}

function examples({ examples: given }: Entry, style: Style): readonly string[] {
  return (given ?? []).flatMap(({ language, text, note }) => [
    note === undefined ? '' : style.quiet(note),
    style.block(language, text),
  ]);
}
