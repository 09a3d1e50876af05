import type { CatalogFile, Entry } from '../../catalogs/catalog.ts';
import { textsOf } from '../../catalogs/texts.ts';
import type { DocumentFormat } from './format.ts';

/** As RFC 4180 has it, with CRLF at the end of each line. */
export const csv: DocumentFormat = {
  id: 'csv',
  description: 'a line for each code, for spreadsheets and scripts',
  write: (file, locale) =>
    [COLUMNS, ...file.entries.map((entry) => cells(entry, file, locale))]
      .map((line) => `${line.map(field).join(',')}\r\n`)
      .join(''),
};

const COLUMNS = ['set', 'code', 'symbol', 'title', 'detail', 'category', 'httpStatus', 'status', 'replacedBy'];

function cells(entry: Entry, file: CatalogFile, locale: string): readonly string[] {
  const { title, detail = '', category = '' } = textsOf(entry, file, locale);
  return [
    entry.set ?? file.codeSets[0]!.id,
    String(entry.code ?? entry.pattern),
    entry.symbol,
    title,
    detail,
    category,
    (entry.httpStatus ?? []).join(' '),
    entry.status ?? 'active',
    String(entry.replacedBy ?? ''),
  ];
}

function field(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
