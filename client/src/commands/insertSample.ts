import { languages, window } from 'vscode';
import { documentSelector } from '../documents.ts';
import type { Server } from '../server.ts';
import { pickSample } from './pickSample.ts';

const title = 'Insert Sample Error Response';

/** Writes a response in the place of the selection, as the place asks for it. */
export async function insertSample(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || languages.match(documentSelector, editor.document) === 0) {
    void window.showInformationMessage('Open the file that the response is to stand in first.');
    return;
  }
  await server.start();
  const chosen = await pickSample(server, editor.document.uri, title);
  if (!chosen) return;
  const { selection } = editor;
  const text = await server.sampleText(editor.document.uri, selection.start, chosen, editor.options);
  // The text is laid out already.
  if (text !== undefined) await editor.edit((edit) => edit.replace(selection, text));
}
