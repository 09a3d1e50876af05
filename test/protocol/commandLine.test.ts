import assert from 'node:assert/strict';
import { spawn, spawnSync, type StdioOptions } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import { fileURLToPath } from 'node:url';
import { builtInCatalogs } from '../../server/src/catalogs/builtIn.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version, bin } = JSON.parse(fs.readFileSync(`${root}/package.json`, 'utf8')) as {
  version: string;
  bin: Readonly<Record<string, string>>;
};
const CLI = `${root}/${bin['error-code-assist']!}`;

/** The environment of the test says nothing about language, colours or width. */
const bare: NodeJS.ProcessEnv = { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'] };

/** The codes and symbols of all catalogs: the answer is longer than what a pipe holds. */
const everything = builtInCatalogs.flatMap(({ entries }) =>
  entries.flatMap(({ code, pattern, symbol }) => [String(code ?? pattern), symbol]),
);

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function ran(args: readonly string[], env: NodeJS.ProcessEnv = {}, stdio: StdioOptions = 'pipe'): Ended {
  const ended = spawnSync(process.execPath, [CLI, ...args], { env: { ...bare, ...env }, stdio, encoding: 'utf8' });
  return { status: ended.status, stdout: ended.stdout, stderr: ended.stderr };
}

describe('built command line', () => {
  it('answers on standard output, and with 0', () => {
    const { status, stdout, stderr } = ran(['explain', 'E1']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^E1 Unauthorized, invalid or no authentication given\n {2}Teamwork CRM · [^]*\n$/);
    assert.deepEqual(ran(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('answers with 1 for what is not there, and with 2 for what it does not understand', () => {
    assert.deepEqual(ran(['explain', 'PE01-1199']), {
      status: 1,
      stdout: '',
      stderr:
        'error-code-assist: PE01-1199 is in no catalog. Did you mean PE01-1109 (primaTime: File size limit exceeded)?\n',
    });
    assert.deepEqual(ran(['exlain', 'E1']), {
      status: 2,
      stdout: '',
      stderr: 'error-code-assist: There is no command “exlain”. Did you mean explain?\n',
    });
    assert.equal(ran([]).status, 2);
  });

  it('writes JSON of the documented shape', () => {
    const { status, stdout, stderr } = ran(['explain', '4009', 'D99', '--json']);
    assert.deepEqual([status, stderr], [1, '']);
    const { codes } = JSON.parse(stdout) as { codes: readonly Record<string, unknown>[] };
    const [{ examples, ...first }] = codes[0]!['matches'] as [Record<string, unknown>];
    assert.ok(Array.isArray(examples));
    assert.deepEqual(first, {
      catalog: 'servicedeskplus',
      name: 'ServiceDesk Plus',
      code: 4009,
      symbol: 'FIELD_NOT_EDITABLE',
      title: 'Trying to edit non-editable field',
      detail: 'Value for certain fields can be given during add but cannot be edited e.g., status in_progress',
      httpStatus: [400],
    });
    assert.deepEqual(codes[1], {
      query: 'D99',
      matches: [],
      suggestions: [
        {
          catalog: 'teamwork',
          name: 'Teamwork CRM',
          code: 'D9',
          symbol: 'DUPLICATE_PRODUCT_NAME',
          title: 'Duplicated product name',
        },
      ],
    });
    const found = JSON.parse(ran(['search', 'size', 'limit', '-n', '1', '--json']).stdout) as Record<string, unknown>;
    assert.deepEqual([found['words'], found['total'], (found['entries'] as unknown[]).length], ['size limit', 2, 1]);
  });

  it('takes the language from the environment, and writes UTF-8 whatever that says', () => {
    assert.match(ran(['explain', 'planfix:1000'], { LANG: 'ru_RU.UTF-8' }).stdout, /^1000 Задача не существует\n/);
    assert.match(ran(['search', 'задача'], { LC_ALL: 'C' }).stdout, /Задача не существует/);
  });

  it('keeps to COLUMNS where it is given, and leaves lines whole where it is not', () => {
    const longest = (env: NodeJS.ProcessEnv): number =>
      Math.max(
        ...ran(['explain', 'E1'], env)
          .stdout.split('\n')
          .map((line) => line.length),
      );
    assert.ok(longest({ COLUMNS: '50' }) <= 50);
    assert.ok(longest({}) > 100);
    assert.equal(longest({ COLUMNS: 'wide' }), longest({}));
  });

  it('does not mind that nobody reads to the end', async () => {
    const child = spawn(process.execPath, [CLI, 'search', 'e', '--limit', '1000', '--json'], { env: bare });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()));
    const status = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([status, stderr], [0, '']);
  });

  it('writes all of a long answer to a pipe', () => {
    const { stdout } = ran(['explain', ...everything, '--json']);
    assert.ok(stdout.length > 2 ** 16, 'more than a pipe holds at once');
    assert.doesNotThrow(() => JSON.parse(stdout) as unknown);
  });

  // Other systems have no device that is always full.
  if (os.platform() === 'linux') {
    it('says that its answer cannot be written', () => {
      const full = fs.openSync('/dev/full', 'w');
      const { status, stderr } = ran(['explain', 'E1'], {}, ['ignore', full, 'pipe']);
      fs.closeSync(full);
      assert.equal(status, 2);
      assert.match(stderr, /^error-code-assist: The output cannot be written: .+\.\n$/);
    });
  }

  it('paints nothing in a pipe', () => {
    assert.doesNotMatch(ran(['explain', 'E1'], { FORCE_COLOR: '1', TERM: 'xterm-256color' }).stdout, /\u001B/);
  });
});
