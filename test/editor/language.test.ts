import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  after,
  applyAction,
  codeActions,
  completions,
  diagnosticsOf,
  hoverSaying,
  hovers,
  labelOf,
  noLongerReported,
  openFile,
  openUntitled,
  rangeOf,
  reported,
  switchOver,
  textOf,
} from './documents.ts';

const MISSING_27 = '27 of 28 primaTime codes are not handled: PE01-1001, PE01-1002, PE01-1003 and 24 more';

describe('hover', () => {
  it('explains a code in a TypeScript file, over the whole token', async () => {
    const document = await openFile('hover.ts', switchOver('PE01-1104'));
    const hover = await hoverSaying('Validation error', document, after(document, "case 'PE01-"));
    const text = textOf(hover);
    for (const fact of ['PE01-1104', 'primaTime', '412', 'Precondition Failed']) {
      assert.ok(text.includes(fact), `"${fact}" is not in:\n${text}`);
    }
    assert.ok(hover.range);
    assert.equal(document.getText(hover.range).replaceAll("'", ''), 'PE01-1104');
  });

  it('explains an integer in a response', async () => {
    const response = { response_status: { status_code: 4000, messages: [{ status_code: 4009, type: 'failed' }] } };
    const document = await openFile('response.json', JSON.stringify(response, undefined, 2));
    const hover = await hoverSaying('4009', document, rangeOf(document, '4009').start);
    assert.match(textOf(hover), /ServiceDesk ?Plus/);
  });

  it('explains a code in a language without a grammar', async () => {
    const document = await openFile('client.py', 'if error["code"] == "PE01-1105":\n    retry()\n');
    assert.match(textOf(await hoverSaying('Wrong parameters', document, after(document, '"PE01-'))), /primaTime/);
  });

  it('says nothing about a number that is no code', async () => {
    const lines = [
      '// error-codes: servicedeskplus',
      'if (message.status_code === 4009) retry();',
      'const port = 4009;',
      '',
    ];
    const document = await openFile('port.ts', lines.join('\n'));
    // The answer for its neighbour shows that the server has read this document.
    await hoverSaying('ServiceDesk', document, after(document, 'status_code === 40'));
    const said = (await hovers(document, after(document, 'port = 40'))).map(textOf).join('\n');
    assert.ok(!said.includes('ServiceDesk'), said);
  });
});

describe('completion', () => {
  it('offers the codes inside a string, and replaces what is typed', async () => {
    const document = await openFile('complete.ts', switchOver('PE01-', 'PE01-1104'));
    const items = await completions(document, after(document, "case 'PE01-"));
    const codes = items.filter((item) => /^PE01-\d{4}$/.test(labelOf(item)));
    assert.ok(codes.length >= 27, `only ${codes.length} codes are offered`);
    const item = codes.find((candidate) => labelOf(candidate) === 'PE01-1105');
    assert.ok(item, 'PE01-1105 is not offered');
    assert.equal(await accept(document, item), switchOver('PE01-1105', 'PE01-1104'));
  });

  it('offers by meaning', async () => {
    const document = await openFile('meaning.ts', switchOver('PE01-1105', 'validation'));
    const items = await completions(document, after(document, "case 'validation"));
    const item = items.find((candidate) => labelOf(candidate).includes('PE01-1104'));
    assert.ok(item, `PE01-1104 is not among ${items.map(labelOf).join(', ')}`);
    assert.ok(
      (item.filterText ?? labelOf(item)).toLowerCase().includes('validation'),
      'the editor would filter it out',
    );
  });

  it('writes all missing cases at once', async () => {
    const text = switchOver('PE01-1104').replace('\n  }\n', '\n    ca\n  }\n');
    const document = await openFile('cases.ts', text);
    await reported(document, 'unhandled-code');
    const items = await completions(document, after(document, '    ca\n').translate(-1, 6));
    const item = items.find((candidate) => labelOf(candidate).includes('all 27 missing'));
    assert.ok(item, `not among ${items.map(labelOf).join(', ')}`);
    assert.ok(item.keepWhitespace, 'the editor would indent the lines once more');
    const accepted = await accept(document, item);
    assert.equal(accepted.match(/^ {4}case /gm)?.length, 28);
    assert.equal(accepted.match(/\$\{\d+:throw /g)?.length, 27, 'a tab stop for each');
  });

  it('offers nothing in a comment', async () => {
    const document = await openFile('comment.ts', `// about PE01-\n${switchOver('PE01-1104')}`);
    const items = await completions(document, after(document, '// about PE01-'));
    assert.deepEqual(
      items.map(labelOf).filter((label) => label.startsWith('PE01-1')),
      [],
    );
  });
});

/** The document's text with the item inserted the way the editor does it. */
async function accept(document: vscode.TextDocument, item: vscode.CompletionItem): Promise<string> {
  const text = item.insertText ?? labelOf(item);
  assert.ok(item.range, 'the item says what it replaces');
  const range = item.range instanceof vscode.Range ? item.range : item.range.replacing;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, typeof text === 'string' ? text : text.value);
  assert.ok(await vscode.workspace.applyEdit(edit));
  return document.getText();
}

