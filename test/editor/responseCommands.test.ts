import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { after, eventually, openFile } from './documents.ts';

const RESPONSE = `{
  "status": 412,
  "code": "PE01-1104",
  "message": "Validation error"
}
`;

/** Waits until the page that the command shows begins with a title. */
async function pageBegins(title: string): Promise<void> {
  const uri = vscode.Uri.from({ scheme: 'error-code-assist', path: '/Decode Error Response.md' });
  await eventually(`a page with ${title}`, async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    return document.getText().startsWith(`# ${title}\n`) || undefined;
  });
}

/** Runs a command that asks, and takes the first of each list that it shows. Where none is shown, nothing is taken. */
async function answering(command: string): Promise<void> {
  let isDone = false;
  const ended = Promise.resolve(vscode.commands.executeCommand(command)).finally(() => (isDone = true));
  await eventually(`the end of ${command}`, async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone || undefined;
  });
  await ended;
}

async function withCursor(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

describe('commands for responses', () => {
  beforeEach(() => vscode.env.clipboard.writeText(''));

  it('decode the response around the cursor into a page', async () => {
    const document = await openFile('decode.json', RESPONSE);
    await withCursor(document, after(document, 'PE01-'));
    await vscode.commands.executeCommand('errorCodeAssist.decodeResponse');
    await pageBegins('**PE01-1104** Validation error');
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    await eventually('the preview', () => tabs().some((label) => label.includes('Decode Error Response')) || undefined);
  });

  it('decode a file that the explorer names', async () => {
    const document = await openFile('decode.log', 'resp={"result":"fail","code":1000,"error":"Task does not exist"}\n');
    await openFile('other.json', '{}');
    await vscode.commands.executeCommand('errorCodeAssist.decodeResponse', document.uri, [document.uri]);
    await pageBegins('**1000** Task does not exist');
  });

  it('decode the clipboard where the cursor is in no response', async () => {
    const document = await openFile('nothing.json', '{}');
    await withCursor(document, new vscode.Position(0, 1));
    await vscode.env.clipboard.writeText('D17');
    await answering('errorCodeAssist.decodeResponse');
    await pageBegins('**D17** Duplicated custom field name with kind');
  });

  it('insert the first sample of the system that the file is about', async () => {
    const document = await openFile('insert.ts', '// error-codes: teamwork\nexport const body = ;\n');
    await withCursor(document, after(document, 'body = '));
    await answering('errorCodeAssist.insertSample');
    assert.match(document.getText(), /^export const body = \{\n {2,4}errors: \[\n[^]*code: 'E1',[^]*^\};$/m);
  });

  it('copy the response around the cursor in the language of the file', async () => {
    const document = await openFile('copy.py', `a = ${RESPONSE}`);
    await withCursor(document, after(document, 'PE01-'));
    await answering('errorCodeAssist.copyResponse');
    assert.match(await vscode.env.clipboard.readText(), /^VALIDATION_ERROR_RESPONSE = \{\n +"status": 412,\n/);
  });
});
