import { Disposable, LanguageStatusSeverity, languages, window, type LanguageStatusItem } from 'vscode';
import { commandsTable, type CommandId } from '../commands/table.ts';
import { documentSelector } from '../documents.ts';
import type { Server } from '../server.ts';
import { statusText } from './statusText.ts';

/** The language status item that names the catalog in force for the active file, and lets the user pin another. */
export function catalogStatus(server: Server): Disposable {
  const item = languages.createLanguageStatusItem('errorCodeAssist.catalog', documentSelector);
  item.name = 'Error Code Assist';
  // Answers may overtake each other when the user switches files quickly; only the last question counts.
  let lastQuestion = 0;

  const refresh = async () => {
    const question = ++lastQuestion;
    if (server.state !== 'running') {
      showState(item, server.state);
      return;
    }
    const document = window.activeTextEditor?.document;
    if (!document || languages.match(documentSelector, document) === 0) return;
    const status = await server.catalogStatus(document.uri);
    if (question !== lastQuestion || !status) return;
    Object.assign(item, { busy: false, severity: LanguageStatusSeverity.Information, ...statusText(status) });
    item.command = command('errorCodeAssist.pinCatalog');
  };

  void refresh();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(refresh),
    server.onDidChangeState(refresh),
    server.onDidChangeCatalogStatus((uri) => {
      if (uri === server.uriOf(window.activeTextEditor?.document)) void refresh();
    }),
  );
}

function showState(item: LanguageStatusItem, state: Exclude<Server['state'], 'running'>): void {
  item.busy = state === 'starting';
  item.text = state === 'stopped' ? 'Server stopped' : 'No catalog';
  item.detail = state === 'stopped' ? 'Error Code Assist' : 'error codes';
  item.severity = state === 'stopped' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  item.command = command(state === 'stopped' ? 'errorCodeAssist.restartServer' : 'errorCodeAssist.pinCatalog');
}

function command(id: CommandId): { readonly command: CommandId; readonly title: string } {
  return { command: id, title: commandsTable[id] };
}
