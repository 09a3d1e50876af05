import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { builtInCatalogs } from '../../../server/src/catalogs/builtIn.ts';
import { documentFormats } from '../../../server/src/export/documents/formats.ts';
import { run } from '../../../server/src/cli/run.ts';
import { answer, terminalWith } from './terminal.ts';

const LANGUAGES = 'typescript, javascript, python, java, kotlin, csharp, go, rust, php, ruby, swift, dart';
const CATALOGS = 'planfix, servicedeskplus, primatime and teamwork';

describe('constants on the command line', () => {
  let folder: string;
  before(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'constants-'))));
  after(() => fs.rmSync(folder, { recursive: true }));
  const asked = (...args: readonly string[]) => run(args, terminalWith());

  for (const [line, sentence] of [
    ['constants', `constants needs one catalog: ${CATALOGS}.`],
    ['constants planfix teamwork -l go', `constants needs one catalog: ${CATALOGS}.`],
    ['constants jira -l go', `There is no catalog “jira”, only ${CATALOGS}.`],
    ['constants planfix', `Name a language: --language LANGUAGE, one of ${LANGUAGES}.`],
    ['constants planfix -o codes.xyz', `Name a language: --language LANGUAGE, one of ${LANGUAGES}.`],
    ['constants planfix -l pyhton', `There are no constants in “pyhton” (python?), only in ${LANGUAGES}.`],
    ['constants planfix -l cobol', `There are no constants in “cobol”, only in ${LANGUAGES}.`],
    ['constants planfix -l go --name a-b', '--name is letters, digits and _, not “a-b”.'],
    ['constants planfix -l go --locale x', '--locale is the tag of a language, such as en or ru, not “x”.'],
    ['constants planfix -l go --set http', 'planfix has no set “http”, only api.'],
    ['constants planfix -l ruby --package a', 'Constants in Ruby have no --package.'],
    ['constants planfix -l php --package a', 'Constants in PHP have no --package, but a --namespace.'],
    ['constants planfix -l java --package a..b', '--package is the name of a package, not “a..b”.'],
    ['constants planfix -l go --check', '--check needs a file: --out FILE.'],
    ['export', `export needs one catalog: ${CATALOGS}.`],
    ['export planfix', 'Name a format: --format FORMAT, one of markdown, csv, json-schema, openapi.'],
    ['export planfix -f xml', 'There is no format “xml”, only markdown, csv, json-schema, openapi.'],
  ] as const) {
    it(`refuses “${line}” in a sentence`, async () =>
      assert.deepEqual(await answer(line), { exitCode: 2, output: '', remarks: [sentence] }));
  }

  it('are written to a new file, and made anew in it', async () => {
    const file = path.join(folder, 'codes.py');
    assert.deepEqual(await asked('constants', 'planfix', '-o', file), {
      exitCode: 0,
      output: '',
      remarks: [`${file} is written.`],
    });
    const text = fs.readFileSync(file, 'utf8');
    assert.deepEqual((await asked('constants', 'planfix', '-l', 'py')).output, text);
    assert.deepEqual((await asked('constants', 'planfix', '-o', file)).remarks, [`${file} is up to date.`]);
    assert.equal((await asked('constants', 'planfix', '-o', file, '--check')).exitCode, 0);
    fs.writeFileSync(file, `\uFEFF${text.replace(/^.* = 9004$/m, '').replaceAll('\n', '\r\n')}OWN = 1\r\n`);
    const stale = fs.readFileSync(file, 'utf8');
    const checked = await asked('constants', 'planfix', '-o', file, '--check');
    assert.deepEqual([checked.exitCode, checked.remarks], [1, [`${file} is not up to date.`]]);
    const printed = await asked('constants', 'planfix', '-o', file, '--stdout');
    assert.equal(fs.readFileSync(file, 'utf8'), stale, 'neither of these writes');
    assert.deepEqual((await asked('constants', 'planfix', '-o', file)).remarks, [`${file} is updated.`]);
    assert.equal(fs.readFileSync(file, 'utf8'), `\uFEFF${text.replaceAll('\n', '\r\n')}OWN = 1\r\n`);
    assert.equal(printed.output, fs.readFileSync(file, 'utf8'));
  });

  it('do not replace a file without markers, unless they are told to', async () => {
    const file = path.join(folder, 'own.go');
    fs.writeFileSync(file, 'package own\n');
    const refused = await asked('constants', 'planfix', '-o', file);
    assert.equal(refused.exitCode, 2);
    assert.match(
      refused.remarks[0]!,
      /own\.go is there already, without “error-codes:begin planfix”: .* by --force\.$/,
    );
    assert.equal(fs.readFileSync(file, 'utf8'), 'package own\n');
    assert.equal((await asked('constants', 'planfix', '-o', file, '--force')).exitCode, 0);
    assert.match(fs.readFileSync(file, 'utf8'), /^package planfix\n/);
    fs.appendFileSync(file, '\nvar own = 1\n');
    await asked('constants', 'planfix', '-o', file, '--force', '--name', 'Failure');
    assert.match(fs.readFileSync(file, 'utf8'), /type Failure int[^]*\nvar own = 1\n$/);
  });

  it('leave a file alone whose markers are broken, or that is no text', async () => {
    const file = path.join(folder, 'broken.rb');
    for (const [content, sentence] of [
      ['# error-codes:begin planfix\n', /is left as it is: “error-codes:begin planfix” in line 1 has no/],
      [Buffer.from([0x23, 0xff]), /is no UTF-8: save it as UTF-8\.$/],
    ] as const) {
      fs.writeFileSync(file, content);
      for (const more of [[], ['--force']]) {
        const { exitCode, remarks } = await asked('constants', 'planfix', '-o', file, ...more);
        assert.equal(exitCode, 2);
        assert.match(remarks[0]!, sentence);
      }
      assert.deepEqual(fs.readFileSync(file), Buffer.from(content));
    }
    const nowhere = path.join(folder, 'none', 'a.rb');
    assert.deepEqual((await asked('constants', 'planfix', '-o', nowhere)).remarks, [
      `${nowhere} cannot be written: there is no such folder.`,
    ]);
    assert.match(
      (await asked('constants', 'planfix', '-l', 'rb', '-o', folder)).remarks[0]!,
      /cannot be read: it is a folder\.$/,
    );
  });

  it('have a package or a namespace where that is given', async () => {
    assert.match((await answer('constants planfix -l java --package com.acme')).output, /^package com\.acme;\n/);
    assert.match((await answer('constants planfix -l cs --namespace Acme.Codes')).output, /^namespace Acme\.Codes;\n/);
    assert.match(
      (await answer('constants planfix -l php --namespace Acme\\Codes')).output,
      /\nnamespace Acme\\Codes;\n/,
    );
  });
});

