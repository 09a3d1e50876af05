import assert from 'node:assert/strict';
import { applied, editsOf } from '../support/edits.ts';
import { plain, sessions } from './session.ts';

/** The cells of one notebook, as VS Code addresses them. */
function cell(number: number, notebook = 'limits'): string {
  return `vscode-notebook-cell:/project/${notebook}.ipynb#W${number}sZmlsZQ%3D%3D`;
}

const HOST = "url = 'https://sdpondemand.manageengine.com/api/v3/requests'\n";
const MATCH =
  "match body['response_status']['status_code']:\n    case 4001:\n        retry()\n    case MISSING:\n        stop()\n";

describe('cells of a notebook', () => {
  const start = sessions();

  it('of Python are served with what the other cells say and define', async () => {
    const session = await start();
    await session.open(cell(3), MATCH, 'python');
    assert.deepEqual(await session.pulled(cell(3)), []);
    await session.open(cell(1), HOST, 'python');
    await session.open(cell(2), 'MISSING = 4007\n', 'python');
    assert.match((await session.pulled(cell(3)))[0] ?? '', /^unhandled-code: /);
    assert.match(await session.said(cell(3), 'case 40|01'), /ServiceDesk Plus/);
    assert.match(await session.said(cell(3), 'case MISS|ING'), /ServiceDesk Plus/);
    const actions = await session.actions(cell(3), session.range(cell(3), 'match body'));
    const fix = actions.find(({ title }) => title === 'Add default case');
    const text = applied(session.document(cell(3)), editsOf(fix!.edit!, cell(3), 1));
    assert.equal(
      text,
      `${MATCH}    case _:\n        raise ValueError("Unexpected code: " + str(body['response_status']['status_code']))\n`,
    );
  });

  it('of TypeScript are served so too, and a directive in one holds for all', async () => {
    const session = await start();
    const program = "switch (code) {\n  case Code.A:\n    retry();\n    break;\n  case 'V2':\n    stop();\n}\n";
    await session.open(cell(1), '// error-codes: teamwork\n', 'typescript');
    await session.open(cell(2), "const Code = { A: 'V1', B: 'V3' };\n", 'typescript');
    await session.open(cell(3), program, 'typescript');
    assert.match((await session.pulled(cell(3)))[0] ?? '', /^unhandled-code: 45 of 47/);
    assert.match(await session.said(cell(3), 'case Code|.A'), /Teamwork/);
    const actions = await session.actions(cell(3), session.range(cell(3), 'switch (code)'));
    const fix = actions.find(({ title }) => title === 'Add 45 missing cases');
    assert.ok(fix?.edit);
    // A change in one cell is seen in the others.
    await session.replace(cell(2), "'V1'", "'V2'");
    assert.ok((await session.pulled(cell(3))).includes('duplicate-code: V2 is handled already, so this never runs'));
    await session.replace(cell(1), 'teamwork', 'none');
    assert.deepEqual(await session.pulled(cell(3)), []);
  });

  it('tell nothing to another notebook, nor to a cell of another language what a name means', async () => {
    const session = await start();
    await session.open(cell(1), HOST, 'python');
    await session.open(cell(1, 'other'), MATCH, 'python');
    assert.match(await session.said(cell(1, 'other'), 'case 40|01'), /Not sure whose code this is/);
    await session.open(cell(2), 'const MISSING = 4007;\n', 'javascript');
    await session.open(cell(3), MATCH, 'python');
    assert.equal(await session.said(cell(3), 'case MISS|ING'), '');
    // A Markdown cell says whose codes they are as well as any.
    await session.open(cell(2, 'other'), 'See <https://sdpondemand.manageengine.com>.\n', 'markdown');
    assert.doesNotMatch(await session.said(cell(1, 'other'), 'case 40|01'), /^$|Not sure/);
    await session.close(cell(2, 'other'));
    assert.match(await session.said(cell(1, 'other'), 'case 40|01'), /Not sure whose code this is/);
  });

  it('are reported on again to a client that does not ask, when another cell changes', async () => {
    const session = await start({ capabilities: plain });
    await session.open(cell(3), MATCH, 'python');
    await session.open(cell(2), 'MISSING = 4007\n', 'python');
    await session.open(cell(1), HOST, 'python');
    const published = await session.publishedOf(cell(3), ({ diagnostics }) => diagnostics.length > 0);
    assert.equal(published.diagnostics[0]!.code, 'unhandled-code');
  });
});
