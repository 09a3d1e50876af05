import assert from 'node:assert/strict';
import { allCatalogs } from '../../../server/src/cli/catalogChoice.ts';
import { fold, rank, stemOf } from '../../../server/src/cli/ranking.ts';
import type { CatalogFile } from '../../../server/src/catalogs/catalog.ts';
import { CatalogIndex } from '../../../server/src/catalogs/catalogIndex.ts';

const file: CatalogFile = {
  id: 'made-up',
  name: 'Made up',
  locales: ['en', 'ru', 'fr'],
  completeness: 'closed',
  detect: { decisive: {}, supporting: [], subjects: [] },
  codeSets: [{ id: 'api', name: 'made-up', type: 'string', format: '[A-Z]\\d+' }],
  categories: [{ name: 'Disks', i18n: { ru: 'Диски' } }],
  entries: [
    { code: 'A1', symbol: 'DISK_FULL', title: 'No room', detail: 'A file does not fit.', category: 'Disks' },
    { code: 'A10', symbol: 'FILE_LOCKED', title: 'Files are locked', i18n: { fr: { title: 'Fichier verrouillé' } } },
    { code: 'B2', symbol: 'GONE', title: 'The file of A1 is gone', i18n: { ru: { title: 'Ещё нет файла' } } },
    { pattern: '?1_$column', symbol: 'COLUMN', title: 'Unknown column' },
  ],
};
const catalogs = [new CatalogIndex(file)];
const codes = (asked: string, locale = 'en'): readonly string[] =>
  rank(asked, catalogs, locale).map(({ match, locale: shown }) => `${match.code} ${shown}`);

describe('search ranking', () => {
  for (const [asked, why, ...expected] of [
    ['a1', 'an exact code, then what begins so, then words', 'A1 en', 'A10 en', 'B2 en'],
    ['file', 'whole words of title and symbol, then explanations', 'A10 en', 'B2 en', 'A1 en'],
    ['files', 'the plural finds the singular behind itself', 'A10 en', 'B2 en', 'A1 en'],
    ['FILE gone', 'all words are there', 'B2 en'],
    ['gone file', 'in any order', 'B2 en'],
    ['fi lo', 'beginnings of words', 'A10 en'],
    ['ile', 'no ends of words'],
    ['verrouille', 'diacritics do not matter', 'A10 fr'],
    ['VERROUILLÉ', 'nor does letter case', 'A10 fr'],
    ['еще файл', 'nor the two ways to write one letter', 'B2 ru'],
    ['диск', 'categories in any language', 'A1 ru'],
    ['disk-full', 'words that are written together', 'A1 en'],
    ['?1', 'a code that has no words', '?1_$column en'],
    ['?', 'the beginning of one', '?1_$column en'],
    ['disk / full', 'a stroke between words', 'A1 en'],
    ['file zebra', 'one word is nowhere'],
    ['…', 'no word at all'],
    ['', 'nothing was asked for'],
  ] as const) {
    it(`“${asked}”: ${why}`, () => assert.deepEqual(codes(asked), expected));
  }

  it('shows the wanted language where it has the words, and another where only that one does', () => {
    assert.deepEqual(codes('file', 'ru'), ['A10 ru', 'B2 en', 'A1 ru']);
    assert.deepEqual(codes('файл', 'ru'), ['B2 ru']);
    assert.deepEqual(codes('a10', 'fr'), ['A10 fr']);
  });

  it('finds every entry by its own title before what only has the words of it', () => {
    const all = allCatalogs();
    const plain = (text: string): string =>
      text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim();
    for (const { title } of all.flatMap((catalog) => catalog.file.entries)) {
      const { entry } = rank(title, all, 'en')[0]!.match;
      // Another catalog may have it as a symbol.
      assert.ok([entry.title, entry.symbol].map(plain).includes(plain(title)), `${title}: ${entry.title}`);
    }
  });

  for (const [one, other] of [
    ['файл', 'файлов'],
    ['файла', 'файлами'],
    ['задача', 'задачи'],
    ['ошибка', 'ошибкой'],
    ['контакт', 'контактам'],
    ['files', 'file'],
  ] as const) {
    it(`${one} and ${other} are forms of one word`, () => assert.equal(stemOf(one), stemOf(other)));
  }

  for (const word of ['access', 'код', 'this', 'api']) {
    it(`${word} has no ending to lose`, () => assert.equal(stemOf(word), word));
  }

  it('folds letters to what people type', () => assert.equal(fold('Ёжик É Å'), 'ежик e a'));
});
