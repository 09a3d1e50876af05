import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languageOf, languages } from '../../server/src/languages/table.ts';
import { compilers, isThere, run, type Compiler } from './compilers.ts';
import { fixedSamples, fixtureFixes } from './programs.ts';

const samples = fileURLToPath(new URL('samples/', import.meta.url));

describe('the language itself accepts', () => {
  const there = new Map(compilers.map((compiler) => [compiler, isThere(compiler.program)]));
  const folder = mkdtempSync(join(tmpdir(), 'error-code-assist-compile-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  before(() => {
    const names = (wanted: boolean) =>
      compilers.flatMap(({ ids, program }) =>
        [...there].some(([one, found]) => one.ids === ids && found === wanted) ? [basename(program)] : [],
      );
    console.log(`  compilers: ${[...new Set(names(true))].join(', ')}`);
    console.log(`  not available, so that nothing is said of their languages: ${names(false).join(', ') || 'none'}`);
  });

  for (const compiler of compilers) {
    const [id] = compiler.ids;
    const language = languageOf(id);
    if (language.syntax === undefined) continue;
    it(`what fixes make of the samples in ${language.name}`, async function () {
      if (!there.get(compiler)) this.skip();
      await checkSamples(compiler, join(folder, id));
    });
    if (!compiler.parse) continue;
    it(`what fixes make of the fixtures in ${language.name}`, function () {
      if (!there.get(compiler)) this.skip();
      checkFixtures(compiler, join(folder, `${id}-fixtures`));
    });
  }
});

describe('the languages with fixes', () => {
  it('have a compiler in the table, and samples for it', () => {
    const lacking = languages
      .filter(({ syntax }) => syntax !== undefined)
      .filter(({ ids }) => {
        const compiler = compilers.find((one) => ids.some((id) => one.ids.includes(id)));
        return !compiler || !existsSync(join(samples, compiler.ids[0]));
      });
    assert.deepEqual(
      lacking.map(({ name }) => name),
      [],
      'These need an entry in test/compile/compilers.ts, and a program in test/compile/samples/ID',
    );
  });
});

/** Every fix that is offered for a sample, each applied to a sample of its own. */
async function checkSamples(compiler: Compiler, folder: string): Promise<void> {
  const [id] = compiler.ids;
  const { compile } = compiler;
  const files = new Map<string, { readonly title: string; readonly text: string }>();
  for (const name of readdirSync(join(samples, id)).sort()) {
    const text = readFileSync(join(samples, id, name), 'utf8');
    // A dispatch that has to give a value in any case does not compile before it has a catch-all.
    const total = name.includes('.total.');
    const fixed = (await fixedSamples(name, text)).filter(({ title }) => !total || /(?:and|Add) default/.test(title));
    assert.ok(fixed.length >= 2, `Only ${fixed.length} fixes are offered in ${name}`);
    for (const one of [...(total ? [] : [{ title: 'as it is', text }]), ...fixed]) {
      const unit = files.size;
      const file = join(folder, String(unit), name.replace('.total', ''));
      files.set(file, { title: `${name}, ${one.title}`, text: one.text });
      const own = compile.unit ? one.text.replace(compile.unit, (declaration) => `${declaration}${unit}`) : one.text;
      mkdirSync(join(folder, String(unit)), { recursive: true });
      writeFileSync(file, own);
    }
  }
  const found = run(compiler, compile, [...files.keys()], outOf(folder));
  const report = [...found].map(([file, messages]) => {
    const { title, text } = files.get(file)!;
    return `${title}\n${messages.join('\n')}\n\n${text}`;
  });
  assert.equal(found.size, 0, `${found.size} of ${files.size} do not compile.\n\n${report.slice(0, 5).join('\n\n')}`);
}

/** The fixtures are fragments: names from elsewhere are none of the parser's business. */
function checkFixtures(compiler: Compiler, folder: string): void {
  const pairs = fixtureFixes(compiler.ids).map(({ name, path, before, after }, index) => {
    const write = (state: string, text: string): string => {
      mkdirSync(folder, { recursive: true });
      const file = join(folder, `fixture${index}${state}${extname(path)}`);
      writeFileSync(file, text);
      return file;
    };
    return { name, after, from: write('before', before), to: write('after', after) };
  });
  assert.ok(pairs.length > 0, 'No fixture has a fix');
  const files = pairs.flatMap(({ from, to }) => [from, to]);
  const found = run(compiler, compiler.parse!, files, outOf(folder));
  const wrong = pairs.flatMap(({ name, after, from, to }) => {
    // What was no program, or is one of a newer version than this compiler's, need be none afterwards.
    const mistakes = found.has(from) ? [] : (found.get(to) ?? []);
    return mistakes.length > 0 ? [`${name}\n${mistakes.join('\n')}\n\n${after}`] : [];
  });
  const readable = pairs.filter(({ from }) => !found.has(from)).length;
  assert.ok(readable * 2 >= pairs.length, `Only ${readable} of ${pairs.length} fixtures are read without errors`);
  assert.equal(wrong.length, 0, `${wrong.length} of ${pairs.length} are worse.\n\n${wrong.slice(0, 5).join('\n\n')}`);
}

function outOf(folder: string): string {
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  return out;
}
