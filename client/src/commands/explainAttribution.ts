import { languages, window } from 'vscode';
import { documentSelector } from '../documents.ts';
import type { Server } from '../server.ts';
import type { MarkdownPages } from '../views/markdownPages.ts';

/** Says why the code at the cursor is whose it is, or why nothing is said about it. */
export async function explainAttribution(server: Server, pages: MarkdownPages): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || languages.match(documentSelector, editor.document) === 0) {
    void window.showInformationMessage('Open the file that the code stands in first.');
    return;
  }
  await server.start();
  const markdown = await server.explainAttribution(editor.document.uri, editor.selection.active);
  if (markdown === undefined) {
    void window.showInformationMessage('Put the cursor on a number, a string or the name of a constant first.');
    return;
  }
  await pages.show('Explain Attribution', markdown);
}