describe('diagnostics and fixes', () => {
  it('reports the unhandled codes once, on the head of the switch', async () => {
    const document = await openFile('unhandled.ts', switchOver('PE01-1104'));
    const found = await reported(document, 'unhandled-code');
    assert.deepEqual(
      found.map(({ message }) => message),
      [MISSING_27],
    );
    assert.equal(document.getText(found[0]?.range), 'switch (error.code)');
  });

  it('adds the missing cases', async () => {
    const document = await openFile('fix.ts', switchOver('PE01-1104'));
    const [diagnostic] = await reported(document, 'unhandled-code');
    assert.ok(diagnostic);
    const titles = (await codeActions(document, diagnostic.range)).map(({ title }) => title);
    for (const title of ['Add 27 missing cases', 'Add default case', 'Add 27 missing cases and default']) {
      assert.ok(titles.includes(title), `"${title}" is not among: ${titles.join('; ')}`);
    }
    await applyAction(document, diagnostic.range, 'Add 27 missing cases');
    assert.equal(casesIn(document).length, 28);
    assert.equal(new Set(casesIn(document)).size, 28);
    await noLongerReported(document, 'unhandled-code');
  });

  it('adds a default, and is content with it', async () => {
    const document = await openFile('default.ts', switchOver('PE01-1104'));
    const [diagnostic] = await reported(document, 'unhandled-code');
    assert.ok(diagnostic);
    await applyAction(document, diagnostic.range, 'Add default case');
    assert.match(document.getText(), /^ {4}default:/m);
    assert.equal(casesIn(document).length, 1);
    await noLongerReported(document, 'unhandled-code');
  });

  it('keeps the line endings of a CRLF file', async () => {
    const document = await openFile('crlf.ts', switchOver('PE01-1104').replaceAll('\n', '\r\n'));
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    const [diagnostic] = await reported(document, 'unhandled-code');
    assert.ok(diagnostic);
    assert.equal(document.getText(diagnostic.range), 'switch (error.code)');
    await applyAction(document, diagnostic.range, 'Add 27 missing cases');
    assert.equal(casesIn(document).length, 28);
    assert.doesNotMatch(document.getText(), /(?<!\r)\n/);
  });

  it('works in an untitled document', async () => {
    const document = await openUntitled('typescript', switchOver('PE01-1104'));
    await hoverSaying('Validation error', document, after(document, "case 'PE01-"));
    const [diagnostic] = await reported(document, 'unhandled-code');
    assert.equal(diagnostic?.message, MISSING_27);
    await applyAction(document, diagnostic.range, 'Add 27 missing cases and default');
    assert.equal(casesIn(document).length, 28);
    assert.match(document.getText(), /default:/);
  });

  it('adds the missing cases when the file is saved, where that is set', async () => {
    const editor = vscode.workspace.getConfiguration('editor');
    const onSave = { 'source.fixAll.errorCodeAssist': 'explicit' };
    await editor.update('codeActionsOnSave', onSave, vscode.ConfigurationTarget.Global);
    try {
      const document = await openFile('save.ts', switchOver('PE01-1104'));
      await reported(document, 'unhandled-code');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(
        document.uri,
        document.positionAt(document.getText().length),
        '// What is not changed is not saved.\n',
      );
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.ok(await document.save());
      assert.equal(document.isDirty, false);
      assert.equal(casesIn(document).length, 28);
      await noLongerReported(document, 'unhandled-code');
    } finally {
      await editor.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('replaces an unknown code by the nearest', async () => {
    const text = (code: string) => `if (error.code === '${code}') retry();\n`;
    const document = await openFile('unknown.ts', text('PE01-1114'));
    const [diagnostic] = await reported(document, 'unknown-code');
    assert.ok(diagnostic);
    assert.match(diagnostic.message, /PE01-1104/);
    await applyAction(document, rangeOf(document, 'PE01-1114'), 'Replace by PE01-1104');
    assert.equal(document.getText(), text('PE01-1104'));
    await noLongerReported(document, 'unknown-code');
  });

  it('follows what is typed', async () => {
    const document = await openFile('typing.ts', switchOver('PE01-1104'));
    await reported(document, 'unhandled-code');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, after(document, 'return retry();'), "\n    case 'PE01-1105':\n      return retry();");
    assert.ok(await vscode.workspace.applyEdit(edit));
    await reportedAs(document, '26 of 28 primaTime codes are not handled: PE01-1001, PE01-1002, PE01-1003 and 23 more');
  });

  it('heeds the severity in the settings', async () => {
    const document = await openFile('severity.ts', switchOver('PE01-1104'));
    await reported(document, 'unhandled-code');
    const settings = vscode.workspace.getConfiguration('errorCodeAssist');
    await settings.update('rules', { 'unhandled-code': 'off' }, vscode.ConfigurationTarget.Workspace);
    try {
      await noLongerReported(document, 'unhandled-code');
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
    assert.equal((await reported(document, 'unhandled-code')).length, 1);
  });
});

function casesIn(document: vscode.TextDocument): readonly string[] {
  return [...document.getText().matchAll(/case '(PE01-\d{4})':/g)].map(([, code = '']) => code);
}

async function reportedAs(document: vscode.TextDocument, message: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  const messages = () => diagnosticsOf(document, 'unhandled-code').map((diagnostic) => diagnostic.message);
  while (Date.now() < deadline && messages()[0] !== message) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(messages(), [message]);
}
