import {
  TextDocumentEdit,
  type Position,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A text edit as the tests apply it. */
export interface PlainEdit {
  readonly range: Range;
  readonly newText: string;
}

/** The edits of one document, snippets as the text that they write. Throws where an editor would refuse the edit, or would apply it to another version. */
export function editsOf(edit: WorkspaceEdit, uri: string, version: number): readonly PlainEdit[] {
  return changesOf(edit, uri, version).map((change) => ({
    range: change.range,
    newText: 'snippet' in change ? plainSnippet(change.snippet.value) : change.newText,
  }));
}

/** The same edits with the tab stops of snippets as they are written. */
export function snippetEditsOf(edit: WorkspaceEdit, uri: string, version: number): readonly PlainEdit[] {
  return changesOf(edit, uri, version).map((change) => ({
    range: change.range,
    newText: 'snippet' in change ? change.snippet.value : change.newText,
  }));
}

function changesOf(edit: WorkspaceEdit, uri: string, version: number): readonly (TextEdit | SnippetTextEdit)[] {
  if (edit.changes)
    throw new Error('The edit is not bound to a version of the document: "changes" instead of "documentChanges"');
  const changes = edit.documentChanges ?? [];
  if (changes.length === 0) throw new Error('The edit is empty');
  return changes.flatMap((change) => {
    if (!TextDocumentEdit.is(change)) throw new Error('The edit creates, renames or deletes files');
    const { uri: edited, version: bound } = change.textDocument;
    if (edited !== uri) throw new Error(`The edit changes ${edited}`);
    if (bound !== version) throw new Error(`The edit is for version ${bound}, and the document is at ${version}`);
    return change.edits;
  });
}

export function applied(document: TextDocument, edits: readonly PlainEdit[]): string {
  checkEdits(document, edits);
  return TextDocument.applyEdits(document, [...edits]);
}

/** Where a position comes to stand when the edits are made; what is inserted right at it pushes nothing. */
export function moved(document: TextDocument, edits: readonly PlainEdit[], position: Position): Position {
  const offset = document.offsetAt(position);
  let by = 0;
  for (const { range, newText } of edits) {
    const start = document.offsetAt(range.start);
    const end = document.offsetAt(range.end);
    if (end <= offset && start < offset) by += newText.length - (end - start);
    else if (start < offset) by += start + Math.min(newText.length, offset - start) - offset;
  }
  const after = TextDocument.create('', '', 0, TextDocument.applyEdits(document, [...edits]));
  return after.positionAt(offset + by);
}

/** Whether the edit says, beside the plain text, where a cursor should stop. */
export function hasSnippets(edit: WorkspaceEdit): boolean {
  return (edit.documentChanges ?? []).some(
    (change) => TextDocumentEdit.is(change) && change.edits.some((one) => 'snippet' in one),
  );
}

/** What a snippet writes when nobody types into it: `${1:text}` is `text`, `$0` nothing, `\$` a dollar. */
export function plainSnippet(snippet: string): string {
  let text = '';
  let depth = 0;
  for (let at = 0; at < snippet.length; at++) {
    const stop = /^\$(?:\d+|\{\d+(:|\}))/.exec(snippet.slice(at));
    if (snippet[at] === '\\' && /[$}\\]/.test(snippet[at + 1] ?? '')) {
      text += snippet[++at];
    } else if (stop) {
      if (stop[1] === ':') depth++;
      at += stop[0].length - 1;
    } else if (snippet[at] === '}' && depth > 0) {
      depth--;
    } else if (snippet[at] === '$') {
      throw new Error(`An editor would read a variable in the snippet at "${snippet.slice(at, at + 20)}"`);
    } else {
      text += snippet[at];
    }
  }
  if (depth > 0) throw new Error(`A tab stop of the snippet is never closed: ${snippet}`);
  return text;
}

function checkEdits(document: TextDocument, edits: readonly PlainEdit[]): void {
  const spans = edits.map(({ range }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    range,
  }));
  for (const { start, end, range } of spans) {
    const there = [document.positionAt(start), document.positionAt(end)];
    const exact = there.every((position, index) => {
      const meant = index === 0 ? range.start : range.end;
      return position.line === meant.line && position.character === meant.character;
    });
    if (start > end || !exact) throw new Error(`The range ${JSON.stringify(range)} does not lie in the document`);
  }
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  sorted.forEach(({ start }, index) => {
    if (index > 0 && sorted[index - 1]!.end > start) throw new Error('Two edits overlap');
  });
}
