import type { CatalogFile, CodeSet, Entry } from '../../catalogs/catalog.ts';
import { localized, textsOf } from '../../catalogs/texts.ts';
import { statusesOf } from '../../features/explanation.ts';
import { wordsOf } from '../../features/words.ts';
import { oneLine } from './comments.ts';
import type { Sentences } from './model.ts';

interface Prose extends Sentences {
  readonly codesOf: (name: string) => string;
  readonly statusesOf: (name: string) => string;
  readonly startsWith: (pattern: string) => string;
  readonly looksLike: (pattern: string) => string;
  readonly noReplacement: string;
}

export function proseOf(locale: string): Prose {
  return localized(translations, locale) ?? english;
}

const english: Prose = {
  codesOf: (name) => `Error codes of ${name}.`,
  statusesOf: (name) => `HTTP statuses in the words of ${name}.`,
  codeAsSent: 'The code as it is sent.',
  constantOf: 'The constant of a code, if there is one.',
  startsWith: (pattern) => `How a code ${pattern} begins.`,
  looksLike: (pattern) => `A regular expression for a code ${pattern}.`,
  noReplacement: 'The vendor names no replacement.',
};

const russian: Prose = {
  codesOf: (name) => `Коды ошибок ${name}.`,
  statusesOf: (name) => `HTTP-статусы словами ${name}.`,
  codeAsSent: 'Код в том виде, в каком он приходит.',
  constantOf: 'Константа для кода, если она есть.',
  startsWith: (pattern) => `Начало кода ${pattern}.`,
  looksLike: (pattern) => `Регулярное выражение для кода ${pattern}.`,
  noReplacement: 'Производитель не называет замены.',
};

const translations: Readonly<Record<string, Prose>> = { en: english, ru: russian };

/** What is said of all codes of a set together. */
export function aboutSet(file: CatalogFile, set: CodeSet, locale: string): readonly string[] {
  const prose = proseOf(locale);
  const isHttp = set.role === 'http';
  const notes = (file.notes ?? []).map((note) => localized(note.i18n, locale) ?? note.text);
  const source = localized(file.sources, locale) ?? localized(file.sources, file.locales[0] ?? 'en');
  return [
    isHttp ? prose.statusesOf(file.name) : prose.codesOf(set === file.codeSets[0] ? file.name : set.name),
    ...(isHttp ? [] : notes),
    source === undefined ? '' : `${wordsOf(locale).source(file.vendor ?? file.name, source)}.`,
    file.documentation ?? '',
  ].flatMap(said);
}

/** What is said of one code; whether it is deprecated is said in a way of its own. */
export function aboutEntry(entry: Entry, file: CatalogFile, locale: string): readonly string[] {
  const own = wordsOf(locale);
  const prose = proseOf(locale);
  const { title, detail } = textsOf(entry, file, locale);
  const statuses = statusesOf(entry);
  return [
    statuses === '' ? title : `${title} (${statuses})`,
    detail ?? '',
    entry.status === 'reserved' ? own.reserved : '',
    entry.kind === 'success' ? own.success : '',
    entry.kind === 'envelope' && detail === undefined ? own.envelope : '',
    entry.pattern === undefined ? '' : patternProse(entry.pattern, prose),
    ...(entry.params ?? []).map(({ name, description }) => (description ? `$${name}: ${description}` : '')),
    originOf(entry, file, locale),
  ].flatMap(said);
}

function patternProse(pattern: string, { startsWith, looksLike }: Prose): string {
  return prefixOf(pattern) === undefined ? looksLike(pattern) : startsWith(pattern);
}

/** `?1_` of `?1_$column`: what a code begins with whose only parameter ends it. */
export function prefixOf(pattern: string): string | undefined {
  return /^([^$]+)\$[A-Za-z][A-Za-z0-9]*$/.exec(pattern)?.[1];
}

/** Where the words come from, if that is not the document that the others come from. */
function originOf({ provenance }: Entry, file: CatalogFile, locale: string): string {
  if (!provenance) return '';
  const { vendor = file.name, sources = {} } = file;
  if (provenance.inferred) return `${wordsOf(locale).concludedFrom(vendor, provenance.source)}.`;
  if (Object.values(sources).includes(provenance.source)) return '';
  return `${wordsOf(locale).source(vendor, provenance.source)}.`;
}

function said(text: string): readonly string[] {
  const line = oneLine(text);
  return line === '' ? [] : [line];
}