describe('export on the command line', () => {
  it('holds every code of every catalog in every format', async () => {
    for (const { id, entries } of builtInCatalogs) {
      for (const format of documentFormats) {
        const { exitCode, output } = await answer(`export ${id} -f ${format.id}`);
        assert.equal(exitCode, 0);
        if (format.id === 'csv') assert.doesNotMatch(output, /(?<!\r)\n/);
        for (const { code, symbol } of entries)
          if (code !== undefined)
            assert.ok(output.includes(String(code)) && output.includes(symbol), `${id} ${symbol}`);
      }
    }
  });

  it('writes a schema that takes the codes and nothing else', async () => {
    const { output } = await answer('export teamwork -f json-schema');
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(output) as object);
    for (const [value, expected] of [
      ['E1', true],
      ['?1_name', true],
      ['?1_', false],
      ['E99', false],
      [1, false],
    ] as const)
      assert.equal(validate(value), expected, String(value));
  });

  it('writes files, in a language that is asked for', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'export-'));
    const file = path.join(folder, 'codes.md');
    const { remarks } = await answer(`export planfix -f markdown --locale ru -o ${file}`);
    assert.deepEqual(remarks, [`${file} is written.`]);
    assert.match(fs.readFileSync(file, 'utf8'), /^\| `1000` \| Задача не существует \| `TASK_NOT_FOUND` \|$/m);
    fs.rmSync(folder, { recursive: true });
  });
});
