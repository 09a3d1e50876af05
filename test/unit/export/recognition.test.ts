import assert from 'node:assert/strict';
import { builtInCatalogs } from '../../../server/src/catalogs/builtIn.ts';
import { CatalogIndex } from '../../../server/src/catalogs/catalogIndex.ts';
import { constantSet } from '../../../server/src/export/constants/constants.ts';
import { commentMark, constantsFile } from '../../../server/src/export/constants/generate.ts';
import { constantsLanguage, constantsLanguages } from '../../../server/src/export/constants/table.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { languageOf } from '../../../server/src/languages/table.ts';
import { parseFixture } from '../../support/fixture.ts';
import { World } from '../../support/world.ts';
import { programs } from './programs.ts';

const SETTINGS = '-- settings.json --\n{ "exhaustiveness": { "default": "never" } }';

describe('constants that were generated', () => {
  const world = new World();

  for (const { language: id, constants, module, path, label, text } of programs) {
    const language = constantsLanguage(id)!;
    for (const file of builtInCatalogs) {
      it(`are understood as codes of ${file.name} in ${languageOf(id).name}`, async () => {
        const set = constantSet(file, language, {})!;
        const { typeName } = set;
        const [first, second] = set.groups.flatMap((group) => group.constants);
        const [one, other] = [first!, second!].map(({ name }) => label(typeName, name));
        const { subjects, through = [] } = file.detect;
        const subject = [...through.slice(0, 1), subjects[0]!];
        const generated = constantsFile(file, language, {}, module)!;
        const directive = `${commentMark(language)} error-codes: ${file.id}\n`;
        // A program in this language begins with a tag.
        const program = text(typeName, one!, other!, subject).replace(/^(<\?php\n)?/, (tag) => tag + directive);
        const sections = path
          ? [`-- ${path} --\n${program}`, `-- ${constants.replace('TYPE', typeName)} --\n${generated}`]
          : [`-- ${constants} --\n${generated}\n${program}`];
        const fixture = parseFixture(
          ['A program.', SETTINGS, ...sections, '-- go.mod closed --\nmodule example.com/acme\n'].join('\n'),
          () => false,
        );
        world.show(fixture);
        const [handler, codes] = fixture.documents;
        const required = new CatalogIndex(file).required.length;
        const reported = (await world.diagnostics(handler!)).map(({ message }) => String(message));
        assert.equal(reported.length, 1, reported.join('\n'));
        assert.ok(reported[0]!.startsWith(`${required - 2} of ${required} `), reported[0]);
        if (codes?.path.endsWith(constants.replace('TYPE', typeName)))
          assert.deepEqual(await world.diagnostics(codes), [], 'nothing is reported of what was generated');
        const at = handler!.text.lastIndexOf(one!) + one!.indexOf(first!.name) + 1;
        const lines = handler!.text.slice(0, at).split('\n');
        const position = { line: lines.length - 1, character: lines.at(-1)!.length };
        const shown = await world.workspace.ask(world.uri(handler!), (snapshot) =>
          hover(snapshot, position, { format: 'plaintext' }),
        );
        assert.ok(JSON.stringify(shown?.contents).includes(file.name), JSON.stringify(shown));
      });
    }
  }

  it('are tried in every language that they are written in', () =>
    assert.deepEqual(
      programs.map(({ language }) => language),
      constantsLanguages.map(({ id }) => id),
    ));
});
