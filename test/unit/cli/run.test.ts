import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { allCatalogs } from '../../../server/src/cli/catalogChoice.ts';
import { commands } from '../../../server/src/cli/commands/commands.ts';
import { entryJson } from '../../../server/src/cli/entryJson.ts';
import { entryShape } from '../../../server/src/cli/json.ts';
import { displayWidth } from '../../../server/src/cli/layout.ts';
import { answer, inputOf } from './terminal.ts';

/** From where the tests run: a line of arguments is parted at its blanks, which the path of a clone may have. */
const RESPONSE = path.relative(
  process.cwd(),
  fileURLToPath(new URL('../../../sample/responses/primatime/validation-error.json', import.meta.url)),
);

describe('command line', () => {
  for (const [line, sentence] of [
    ['', 'Name a command: explain, search, decode, constants or export. “error-code-assist --help” says what they do.'],
    ['exlain E1', 'There is no command “exlain”. Did you mean explain?'],
    ['SEARCH x', 'There is no command “SEARCH”. Did you mean search?'],
    ['se x', 'There is no command “se”. Did you mean search?'],
    ['frobnicate', 'There is no command “frobnicate”. There are explain, search, decode, constants and export.'],
    ['help exlpain', 'There is no command “exlpain”. Did you mean explain?'],
    [
      '--json explain E1',
      '--json cannot stand here: name a command first (explain, search, decode, constants or export), then its options.',
    ],
    ['explain', 'explain needs a code: error-code-assist explain 4009.'],
    ['explain --json', 'explain needs a code: error-code-assist explain 4009.'],
    ['explain E1 ', 'explain needs a code: error-code-assist explain 4009.'],
    ['decode a b', 'decode reads one file: error-code-assist decode response.json.'],
    ['decode no-such.json', 'There is no file no-such.json.'],
    ['search', 'search needs a word: error-code-assist search file size.'],
    ['explain --jsn E1', 'explain has no option --jsn. Did you mean --json?'],
    ['explain E1 --limit 3', 'explain has no option --limit.'],
    ['explain -1', 'explain has no option -1.'],
    ['explain --json=yes E1', '--json takes no value.'],
    ['explain E1 --catalog', '--catalog needs a value: --catalog ID.'],
    ['explain E1 --catalog=', '--catalog needs a value: --catalog ID.'],
    ['explain --catalog --json E1', '--catalog needs a value: --catalog ID.'],
    ['explain E1 --catalog jira', 'There is no catalog “jira”, only planfix, servicedeskplus, primatime and teamwork.'],
    ['search x --limit 0', '--limit is a whole number from 1, not “0”.'],
    ['search x -n 1e3', '--limit is a whole number from 1, not “1e3”.'],
    ['search x --limit=-2', '--limit is a whole number from 1, not “-2”.'],
  ] as const) {
    it(`refuses “${line}” in a sentence`, async () => {
      const { exitCode, output, remarks } = await answer(line);
      assert.deepEqual([exitCode, output, remarks.length], [2, '', 1]);
      assert.ok(remarks[0]!.startsWith(sentence), remarks[0]);
    });
  }

  for (const [line, exitCode, remark] of [
    ['explain E1', 0],
    ['explain -- E1', 0],
    ['explain 4001 --catalog teamwork', 1, '4001 is not in teamwork.'],
    ['explain teamwork:E1 --catalog PLANFIX', 1, 'teamwork:E1 is not in PLANFIX.'],
    ['explain E1 --catalog planfix --catalog teamwork', 0],
    ['explain jira:1', 1, 'There is no catalog “jira”, only planfix, servicedeskplus, primatime and teamwork.'],
    ['explain nothing', 1, 'nothing is in no catalog.'],
    ['search permission', 0],
    ['search zebra', 1, 'Nothing has “zebra”. Fewer or shorter words find more.'],
    ['search zebra --catalog planfix', 1, 'Nothing in planfix has “zebra”. Fewer or shorter words find more.'],
    ['search error -n 3 --catalog planfix', 0, /^\d+ more: --limit \d+ shows all\.$/],
  ] as const) {
    it(`answers “${line}” with ${exitCode}`, async () => {
      const outcome = await answer(line);
      assert.equal(outcome.exitCode, exitCode);
      if (remark instanceof RegExp) assert.match(outcome.remarks[0]!, remark);
      else assert.deepEqual(outcome.remarks, remark === undefined ? [] : [remark]);
    });
  }

  it('shows what it knows beside what it does not', async () => {
    const { exitCode, output, remarks } = await answer('explain zz E1');
    assert.equal(exitCode, 1);
    assert.match(output, /^E1 Unauthorized/);
    assert.deepEqual(remarks, ['zz is in no catalog.']);
  });

  it('shows a code once, however it was named', async () => {
    const { output } = await answer('explain PE01-1104 pe01-1104 VALIDATION_ERROR');
    assert.equal(output.match(/^PE01-1104 /gm)?.length, 1);
    const { codes } = JSON.parse((await answer('explain E1 e1 E1 --json')).output) as { codes: { query: string }[] };
    assert.deepEqual(
      codes.map(({ query }) => query),
      ['E1', 'e1'],
    );
  });

  it('speaks the language of the environment, of an option sooner, and English where there is no translation', async () => {
    const environment = { LANG: 'ru_RU.UTF-8' };
    assert.match((await answer('explain planfix:1000', { environment })).output, /^1000 Задача не существует$/m);
    assert.match(
      (await answer('explain planfix:1000 --locale en', { environment })).output,
      /^1000 Task does not exist$/m,
    );
    assert.match((await answer('explain planfix:1000 --locale ru_RU')).output, /^1000 Задача не существует$/m);
    assert.match((await answer('explain planfix:1000 --locale xx')).output, /^1000 Task does not exist$/m);
    assert.match((await answer('explain E1', { environment })).output, /^E1 Unauthorized/m);
    assert.match((await answer('search задача')).output, /Задача не существует/);
    assert.match((await answer('search задача --locale en')).output, /Task does not exist/);
  });

  it('writes no JSON and says nothing beside it where that is asked for', async () => {
    const { output, remarks, exitCode } = await answer('search zebra --json');
    assert.deepEqual([JSON.parse(output), remarks, exitCode], [{ words: 'zebra', total: 0, entries: [] }, [], 1]);
  });

  for (const line of ['--help', '-h', 'help', 'explain --help', 'help search', 'search -h --limit 3']) {
    it(`“${line}” is help, and fits the terminal`, async () => {
      for (const columns of [60, 80, 200]) {
        const { exitCode, output } = await answer(line, { columns });
        assert.equal(exitCode, 0);
        assert.match(output, /^Exit codes:$/m);
        // An example is copied, and not broken.
        const prose = output.split('\n').filter((text) => !text.startsWith('  error-code-assist'));
        for (const text of prose) assert.ok(displayWidth(text) <= Math.min(columns, 80), text);
      }
    });
  }

  it('helps with every command and option there is', async () => {
    const { output } = await answer('--help');
    for (const command of commands) {
      assert.ok(output.includes(`${command.name} ${command.operands}`), command.name);
      const page = (await answer(`${command.name} --help`)).output;
      for (const { name } of command.options) assert.ok(page.includes(`--${name}`), name);
    }
  });

  it('offers only examples that work', async () => {
    for (const { name, examples } of commands) {
      for (const { line } of examples) {
        assert.ok(line.startsWith(`${name} `), line);
        // What the shell does is left to it, and the file is one that is there.
        const own = line.replace(/ [|<].*/, '').replace('response.json', RESPONSE);
        const standardInput = () => inputOf(fs.readFileSync(RESPONSE));
        assert.equal((await answer(own, { standardInput })).exitCode, 0, line);
      }
    }
  });

  for (const columns of [60, 80, 200]) {
    it(`keeps within ${columns} columns, but for examples and addresses`, async () => {
      const codes = allCatalogs().flatMap(({ id, file }) =>
        file.entries.map((entry) => `${id}:${entry.code ?? entry.pattern}`),
      );
      const { output } = await answer(`explain ${codes.join(' ')}`, { columns });
      const prose = output.split('\n').filter((line) => !line.startsWith('    ') && !line.includes('https://'));
      for (const line of prose) assert.ok(displayWidth(line) <= Math.min(columns, 100), line);
      const listing = (await answer('search e --limit 1000', { columns })).output;
      for (const line of listing.split('\n')) assert.ok(displayWidth(line) <= columns, line);
    });
  }

  it('writes every text whole where there is no terminal', async () => {
    const { output } = await answer('search value mandatory', { columns: Number.POSITIVE_INFINITY });
    assert.match(output, /Value for mandatory-field is not provided {2}ServiceDesk Plus/);
    const long = (await answer('explain E1', { columns: Number.POSITIVE_INFINITY })).output;
    assert.match(long, /^ {2}Rely on "code", .* will remain the same\.$/m);
  });

  it('paints for a terminal alone, and always ends what it begins', async () => {
    for (const line of ['explain 4009 E1', 'search file', '--help', 'search --help']) {
      assert.doesNotMatch((await answer(line)).output, /\u001B/);
      const { output } = await answer(line, { colour: true });
      assert.match(output, /\u001B\[1m/);
      assert.equal(output.match(/\u001B\[[12]m/g)?.length, output.match(/\u001B\[22m/g)?.length);
      assert.equal(output.replace(/\u001B\[\d+m/g, ''), (await answer(line)).output);
    }
  });

  it('does not let what was asked for steer the terminal', async () => {
    for (const line of [
      'explain \u001B[31mred',
      'search \u001B[31mred',
      'explain \u001B]0;x\u0007:1',
      '\u001B[31mred',
      'explain E1 --\u0007',
      'explain E1 --catalog \u009B1m',
    ])
      for (const remark of (await answer(line)).remarks) assert.doesNotMatch(remark, /[\u0000-\u001F\u007F-\u009F]/);
  });

  it('names in its help all members that an entry has', () => {
    const documented = new Set(entryShape.join(' ').match(/(?<=")\w+(?=")/g));
    for (const catalog of allCatalogs())
      for (const entry of catalog.file.entries) {
        const written = Object.keys(entryJson({ catalog, entry, code: String(entry.code ?? entry.pattern) }, 'en'));
        assert.deepEqual(new Set(written), documented);
      }
  });
});
