import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import grammars from '../../../scripts/grammars.json';
import type { Language } from '../../../server/src/languages/language.ts';
import { languageOf, languages } from '../../../server/src/languages/table.ts';
import { CARETS } from '../../support/carets.ts';
import { parseFixture, type Fixture } from '../../support/fixture.ts';
import { languageIdByEnding } from '../../support/languageIds.ts';
import { sectionKindOf } from '../../support/sections.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A fixture, and the languages of its open documents. */
interface Known {
  /** `languages/java-switch` */
  readonly name: string;
  readonly fixture: Fixture;
}

const fixtures: readonly Known[] = readdirSync(`${root}test/fixtures`, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /^.+\/.+\.txt$/.test(name))
  .map((name) => ({
    name: name.replace(/\.txt$/, ''),
    fixture: parseFixture(
      readFileSync(`${root}test/fixtures/${name}`, 'utf8'),
      (title) => sectionKindOf(title) !== undefined,
    ),
  }));

const documentsIn = ({ fixture }: Known, language: Language) =>
  fixture.documents.filter(({ open, languageId }) => open && languageOf(languageId) === language);

const answers = ({ fixture }: Known, title: RegExp) => fixture.sections.filter((section) => title.test(section.title));

/** A hover that names whose code it may be is a question, and no claim. */
const SILENT = /^nothing$| {2}possibly /;

const isSilent = (known: Known) =>
  !known.fixture.documents.some(({ section }) => section.lines.some((line) => CARETS.test(line))) &&
  answers(known, /^hovers/).length > 0 &&
  answers(known, /^hovers/).every(({ lines }) => lines.every((line) => SILENT.test(line)));

/** What every language with a grammar has to show, and where that belongs; `ID` stands for its first identifier. */
const demands: readonly {
  readonly what: string;
  readonly where: string;
  readonly isMet: (known: Known, language: Language) => boolean;
}[] = [
  {
    what: 'recognition: a document in it, and a section "hovers" that lists codes',
    where: 'ID-sites.txt',
    isMet: (known) => answers(known, /^hovers/).some(({ lines }) => lines.join() !== 'nothing'),
  },
  {
    what: 'a dispatch: a document in it with carets that say "unhandled-code"',
    where: 'ID-switch.txt',
    isMet: (known, language) =>
      documentsIn(known, language).some(({ section }) =>
        section.lines.some((line) => CARETS.test(line) && line.includes(' unhandled-code: ')),
      ),
  },
  {
    what: 'a fix: a document in it, and a section "action: …" with what comes of it',
    where: 'ID-fix.txt',
    isMet: (known) => answers(known, /^action(?: @\w+)?: /).some(({ lines }) => lines.join() !== 'not offered'),
  },
  {
    what: 'what is to be left alone: no carets, and a section "hovers" that claims nothing',
    where: 'ID-near-misses.txt',
    isMet: (known) => known.name.endsWith('-near-misses') && isSilent(known),
  },
];

describe('the table of languages', () => {
  const parsed = languages.filter(({ syntax }) => syntax !== undefined);

  for (const language of parsed) {
    for (const { what, where, isMet } of demands) {
      it(`${language.name} has a fixture of ${what.split(':')[0]}`, () => {
        const own = fixtures.filter((known) => documentsIn(known, language).length > 0);
        assert.ok(
          own.some((known) => isMet(known, language)),
          `${language.name} lacks a fixture of ${what}. It belongs into test/fixtures/languages/${where.replace('ID', language.ids[0]!)}.`,
        );
      });
    }
  }

  it('has each identifier once', () => {
    const ids = languages.flatMap((language) => language.ids);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
      'These identifiers belong to two languages',
    );
  });

  it('knows each language with a grammar by the ending of its files', () => {
    const endings = fixtures.flatMap(({ fixture }) => fixture.documents.map(({ path }) => languageIdByEnding(path)));
    const unknown = parsed.filter((language) => !endings.some((id) => id && languageOf(id) === language));
    assert.deepEqual(
      unknown.map(({ name }) => name),
      [],
      'test/support/languageIds.ts has no ending for these, or no fixture uses it',
    );
  });

  it('has a grammar for each language that is parsed, and no grammar for none', () => {
    const registered = new Set(grammars.map(({ name }) => name));
    const used = new Set(parsed.map(({ syntax }) => syntax!.grammar));
    assert.deepEqual(
      [...used].filter((name) => !registered.has(name)),
      [],
      'scripts/grammars.json lacks these',
    );
    assert.deepEqual(
      [...registered].filter((name) => !used.has(name)),
      [],
      'No language uses these grammars',
    );
  });

  it('is the table in the README', () => {
    const section = /### Where\n(?<text>.*?)(?=\n##)/s.exec(readFileSync(`${root}README.md`, 'utf8'))?.groups?.['text'];
    const rows = [...(section ?? '').matchAll(/^\| ([^|]+?) +\|/gm)].slice(1).flatMap(([, cell]) => cell!.split(', '));
    const missing = parsed.filter(({ name }) => !rows.includes(name)).map(({ name }) => name);
    assert.deepEqual(missing, [], 'The table under "Where" in README.md does not name these');
  });
});
