import {
  type Disposable,
  commands,
  languages,
  window,
  workspace,
  type ExtensionContext,
  type TextDocument,
} from 'vscode';
import { copyResponse } from './commands/copyResponse.ts';
import { decodeResponse } from './commands/decodeResponse.ts';
import { explainAttribution } from './commands/explainAttribution.ts';
import { insertSample } from './commands/insertSample.ts';
import { generateConstants } from './commands/generateConstants.ts';
import { pinCatalog } from './commands/pinCatalog.ts';
import type { CommandId } from './commands/table.ts';
import { toggleInlayHints } from './commands/toggleInlayHints.ts';
import { documentSelector } from './documents.ts';
import { Server, type CreateClient } from './server.ts';
import { catalogStatus } from './views/catalogStatus.ts';
import { MarkdownPages } from './views/markdownPages.ts';

/** Everything but the transport. The returned function stops the server. */
export async function activateWith(
  context: ExtensionContext,
  createClient: CreateClient,
): Promise<() => Promise<void>> {
  const output = window.createOutputChannel('Error Code Assist', { log: true });
  const server = new Server(createClient, output);
  const pages = new MarkdownPages();
  const handlers: Readonly<Record<CommandId, (...given: unknown[]) => unknown>> = {
    'errorCodeAssist.restartServer': () => server.restart(),
    'errorCodeAssist.showOutput': () => output.show(),
    'errorCodeAssist.pinCatalog': () => pinCatalog(server),
    'errorCodeAssist.toggleInlayHints': () => toggleInlayHints(),
    'errorCodeAssist.explainAttribution': () => explainAttribution(server, pages),
    'errorCodeAssist.decodeResponse': (file, files) => decodeResponse(server, pages, file, files),
    'errorCodeAssist.insertSample': () => insertSample(server),
    'errorCodeAssist.copyResponse': () => copyResponse(server),
    'errorCodeAssist.generateConstants': () => generateConstants(server),
  };
  const registered = Object.entries(handlers).map(([id, handler]) => commands.registerCommand(id, handler));
  context.subscriptions.push(output, server, pages, catalogStatus(server), ...registered);
  await startWhenNeeded(server, context);
  return () => server.stop();
}

/**
 * The manifest activates the client on any language, which costs next to nothing; the server's process is started only
 * when a document is open that someone writes. Activation waits for it where there is one, so that the first hover
 * is asked of a server that is there.
 */
async function startWhenNeeded(server: Server, context: ExtensionContext): Promise<void> {
  const needsServer = (document: TextDocument) => languages.match(documentSelector, document) > 0;
  if (workspace.textDocuments.some(needsServer)) {
    await server.start();
    return;
  }
  const listener: Disposable = workspace.onDidOpenTextDocument((document) => {
    if (!needsServer(document)) return;
    listener.dispose();
    void server.start();
  });
  context.subscriptions.push(listener);
}
