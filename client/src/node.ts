import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './extension.ts';

/** Where a debugger finds the server; used only when the client runs under a debugger itself. */
const inspectPort = 6009;

// VS Code calls deactivate without handing back what activate made.
let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', `--inspect=${inspectPort}`] } };
  stop = await activateWith(
    context,
    // The id is also the section that the trace setting is read from.
    (options) => new LanguageClient('errorCodeAssist', 'Error Code Assist', { run, debug }, options),
  );
}

export function deactivate(): Promise<void> | undefined {
  return stop?.();
}
