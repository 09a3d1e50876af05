import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builtInCatalogs } from '../../../server/src/catalogs/builtIn.ts';
import { CatalogIndex } from '../../../server/src/catalogs/catalogIndex.ts';
import { CARETS } from '../../support/carets.ts';
import { parseFixture, type Fixture } from '../../support/fixture.ts';
import { sectionKindOf } from '../../support/sections.ts';

const root = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** The fixtures of what is written like a code and is none: a folder of them, and one or more for each language. */
const fixtures: readonly (readonly [name: string, fixture: Fixture])[] = readdirSync(root, {
  recursive: true,
  encoding: 'utf8',
})
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /^look-alikes\/.+\.txt$|-near-misses\.txt$/.test(name))
  .sort()
  .map((name) => [
    name,
    parseFixture(readFileSync(`${root}${name}`, 'utf8'), (title) => sectionKindOf(title) !== undefined),
  ]);

const catalogs = builtInCatalogs.map((file) => new CatalogIndex(file));

/** A line with a whole token that is a code of some catalog, or with what is almost one. */
function looksAlike(line: string): boolean {
  const tokens = line.match(/[\p{L}\p{N}_-]+/gu) ?? [];
  return tokens.some((token) => {
    const value = /^\d+$/.test(token) ? Number(token) : token;
    return catalogs.some((catalog) => catalog.findCode(value)) || ALMOST.has(token);
  });
}

/** Parts, other notations and neighbours of codes. */
const ALMOST: ReadonlySet<string> = new Set(
  '20000 40001 40010 0x4001 0x1000 E10001 PE01-11045 PE011104 XE1 v4001 4001px 0005 4e3 0b1000 4100 4200 4900 4901 4902 1006 1011'.split(
    ' ',
  ),
);

describe('what looks like a code and is none', () => {
  for (const [name, { documents, sections }] of fixtures) {
    it(`is left alone in ${name}`, () => {
      const carets = documents.flatMap(({ section }) => section.lines.filter((line) => CARETS.test(line)));
      assert.deepEqual(carets, []);
      const hovers = sections.filter(({ title }) => title.startsWith('hovers'));
      assert.equal(
        hovers.length,
        documents.filter(({ open }) => open).length,
        'Each document needs a section "hovers"',
      );
      // A hover that names whose code it may be is a question; one that says so would be wrong.
      const sure = hovers.flatMap(({ lines }) => lines).filter((line) => !/^nothing$| {2}possibly /.test(line));
      assert.deepEqual(sure, []);
    });
  }

  it('is tried a hundred times at least, in ten languages at least', () => {
    const cases = fixtures.flatMap(([, { documents }]) =>
      documents.flatMap(({ languageId, lines }) =>
        lines.filter(({ text }) => looksAlike(text)).map(({ text }) => ({ languageId, text })),
      ),
    );
    const distinct = new Set(cases.map(({ languageId, text }) => `${languageId} ${text.trim()}`));
    const languages = new Set(cases.map(({ languageId }) => languageId));
    assert.ok(distinct.size >= 100, `There are only ${distinct.size} cases`);
    assert.ok(languages.size >= 10, `They are only in ${[...languages].join(', ')}`);
  });
});
