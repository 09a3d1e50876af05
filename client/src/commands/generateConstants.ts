import { languages, window, workspace, type QuickPickItem, type TextDocument } from 'vscode';
import { documentSelector } from '../documents.ts';
import type { Server } from '../server.ts';

const title = 'Generate Constants';

/** Writes the codes of a catalog as constants: anew between the markers of the active file, or into a new document. */
export async function generateConstants(server: Server): Promise<void> {
  const active = window.activeTextEditor?.document;
  const document = active && languages.match(documentSelector, active) > 0 ? active : undefined;
  await server.start();
  const offer = await server.constantsOffer(document?.uri);
  if (!offer) return;
  const catalog = await choose(
    offer.catalogs.map(({ id, name, marked }) => ({
      label: name,
      description: marked ? 'replaces what stands between its markers in this file' : '',
      id,
      marked,
    })),
    'Which codes?',
  );
  if (!catalog) return;
  if (catalog.marked && document) {
    await update(server, catalog.id, document);
    return;
  }
  const language = await choose(
    offer.languages.map(({ id, name }) => ({ label: name, id })),
    'In which language?',
  );
  if (!language) return;
  const text = await server.constants(catalog.id, { language: language.id });
  if (typeof text !== 'string') return;
  await window.showTextDocument(await workspace.openTextDocument({ language: language.id, content: text }));
}

function choose<T extends QuickPickItem>(items: readonly T[], placeHolder: string): Thenable<T | undefined> {
  return window.showQuickPick(items, { title, placeHolder });
}

async function update(server: Server, catalog: string, document: TextDocument): Promise<void> {
  const answer = await server.constants(catalog, { regionsOf: document.uri });
  if (!answer || typeof answer === 'string') return;
  if ('refusal' in answer) void window.showErrorMessage(answer.refusal);
  else await workspace.applyEdit(answer);
}
