import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { after, eventually, hoverSaying, openFile } from './documents.ts';

const RESPONSE = {
  status: 400,
  code: 'PE01-1104',
  message: 'x',
  constraintViolations: [{ field: 'owner', message: 'may not be null' }],
};

describe('error responses', () => {
  it('are summed up where nothing but their members stands', async () => {
    const document = await openFile('summary.json', JSON.stringify(RESPONSE, undefined, 2));
    const hover = await hoverSaying('Violated constraints', document, after(document, '"constraintVio'));
    assert.equal(hover.range && document.getText(hover.range), '"constraintViolations"');
  });

  it('have hints, which a command switches off and on again', async () => {
    const document = await openFile('hints.json', JSON.stringify(RESPONSE, undefined, 2));
    const [hint] = await eventually('a hint', async () => nonEmpty(await hintsIn(document)));
    assert.equal(hint.label, '⟵ Validation error');
    assert.deepEqual(hint.position, after(document, '"PE01-1104",'));
    await vscode.commands.executeCommand('errorCodeAssist.toggleInlayHints');
    await eventually('no hints', async () => ((await hintsIn(document)).length === 0 ? true : undefined));
    await vscode.commands.executeCommand('errorCodeAssist.toggleInlayHints');
    await eventually('hints again', async () => nonEmpty(await hintsIn(document)));
    await vscode.workspace.getConfiguration('errorCodeAssist').update('inlayHints.enabled', undefined, true);
  });

  it('are symbols where several of them stand in one document', async () => {
    const document = await openFile(
      'several.json',
      JSON.stringify({ first: RESPONSE, second: RESPONSE }, undefined, 2),
    );
    const own = await eventually('symbols', async () => {
      const all = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return nonEmpty(all.filter(({ kind }) => kind === vscode.SymbolKind.Event));
    });
    assert.deepEqual(
      own.map(({ name, children }) => [name, children.length]),
      [
        ['PE01-1104 Validation error', 1],
        ['PE01-1104 Validation error', 1],
      ],
    );
  });
});

function nonEmpty<T>(list: readonly T[]): readonly [T, ...T[]] | undefined {
  const [first, ...rest] = list;
  return first === undefined ? undefined : [first, ...rest];
}

async function hintsIn(document: vscode.TextDocument): Promise<readonly vscode.InlayHint[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  return vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
}
