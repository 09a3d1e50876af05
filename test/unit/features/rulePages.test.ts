/** Every rule has a page, and the index leads to it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../../server/src/features/diagnostics/rules.ts';
import { withRulePages } from '../../../server/src/features/diagnostics/rulePages.ts';

const FOLDER = new URL('../../../docs/rules/', import.meta.url);

describe('the pages about rules', () => {
  const index = read('README.md');

  for (const { id } of rules) {
    it(`explain ${id}: why, wrong, right and how to switch it off`, () => {
      const page = read(`${id}.md`);
      assert.ok(page.startsWith(`# ${id}\n`));
      const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
      for (const heading of ['Why', 'Wrong', 'Right', 'Settings']) assert.ok(headings.includes(heading), heading);
      assert.ok(page.includes(`"${id}": "`), 'says how it is switched off');
      assert.ok(page.includes(`error-codes-disable-next-line ${id}`), 'says how it is silenced');
      assert.ok(index.includes(`\n- [${id}](${id}.md): `), 'is in the index');
    });
  }

  it('are no more than there are rules, and listed in the order of the alphabet', () => {
    const pages = readdirSync(FOLDER).filter((name) => name !== 'README.md');
    assert.deepEqual(pages.sort(), rules.map(({ id }) => `${id}.md`).sort());
    const listed = [...index.matchAll(/^- \[.+?\]\((.+?)\)/gm)].map(([, page]) => page);
    assert.deepEqual(listed, pages);
  });

  it('are what diagnostics link to where there are any', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const diagnostic = { range, message: 'It is wrong', code: 'unknown-code' };
    const href = 'file:///extension/docs/rules/unknown-code.md';
    assert.deepEqual(withRulePages([diagnostic], 'file:///extension/docs/rules/'), [
      { ...diagnostic, codeDescription: { href } },
    ]);
    assert.deepEqual(withRulePages([diagnostic], undefined), [diagnostic]);
  });
});

function read(page: string): string {
  return readFileSync(new URL(page, FOLDER), 'utf8');
}
