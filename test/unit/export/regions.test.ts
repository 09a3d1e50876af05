import assert from 'node:assert/strict';
import { builtInCatalogs } from '../../../server/src/catalogs/builtIn.ts';
import { constantsFile, updatedConstants } from '../../../server/src/export/constants/generate.ts';
import { BrokenRegions } from '../../../server/src/export/constants/regions.ts';
import { constantsLanguage, constantsLanguages } from '../../../server/src/export/constants/table.ts';
import { allSets } from './generated.ts';

const primatime = builtInCatalogs.find(({ id }) => id === 'primatime')!;
const typescript = constantsLanguage('ts')!;

function updated(text: string, options = {}): string {
  const result = updatedConstants(text, primatime, typescript, options);
  assert.ok(!(result instanceof BrokenRegions), 'the markers are in order');
  return result.text;
}

describe('constants between markers', () => {
  for (const language of constantsLanguages) {
    it(`are the same when they are made again in ${language.id}`, () => {
      const text = allSets(primatime, language)
        .map((set) => set.text)
        .join('\n');
      const again = updatedConstants(text, primatime, language, {});
      assert.deepEqual(again, { text, regions: 2 });
    });
  }

  it('are all that is replaced, with the indentation and the line ends that are there', () => {
    const above = '\uFEFFimport x from "y" ;\r\nnamespace a {\n\t//  error-codes:begin primatime   \r\n';
    const below =
      '\t// error-codes:end\t\r\nexport const own = 1;\n\n// error-codes:begin planfix\n//error-codes:end planfix';
    const text = updated(`${above}\told\r\n${below}`);
    assert.ok(text.startsWith(above) && text.endsWith(below));
    const lines = text.slice(above.length, -below.length).split('\r\n');
    assert.equal(lines.pop(), '');
    assert.ok(lines.every((line) => line === '' || line.startsWith('\t')));
    assert.ok(lines.includes('\texport const PrimaTimeErrorCode = {'));
    assert.ok(!lines.some((line) => line.includes('\n')));
    assert.equal(updated(text), text);
  });

  it('are written where there was nothing between the markers', () => {
    const text = updated('// error-codes:begin primatime\n// error-codes:end primatime');
    assert.match(
      text,
      /^\/\/ error-codes:begin primatime\n[^]*InvalidState|IllegalState: "PE01-1106",[^]*\n\/\/ error-codes:end primatime$/,
    );
  });

  it('keep the options of the marker, unless others are given', () => {
    const first = constantsFile(primatime, typescript, { name: 'Failure', set: 'http' })!;
    assert.match(first, /error-codes:begin primatime --set http --name Failure$/m);
    assert.match(updated(first), /export const Failure = \{[^]*NotFound: 404,/);
    const renamed = updated(first, { name: 'Status' });
    assert.match(renamed, /error-codes:begin primatime --set http --name Status$/m);
    assert.match(renamed, /export const Status = \{/);
    assert.equal(updated(first, { set: 'api' }), first, 'a region of another set is none of its business');
  });

  const begin = '// error-codes:begin primatime';
  const end = '// error-codes:end primatime';
  for (const [what, text, reason] of [
    [
      'an end is missing',
      `a\n${begin}\nb\n`,
      '“error-codes:begin primatime” in line 2 has no error-codes:end below it.',
    ],
    [
      'a beginning is missing',
      `a\r\nb\r\n${end}`,
      '“error-codes:end primatime” in line 3 has no error-codes:begin above it.',
    ],
    [
      'one stands in another',
      `${begin}\n${begin}\n${end}\n${end}`,
      '“error-codes:begin primatime” in line 2 stands inside of another region, that of primatime.',
    ],
    [
      'the end is that of another catalog',
      `${begin}\n// error-codes:end planfix\n`,
      '“error-codes:end planfix” in line 2 ends a region of primatime.',
    ],
    [
      'no catalog is named',
      '// error-codes:begin\n// error-codes:end',
      '“error-codes:begin” in line 1 names no catalog.',
    ],
    [
      'an option is not known',
      `${begin} --nmae X\n${end}`,
      '“error-codes:begin primatime --nmae X” in line 1 says “--nmae X”, where only --set, --name and --locale may stand.',
    ],
    [
      'an option has no value',
      `${begin} --name\n${end}`,
      '“error-codes:begin primatime --name” in line 1 says “--name”, where only --set, --name and --locale may stand.',
    ],
    [
      'the set is not there',
      `${begin} --set x\n${end}`,
      '“error-codes:begin primatime” names a code set without codes: x.',
    ],
  ] as const) {
    it(`are left alone where ${what}`, () => {
      const result = updatedConstants(text, primatime, typescript, {});
      assert.ok(result instanceof BrokenRegions);
      assert.equal(result.reason, reason);
    });
  }

  it('are not found in what only looks like a marker', () => {
    for (const text of [
      "const a = 'error-codes:begin primatime';\n",
      'code(); // error-codes:begin primatime\n',
      '// error-codes:beginning primatime\n',
      '# error-codes:begin primatime\n',
    ])
      assert.deepEqual(updatedConstants(text, primatime, typescript, {}), { text, regions: 0 });
  });
});
