import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { Language, Parser } from 'web-tree-sitter';
import { builtInCatalogs } from '../../../server/src/catalogs/builtIn.ts';
import { constantsLanguages } from '../../../server/src/export/constants/table.ts';
import { constantsFile } from '../../../server/src/export/constants/generate.ts';
import { documentFormats } from '../../../server/src/export/documents/formats.ts';
import { languageOf } from '../../../server/src/languages/table.ts';
import { grammarBytes } from '../../support/host.ts';
import { difficult } from './difficult.ts';
import { allSets } from './generated.ts';

const golden = new URL('golden/', import.meta.url);

/** `UPDATE_FIXTURES=1` writes what comes; read it before it is committed. Git keeps no CRLF. */
function isWritten(name: string, written: string): void {
  const file = new URL(name, golden);
  const text = written.replaceAll('\r\n', '\n');
  if (process.env['UPDATE_FIXTURES']) fs.writeFileSync(file, text);
  assert.equal(text, fs.readFileSync(file, 'utf8'));
}

describe('constants of a difficult catalog', () => {
  for (const language of constantsLanguages) {
    it(`are written in ${languageOf(language.id).name}`, () =>
      isWritten(
        `${language.id}.txt`,
        allSets(difficult, language)
          .map(({ text }) => text)
          .join('\n'),
      ));
  }

  it('are commented in the language that is asked for', () => {
    const [typescript] = constantsLanguages;
    const text = constantsFile(difficult, typescript!, { locale: 'ru' })!;
    assert.match(text, /^\/\/ error-codes:begin acme-desk --locale ru$/m);
    assert.match(text, / \* Значение слишком длинное/);
    assert.match(text, /\/\/ Концы/);
    assert.match(text, /Коды ошибок Acme Desk\./);
  });
});

describe('documents of a difficult catalog', () => {
  for (const { id, write } of documentFormats)
    it(`are written as ${id}`, () => isWritten(`document.${id}.txt`, write(difficult, 'en')));
});

describe('constants of every catalog', () => {
  before(async () => Parser.init({ wasmBinary: await grammarBytes('web-tree-sitter') }));

  for (const language of constantsLanguages) {
    const { name, syntax } = languageOf(language.id);
    it(`are read without an error by the grammar of ${name}`, async () => {
      const parser = new Parser().setLanguage(await Language.load(await grammarBytes(syntax!.grammar)));
      for (const file of [...builtInCatalogs, difficult]) {
        for (const { text } of allSets(file, language)) {
          const tree = parser.parse(text)!;
          assert.equal(tree.rootNode.hasError, false, text);
          tree.delete();
        }
      }
      parser.delete();
    });
  }

  for (const language of constantsLanguages) {
    it(`hold each code once and no line is too long in ${languageOf(language.id).name}`, () => {
      for (const file of builtInCatalogs) {
        const text = allSets(file, language)
          .map((set) => set.text)
          .join('\n');
        for (const { code, symbol } of file.entries) {
          if (code === undefined) continue;
          const quoted = typeof code === 'number' ? `(?<![\\w-])${code}` : `(["'])${code.replaceAll('?', '\\?')}\\1`;
          const written = text.match(new RegExp(`^[^/*#]*${quoted}[,;)]*$`, 'gm')) ?? [];
          assert.ok(written.length > 0, `${symbol} in ${file.id}`);
        }
        for (const line of text.split('\n')) assert.ok(line.length <= 120, line);
      }
    });
  }
});
