import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from 'prettier';
import { builtInCatalogs } from '../../server/src/catalogs/builtIn.ts';
import type { ConstantsLanguage } from '../../server/src/export/constants/language.ts';
import { constantsLanguages } from '../../server/src/export/constants/table.ts';
import { languageOf } from '../../server/src/languages/table.ts';
import { difficult } from '../unit/export/difficult.ts';
import { allSets } from '../unit/export/generated.ts';
import { compilers, isThere, run } from './compilers.ts';

/** What leaves a file alone that is formatted already: ends with a failure or says something where it is not. */
const formatters: Readonly<Record<string, readonly [program: string, ...parameters: readonly string[]]>> = {
  go: ['gofmt', '-d'],
  rust: ['rustfmt', '--edition', '2021', '--check'],
  dart: ['dart', 'format', '--output=none', '--set-exit-if-changed'],
};

/** What says that a file is no program of its own. */
const asLibrary: Readonly<Record<string, readonly string[]>> = { rust: ['--crate-type', 'lib'] };

describe('the language itself accepts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'error-code-assist-constants-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const language of constantsLanguages) {
    const { id } = language;
    const compiler = compilers.find(({ ids }) => ids.includes(id))!;
    it(`constants of every catalog in ${languageOf(id).name}`, function () {
      if (!isThere(compiler.program)) this.skip();
      const files = written(language, join(folder, id));
      const out = join(folder, id, 'out');
      mkdirSync(out);
      const { compile } = compiler;
      const found = run(
        compiler,
        { ...compile, arguments: [...(asLibrary[id] ?? []), ...compile.arguments] },
        files,
        out,
      );
      assert.deepEqual([...found], []);
    });

    const formatter = formatters[id];
    if (!formatter) continue;
    it(`the format of constants in ${languageOf(id).name}`, function () {
      const [program, ...parameters] = formatter;
      // Not every version of a formatter knows how to say which it is.
      if (spawnSync(program, ['--help']).error) this.skip();
      for (const file of written(language, join(folder, `${id}-format`))) {
        const { status, stdout, stderr } = spawnSync(program, [...parameters, file], { encoding: 'utf8' });
        assert.deepEqual([status, stdout.replace(/^Formatted .*\n/m, ''), stderr], [0, '', '']);
      }
    });
  }

  for (const id of ['typescript', 'javascript']) {
    it(`the format of constants in ${languageOf(id).name}`, async () => {
      const language = constantsLanguages.find((one) => one.id === id)!;
      for (const file of [...builtInCatalogs, difficult])
        for (const { text } of allSets(file, language))
          assert.ok(await check(text, { parser: id === 'javascript' ? 'babel' : id }), text);
    });
  }
});

/** Each set of each catalog in a file of its own, in a folder of its own: a class may have to be alone there. */
function written(language: ConstantsLanguage, folder: string): readonly string[] {
  return [...builtInCatalogs, difficult].flatMap((catalog) =>
    allSets(catalog, language).map(({ set, text }) => {
      const place = join(folder, catalog.id, set);
      mkdirSync(place, { recursive: true });
      const type = /^public enum (\w+)/m.exec(text)?.[1];
      const name = language.id === 'java' ? type! : 'codes';
      // What is a module is told by the ending.
      const ending = language.id === 'javascript' ? '.mjs' : languageOf(language.id).extensions![0]!;
      const file = join(place, name + ending);
      writeFileSync(file, text);
      return file;
    }),
  );
}
