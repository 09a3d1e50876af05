import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CodeAction, CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from '../../server/src/features/codeActions/codeActions.ts';
import { completion } from '../../server/src/features/completion/completion.ts';
import { languages } from '../../server/src/languages/table.ts';
import { applied, editsOf, type PlainEdit } from '../support/edits.ts';
import { Desk } from './desk.ts';
import { dispatches, type Printed } from './languages/dispatches.ts';
import { samples } from './languages/samples.ts';
import { limit, runs } from './property.ts';
import { isSound } from './tree.ts';

const USUAL = 150;

/** Chains are no place to begin an arm in. */
const switches = dispatches.filter(({ sample: { head } }) => head !== undefined);

/** A default does not spare the codes, so that every dispatch has something to fix. */
const SETTINGS = { exhaustiveness: { default: 'never', ifChains: true } };

describe('fixes of any dispatch', function () {
  this.timeout(limit(USUAL));
  const desk = new Desk();

  it('are tried in every form of every language that they write', () => {
    for (const { ids, syntax } of languages) {
      if (!syntax) continue;
      const { forms, ifLink } = syntax.writing;
      const own = samples.filter(({ id }) => id === ids[0]);
      const ofSwitch = own.filter(({ head }) => head !== undefined).map(({ label }) => label);
      assert.equal(own.length > ofSwitch.length, ifLink !== undefined, `${ids[0]} has a sample of a chain`);
      // What has nothing but chains writes no arms of its own.
      if (ifLink !== undefined && ofSwitch.length === 0) continue;
      for (const { label } of forms)
        assert.ok(ofSwitch.includes(label.replace('{label}', '{}')), `${ids[0]} has no sample of "${label}"`);
    }
  });

  it('handle what was missing, touch nothing that was there, and are done once', async () => {
    await fc.assert(
      fc.asyncProperty(dispatches, async (printed) => {
        await explained(printed.text, async () => {
          assert.ok(await isSound(printed.sample.id, printed.text), 'the sample has errors');
          await tryFix(desk, printed);
        });
      }),
      runs(USUAL),
    );
  });

  it('are written by completion as well', async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(switches, fc.nat(4), (printed, typed) =>
        explained(printed.text, async () => {
          if (await tryCompletion(desk, printed, keywordOf(printed).slice(0, typed))) written++;
        }),
      ),
      runs(USUAL / 2),
    );
    assert.ok(written >= runs(USUAL / 2).numRuns / 2, `only ${written} times something was offered`);
  });
});

/** What an arm begins with before its label: `case`. */
function keywordOf({ sample: { label } }: Printed): string {
  return label.slice(0, label.indexOf('{')).trim();
}

async function tryFix(desk: Desk, printed: Printed): Promise<void> {
  const { sample, text, head } = printed;
  desk.open(sample.id, text, SETTINGS);
  const action = await addAll(desk, head, false);
  assert.ok(action, 'nothing is offered');
  const document = TextDocument.create(desk.uri, sample.id, desk.version, text);
  const edits = editsOf(action.edit!, desk.uri, desk.version);
  const after = applied(document, edits);
  const withStops = editsOf((await addAll(desk, head, true))!.edit!, desk.uri, desk.version);
  assert.equal(applied(document, withStops), after, 'with tab stops it writes another text');
  const [whole] = await desk.ask((snapshot) =>
    codeActions(snapshot, ORIGIN, { diagnostics: [], only: ['source.fixAll'] }, { snippets: true }),
  );
  assert.equal(
    applied(document, editsOf(whole!.edit!, desk.uri, desk.version)),
    after,
    'the file is repaired otherwise',
  );
  await explained(`--- after ---\n${after}`, () => checkAfter(desk, printed, edits, after));
}

async function checkAfter(
  desk: Desk,
  { sample, text, head, arms }: Printed,
  edits: readonly PlainEdit[],
  after: string,
): Promise<void> {
  assert.ok(await isSound(sample.id, after), 'the grammar finds errors');
  checkText(text, after, arms);
  for (const { range, newText } of edits) {
    const gone = TextDocument.create('', '', 0, text).getText(range);
    assert.ok(gone.trim() === '', `"${gone}" was replaced by "${newText}"`);
  }
  desk.open(sample.id, after, SETTINGS);
  assert.deepEqual(await unhandled(desk), [], 'codes are still unhandled');
  assert.equal(await addAll(desk, head, false), undefined, 'it is offered again');
}

/** An arm is begun on a line of its own behind the others; not where one of them would run into it. */
async function tryCompletion(desk: Desk, { sample, text, room, arms }: Printed, typed: string): Promise<boolean> {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^[ \t]*(?=\S)/m.exec(arms[0]!)![0];
  const before = `${text.slice(0, room)}${indent}${typed}`;
  const begun = `${before}${eol}${text.slice(room)}`;
  desk.open(sample.id, begun, SETTINGS);
  const position = desk.positionAt(before.length);
  const list = await desk.ask((snapshot) => completion(snapshot, position, { asIs: true }));
  const item = list?.items.find(({ label }) => /\ball \d+ missing codes$/.test(label));
  if (!item) return false;
  const document = TextDocument.create(desk.uri, sample.id, desk.version, begun);
  const after = applied(document, editsOfItem(item));
  await explained(`--- after ---\n${after}`, async () => {
    if (await isSound(sample.id, begun)) assert.ok(await isSound(sample.id, after), 'the grammar finds errors');
    checkText(text, after, arms);
    desk.open(sample.id, after, SETTINGS);
    assert.deepEqual(await unhandled(desk), [], 'codes are still unhandled');
  });
  return true;
}

const ORIGIN = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function editsOfItem({ textEdit, additionalTextEdits = [] }: CompletionItem): readonly TextEdit[] {
  assert.ok(textEdit && 'range' in textEdit);
  return [textEdit, ...additionalTextEdits];
}

async function addAll(desk: Desk, head: number, snippets: boolean): Promise<CodeAction | undefined> {
  return (await desk.actionsAt(head, snippets)).find(({ title }) => /^Add \d+ missing cases?$/.test(title));
}

async function unhandled(desk: Desk): Promise<readonly string[]> {
  return (await desk.diagnostics())
    .filter(({ code }) => code === 'unhandled-code')
    .map(({ message }) => String(message));
}

/** Every arm is there, byte for byte and in its order, and no line ends otherwise than before. */
function checkText(before: string, after: string, arms: readonly string[]): void {
  let from = 0;
  for (const arm of arms) {
    const at = after.indexOf(arm, from);
    assert.ok(at >= 0, `an arm is not what it was:\n${arm}`);
    from = at + arm.length;
  }
  assert.deepEqual(new Set(after.match(/\r\n|\r|\n/g)), new Set(before.match(/\r\n|\r|\n/g)), 'line ends are mixed');
}

async function explained(text: string, check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${text}`, { cause: error });
  }
}
