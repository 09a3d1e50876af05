import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CodeAction } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applied, editsOf } from '../support/edits.ts';
import { Desk } from './desk.ts';
import { limit, runs } from './property.ts';
import { checkRuns } from './switches/behaviour.ts';
import { expectedActions, type Expected } from './switches/expected.ts';
import { checkKept } from './switches/kept.ts';
import type { Program } from './switches/model.ts';
import { print, type Printed } from './switches/print.ts';
import { programs } from './switches/programs.ts';
import { isSound } from './tree.ts';

const USUAL = 60;

describe('fixes of any switch', function () {
  this.timeout(limit(USUAL));
  const desk = new Desk();

  it('write what they say, and change nothing about what ran before', async () => {
    let applications = 0;
    await fc.assert(
      fc.asyncProperty(programs, fc.nat(), async (program, chosen) => {
        const printed = print(program);
        const expected = expectedActions(program);
        show(desk, program, printed.text);
        await explained(printed.text, async () => {
          assert.deepEqual(titles(await desk.actionsAt(printed.head, false), expected), titlesOf(expected));
        });
        // The first writes all, the last the default as well; one of the others comes along.
        const tried = new Set([0, chosen % Math.max(1, expected.length), expected.length - 1]);
        for (const index of tried) {
          const action = expected[index];
          if (!action) continue;
          applications++;
          await tryAction(desk, program, printed, action, index);
        }
      }),
      runs(USUAL),
    );
    assert.ok(applications >= runs(USUAL).numRuns / 2, `only ${applications} actions were offered`);
  });
});

function show(desk: Desk, { languageId, settings }: Program, text: string): void {
  desk.open(languageId, text, { exhaustiveness: settings });
}

async function tryAction(
  desk: Desk,
  program: Program,
  { text, head }: Printed,
  action: Expected,
  index: number,
): Promise<void> {
  show(desk, program, text);
  const document = TextDocument.create(desk.uri, program.languageId, desk.version, text);
  const edits = editsOf(edit((await fixes(desk, head, false))[index]!), desk.uri, desk.version);
  const after = applied(document, edits);
  await explained(`${text}\n--- ${action.title} ---\n${after}`, async () => {
    const withStops = editsOf(edit((await fixes(desk, head, true))[index]!), desk.uri, desk.version);
    assert.equal(applied(document, withStops), after, 'with tab stops it writes another text');
    checkKept(document, edits, after, program.switch.arms.length > 0 ? head : undefined);
    checkLineEnds(program, after);
    assert.ok(await isSound(program.languageId, after), 'the grammar finds errors');
    checkRuns(program, text, after, action);
    show(desk, program, after);
    await checkDone(desk, program, head, action);
  });
}

/** Of all that is offered, what writes arms. */
async function fixes(desk: Desk, head: number, snippets: boolean): Promise<readonly CodeAction[]> {
  return (await desk.actionsAt(head, snippets)).filter(({ title }) => title.startsWith('Add '));
}

/** The titles of what writes arms, cut where the expected title says only how it begins. */
function titles(actions: readonly CodeAction[], expected: readonly Expected[]): readonly string[] {
  const own = actions.map(({ title }) => title).filter((title) => title.startsWith('Add '));
  return own.map((title, index) => {
    const wanted = expected[index]?.title;
    return wanted?.endsWith('(') && title.startsWith(wanted) ? wanted : title;
  });
}

const titlesOf = (expected: readonly Expected[]): readonly string[] => expected.map(({ title }) => title);

function edit(action: CodeAction): NonNullable<CodeAction['edit']> {
  assert.ok(action.edit, `"${action.title}" has no edit`);
  return action.edit;
}

function checkLineEnds({ eol }: Program, after: string): void {
  assert.deepEqual([...new Set(after.match(/\r\n|\r|\n/g))], [eol], 'line ends are mixed');
}

/** What was asked for is there, so that nothing is reported or offered again. */
async function checkDone(desk: Desk, program: Program, head: number, action: Expected): Promise<void> {
  const again = (await fixes(desk, head, false)).map(({ title }) => title);
  assert.ok(!again.some((title) => title.startsWith(action.title)), `"${action.title}" is offered again`);
  const isAll = action.codes.length === expectedActions(program)[0]!.codes.length;
  const wantsDefault = program.settings.default === 'required' && !action.withDefault;
  if (!isAll || wantsDefault) return;
  const { line, character } = desk.positionAt(head);
  const reported = (await desk.diagnostics()).filter(
    ({ code, range: { start } }) => code === 'unhandled-code' && start.line === line && start.character === character,
  );
  assert.deepEqual(reported, [], 'codes are still reported as unhandled');
}

/** Shows the texts where a check of them fails. */
async function explained(texts: string, check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${texts}`, { cause: error });
  }
}
