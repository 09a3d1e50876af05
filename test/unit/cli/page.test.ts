import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { commands } from '../../../server/src/cli/commands/commands.ts';
import { entryShape } from '../../../server/src/cli/json.ts';
import { answer } from './terminal.ts';

const text = fs.readFileSync(new URL('../../../docs/command-line.md', import.meta.url), 'utf8');

/** `$ error-code-assist ARGUMENTS`, and below it what is shown. */
const CONSOLE = /^```console\n\$ error-code-assist (.+)\n([^]*?)^```$/gm;

describe('page about the command line', () => {
  const shown = [...text.matchAll(CONSOLE)].map(([, line, output]) => ({ line: line!, output: output! }));

  it('has an example of every command', () => {
    assert.deepEqual(
      commands.filter(({ name }) => !shown.some(({ line }) => line.startsWith(`${name} `))),
      [],
    );
  });

  for (const { line, output } of shown) {
    it(`shows what “${line}” really says`, async () => {
      const { output: said, remarks } = await answer(line);
      const written = said.replaceAll('\r\n', '\n');
      assert.equal(written + remarks.map((remark) => `error-code-assist: ${remark}\n`).join(''), output);
    });
  }

  it('names every option and every member', () => {
    for (const { options } of commands)
      for (const { name } of options) assert.ok(text.includes(`\`--${name}`), `--${name}`);
    for (const [member] of entryShape.join(' ').matchAll(/(?<=")\w+(?=")/g))
      assert.match(text, new RegExp(`^\\|.*\`${member}\`.*\\|$`, 'm'));
  });
});
