import { env, languages, window } from 'vscode';
import { documentSelector } from '../documents.ts';
import type { Server } from '../server.ts';
import { pickSample } from './pickSample.ts';

const title = 'Copy Error Response';

/** How long the status bar says that something was copied. Milliseconds. */
const SHOWN = 5_000;

/** Puts the response around the cursor, or a sample of a code, into the clipboard in the form that is asked for. */
export async function copyResponse(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || languages.match(documentSelector, editor.document) === 0) {
    void window.showInformationMessage('Open a file first: the response is copied in its language.');
    return;
  }
  await server.start();
  const { document, selection, options } = editor;
  const here = await server.copies(document.uri, selection.active, options);
  const chosen = here ? undefined : await pickSample(server, document.uri, title);
  const copies = here ?? (chosen && (await server.copies(document.uri, selection.active, options, chosen)));
  if (!copies) return;
  const form = await window.showQuickPick(copies.forms, { title: `${title} ${copies.title}`, placeHolder: 'As what?' });
  if (!form) return;
  await env.clipboard.writeText(form.text);
  window.setStatusBarMessage(`Copied: ${copies.title} (${form.label})`, SHOWN);
}
