import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { after, diagnosticsOf, eventually, hoverSaying, openFile, reported, switchOver } from './documents.ts';
import { languageServers } from './processes.ts';

const EXTENSION = 'error-code-assist.error-code-assist';

describe('the server', () => {
  let document: vscode.TextDocument;

  before(async () => {
    document = await openFile('server.ts', switchOver('PE01-1104'));
    await explains();
  });

  const explains = () => hoverSaying('Validation error', document, after(document, "case 'PE01-"));

  it('comes with the extension and runs once', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION);
    assert.ok(extension?.isActive, 'the extension is active');
    assert.equal((await languageServers()).length, 1);
  });

  it('is restarted by the command, and answers again', async () => {
    const [before] = await languageServers();
    await vscode.commands.executeCommand('errorCodeAssist.restartServer');
    await explains();
    assert.equal((await reported(document, 'unhandled-code')).length, 1);
    const now = await eventually('one server, another one', () => replacementOf(before));
    assert.notEqual(now, before);
  });

  it('comes back after it was killed', async () => {
    const [before] = await languageServers();
    assert.ok(before !== undefined);
    process.kill(before, 'SIGKILL');
    await eventually('another server', () => replacementOf(before));
    await explains();
    assert.equal((await reported(document, 'unhandled-code')).length, 1);
    assert.equal(diagnosticsOf(document, 'unhandled-code').length, 1);
  });

  it('shows its output', async () => {
    await vscode.commands.executeCommand('errorCodeAssist.showOutput');
    const shown = await eventually('the output channel', () =>
      vscode.window.visibleTextEditors.find(({ document: { uri } }) => uri.scheme === 'output'),
    );
    assert.match(decodeURIComponent(shown.document.uri.toString()), /Error Code Assist/);
  });
});

/** The server that runs alone now and is not the given one. */
async function replacementOf(gone: number | undefined): Promise<number | undefined> {
  const running = await languageServers();
  return running.length === 1 && running[0] !== gone ? running[0] : undefined;
}
