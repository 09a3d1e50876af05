import type { CatalogFile, CodeSet, Entry } from '../../catalogs/catalog.ts';
import { categoryName, localized, textsOf } from '../../catalogs/texts.ts';
import { statusesOf } from '../../features/explanation.ts';
import { escapeMarkdown, safeAddress } from '../../features/markdown.ts';
import { wordsOf } from '../../features/words.ts';
import type { DocumentFormat } from './format.ts';
import { entriesOf } from './sets.ts';

export const markdown: DocumentFormat = {
  id: 'markdown',
  description: 'tables for people, one for each category',
  write: (file, locale) => `${[...introduction(file, locale), ...tables(file, locale)].join('\n\n')}\n`,
};

function introduction(file: CatalogFile, locale: string): readonly string[] {
  const source = localized(file.sources, locale) ?? localized(file.sources, file.locales[0] ?? 'en');
  const address = file.documentation === undefined ? undefined : safeAddress(file.documentation);
  return [
    `# ${escapeMarkdown(file.name)}`,
    ...(file.notes ?? []).map((note) => escapeMarkdown(localized(note.i18n, locale) ?? note.text)),
    ...(source === undefined ? [] : [`${escapeMarkdown(wordsOf(locale).source(file.vendor ?? file.name, source))}.`]),
    ...(address === undefined ? [] : [`<${address}>`]),
  ];
}

function tables(file: CatalogFile, locale: string): readonly string[] {
  return file.codeSets.flatMap((set) => {
    const entries = entriesOf(file, set);
    const categories = [...new Set(entries.map(({ category }) => category))];
    const heading = file.codeSets.length > 1 ? [`## ${escapeMarkdown(set.name)}`] : [];
    const level = '#'.repeat(heading.length + 2);
    const parts = categories.flatMap((category) => {
      const name = categoryName(category, file, locale);
      const own = entries.filter((entry) => entry.category === category);
      return [...(name === undefined ? [] : [`${level} ${escapeMarkdown(name)}`]), table(own, set, file, locale)];
    });
    return [...heading, ...parts];
  });
}

/** A column that would be empty is left out. */
function table(entries: readonly Entry[], { role }: CodeSet, file: CatalogFile, locale: string): string {
  const own = wordsOf(locale);
  // That of an HTTP status is the code itself.
  const hasStatus = role !== 'http' && entries.some((entry) => statusesOf(entry) !== '');
  const row = (entry: Entry): readonly string[] => {
    const { title, detail } = textsOf(entry, file, locale);
    const instead = entry.replacedBy === undefined ? '' : ` ${own.useInstead(String(entry.replacedBy))}.`;
    const standing = entry.status === 'deprecated' ? own.deprecated + instead : '';
    const meaning = [title, detail, standing, entry.status === 'reserved' ? own.reserved : ''].filter(Boolean);
    return [
      codeCell(String(entry.code ?? entry.pattern)),
      meaning.map((text) => escapeMarkdown(text!)).join('<br>'),
      ...(hasStatus ? [escapeMarkdown(statusesOf(entry))] : []),
      codeCell(entry.symbol),
    ];
  };
  const head = ['Code', 'Meaning', ...(hasStatus ? ['HTTP status'] : []), 'Symbol'];
  return [head, head.map(() => '---'), ...entries.map(row)].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A bar ends a cell even in a span of code, and a backquote ends the span. */
function codeCell(text: string): string {
  return text.includes('`') ? escapeMarkdown(text) : `\`${text.replaceAll('|', '\\|')}\``;
}
