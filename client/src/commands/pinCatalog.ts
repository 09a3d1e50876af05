import {
  ConfigurationTarget,
  commands,
  languages,
  window,
  workspace,
  type QuickPickItem,
  type TextDocument,
  type WorkspaceConfiguration,
} from 'vscode';
import { documentSelector } from '../documents.ts';
import { globOf, withPin, withoutPin, type FileCatalogs } from '../fileCatalogs.ts';
import type { CatalogStatus } from '../protocol.ts';
import type { Server } from '../server.ts';
import { pinChoices } from '../views/statusText.ts';

const title = 'Pin Catalog for This File';

/** Asks whose codes the active file holds, and writes the answer where the user wants it. */
export async function pinCatalog(server: Server): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document || languages.match(documentSelector, document) === 0) {
    void window.showInformationMessage('Open the file that you want to pin a catalog for first.');
    return;
  }
  await server.start();
  const status = await server.catalogStatus(document.uri);
  const choice = status && (await window.showQuickPick(pinChoices(status), { title, placeHolder: question(document) }));
  if (!choice) return;
  if (choice.catalog === 'auto') {
    await unpin(server, document, status);
    return;
  }
  const place = await choosePlace(document, choice.catalog);
  if (place === 'comment') await pinByComment(server, document, choice.catalog);
  if (place === 'settings') await pinBySetting(server, document, choice.catalog, status);
}

function question(document: TextDocument): string {
  return `Whose error codes does ${workspace.asRelativePath(document.uri)} hold?`;
}

type Place = 'comment' | 'settings';

async function choosePlace(document: TextDocument, catalog: string): Promise<Place | undefined> {
  // A setting names a file by its path in a workspace folder; a file without one can only carry a comment.
  if (!workspace.getWorkspaceFolder(document.uri)) return 'comment';
  const places: readonly (QuickPickItem & { readonly place: Place })[] = [
    { label: 'As a comment in this file', description: `error-codes: ${catalog}`, place: 'comment' },
    { label: 'In the workspace settings', description: 'errorCodeAssist.fileCatalogs', place: 'settings' },
  ];
  const chosen = await window.showQuickPick(places, { title, placeHolder: 'Where should that be written?' });
  return chosen?.place;
}

async function pinByComment(server: Server, document: TextDocument, catalog: string): Promise<void> {
  const edit = await server.pinEdit(document.uri, catalog);
  if (edit) {
    await workspace.applyEdit(edit);
    return;
  }
  if (!workspace.getWorkspaceFolder(document.uri)) {
    void window.showWarningMessage('This file cannot hold a comment, and is in no workspace folder.');
    return;
  }
  const instead = 'Pin in Workspace Settings';
  const answer = await window.showWarningMessage('This file cannot hold a comment.', instead);
  if (answer === instead) await writePins(document, (pins, glob) => withPin(pins, glob, catalog));
}

async function pinBySetting(
  server: Server,
  document: TextDocument,
  catalog: string,
  status: CatalogStatus,
): Promise<void> {
  await writePins(document, (pins, glob) => withPin(pins, glob, catalog));
  // A comment is stronger than the setting; left there, it would make this choice look broken.
  if (status.reason === 'directive') await removeComment(server, document);
}

async function unpin(server: Server, document: TextDocument, status: CatalogStatus): Promise<void> {
  await removeComment(server, document);
  const pinned = workspace.getWorkspaceFolder(document.uri) && (await writePins(document, withoutPin));
  if (status.reason !== 'setting' || pinned) return;
  const open = 'Open Settings';
  const message = 'A wider pattern in errorCodeAssist.fileCatalogs decides for this file.';
  const answer = await window.showInformationMessage(message, open);
  if (answer === open) await commands.executeCommand('workbench.action.openSettings', 'errorCodeAssist.fileCatalogs');
}

async function removeComment(server: Server, document: TextDocument): Promise<void> {
  const edit = await server.pinEdit(document.uri, 'auto');
  if (edit) await workspace.applyEdit(edit);
}

/** Rewrites the pins of the file's folder; false when that changes nothing. */
async function writePins(
  document: TextDocument,
  change: (pins: FileCatalogs | undefined, glob: string) => FileCatalogs | undefined,
): Promise<boolean> {
  const configuration = workspace.getConfiguration('errorCodeAssist', document.uri);
  // Globs are relative to a folder, so in a workspace of several each folder keeps its own.
  const target = workspace.workspaceFile ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Workspace;
  const before = pinsAt(configuration, target);
  const after = change(before, globOf(workspace.asRelativePath(document.uri, false)));
  if (JSON.stringify(after) === JSON.stringify(before)) return false;
  await configuration.update('fileCatalogs', after, target);
  return true;
}

function pinsAt(configuration: WorkspaceConfiguration, target: ConfigurationTarget): FileCatalogs | undefined {
  const values = configuration.inspect<FileCatalogs>('fileCatalogs');
  return target === ConfigurationTarget.WorkspaceFolder ? values?.workspaceFolderValue : values?.workspaceValue;
}
