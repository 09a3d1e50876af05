import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, DocumentSymbol, Position, Range } from 'vscode-languageserver-types';
import { completion } from '../../server/src/features/completion/completion.ts';
import { documentSymbols } from '../../server/src/features/documentSymbols.ts';
import { hover } from '../../server/src/features/hover.ts';
import { inlayHints } from '../../server/src/features/inlayHints.ts';
import { status } from '../../server/src/features/status.ts';
import { applied, editsOf } from '../support/edits.ts';
import { contains } from '../support/positions.ts';
import type { Desk } from './desk.ts';

/** Asks everything there is about the document and about some offsets; whatever is answered has to be about the text. */
export async function checkAnswers(desk: Desk, text: string, offsets: readonly number[]): Promise<void> {
  const document = TextDocument.create(desk.uri, '', desk.version, text);
  await desk.ask((snapshot) => status(snapshot, desk.workspace.catalogs));
  for (const { range, relatedInformation = [] } of await desk.diagnostics()) {
    checkRange(document, range);
    for (const { location } of relatedInformation) checkRange(document, location.range);
  }
  await checkHints(desk, document);
  await checkSymbols(desk, document);
  for (const offset of offsets) {
    const position = document.positionAt(offset);
    await checkHover(desk, document, position);
    await checkCompletion(desk, document, position);
    for (const { edit, title } of await desk.actionsAt(document.offsetAt(position), false)) {
      assert.ok(edit, `"${title}" does nothing`);
      applied(document, editsOf(edit, desk.uri, desk.version));
    }
  }
}

async function checkHover(desk: Desk, document: TextDocument, position: Position): Promise<void> {
  const shown = await desk.ask((snapshot) => hover(snapshot, position));
  if (!shown) return;
  assert.ok(shown.range, 'a hover has no range');
  checkRange(document, shown.range);
  assert.ok(contains(shown.range, position), 'a hover is about another place');
}

async function checkHints(desk: Desk, document: TextDocument): Promise<void> {
  const whole = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
  const hints = await desk.ask((snapshot) => inlayHints(snapshot, whole, { resolvesTooltips: true }));
  for (const { position } of hints ?? []) checkRange(document, { start: position, end: position });
}

/** An editor refuses all symbols where one of them has no name, or selects what is not in it. */
async function checkSymbols(desk: Desk, document: TextDocument): Promise<void> {
  const check = ({ name, range, selectionRange, children = [] }: DocumentSymbol): void => {
    checkRange(document, range);
    checkRange(document, selectionRange);
    assert.notEqual(name.trim(), '', 'a symbol has no name');
    const { start, end } = selectionRange;
    assert.ok(contains(range, start) && contains(range, end), 'a symbol selects what is not in it');
    children.forEach(check);
  };
  (await desk.ask(documentSymbols))?.forEach(check);
}

/** An editor refuses items that replace something else than what is typed, on one line. */
async function checkCompletion(desk: Desk, document: TextDocument, position: Position): Promise<void> {
  const list = await desk.ask((snapshot) => completion(snapshot, position));
  const ranges = new Set((list?.items ?? []).flatMap(rangesOf));
  for (const range of ranges) {
    checkRange(document, range);
    assert.equal(range.start.line, range.end.line, 'a completion replaces several lines');
    assert.ok(contains(range, position), 'a completion replaces text at another place');
  }
}

function rangesOf({ textEdit }: CompletionItem): readonly Range[] {
  if (!textEdit) return [];
  return 'range' in textEdit ? [textEdit.range] : [textEdit.insert, textEdit.replace];
}

/** Both ends lie in the text as they are, and in order. */
function checkRange(document: TextDocument, { start, end }: Range): void {
  for (const position of [start, end])
    assert.deepEqual(document.positionAt(document.offsetAt(position)), position, 'a position is outside the text');
  assert.ok(document.offsetAt(start) <= document.offsetAt(end), 'a range ends before it begins');
}
