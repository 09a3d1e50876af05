import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applied, editsOf } from '../support/edits.ts';
import { able, gate, MISSING_27, plain, sessions, switchOver } from './session.ts';

const URI = 'file:///project/handle.ts';

describe('features over the wire', () => {
  const start = sessions();

  it('explains a code in Markdown, over the whole literal', async () => {
    const session = await start();
    await session.open(URI, switchOver("'PE01-1104'"));
    const hover = await session.hover(URI, "'PE01-|1104'");
    assert.ok(hover);
    const { kind, value } = hover.contents as { kind: string; value: string };
    assert.equal(kind, 'markdown');
    for (const fact of ['**PE01-1104** Validation error', 'primaTime', 'HTTP 412 Precondition Failed']) {
      assert.ok(value.includes(fact), `"${fact}" is not in:\n${value}`);
    }
    assert.deepEqual(hover.range, session.range(URI, "'PE01-1104'"));
    assert.equal(await session.hover(URI, 'export fun|ction'), null);
  });

  it('explains in plain text where the client shows nothing else', async () => {
    const hover = { contentFormat: ['plaintext' as const] };
    const session = await start({ capabilities: { ...able, textDocument: { ...able.textDocument, hover } } });
    await session.open(URI, switchOver("'PE01-1104'"));
    const { kind, value } = (await session.hover(URI, "'PE01-|1104'"))?.contents as { kind: string; value: string };
    assert.equal(kind, 'plaintext');
    assert.match(value, /PE01-1104 Validation error/);
    assert.doesNotMatch(value, /\*\*|```/);
  });

  it("explains why a code is whose it is, or why it is nobody's", async () => {
    const session = await start();
    await session.open(URI, switchOver("'PE01-1104'"));
    const said = await session.explained(URI, "'PE01-|1104'");
    assert.match(
      said ?? '',
      /^# `'PE01-1104'` in handle\.ts, line \d+\n\n\*\*Certain\.\*\* It is `PE01-1104` of primaTime/,
    );
    assert.equal(await session.explained(URI, 'string }) {|'), null);
  });

  it('completes, and documents an item when it is looked at', async () => {
    const session = await start();
    await session.open(URI, switchOver("'PE01-'", "'PE01-1104'"));
    const { items } = await session.complete(URI, "'PE01-|'");
    const labels = items.map(({ label }) => label);
    assert.equal(labels.length, 27);
    assert.equal(labels.includes('PE01-1104'), false, 'it is handled already');
    const item = items.find(({ label }) => label === 'PE01-1105');
    assert.ok(item?.textEdit && 'range' in item.textEdit);
    assert.equal(item.documentation, undefined);
    const [text] = [applied(session.document(URI), [item.textEdit])];
    assert.equal(text, switchOver("'PE01-1105'", "'PE01-1104'"));
    const { documentation } = await session.resolve(item);
    assert.match((documentation as { value: string }).value, /Wrong parameters/);
  });

  it('gives the range once for the whole list to clients that take it so', async () => {
    const completionList = { itemDefaults: ['editRange', 'data', 'commitCharacters'] };
    const completion = { ...able.textDocument?.completion, completionList };
    const session = await start({ capabilities: { ...able, textDocument: { ...able.textDocument, completion } } });
    await session.open(URI, switchOver("'PE01-'"));
    const list = await session.complete(URI, "'PE01-|'");
    assert.deepEqual(list.itemDefaults?.editRange, session.range(URI, 'PE01-'));
    assert.equal(list.items.length, 28);
    assert.ok(list.items.every(({ textEdit }) => textEdit === undefined));
    // An editor merges the defaults into an item before it sends the item back.
    const resolved = await session.resolve({ ...list.items[0]!, data: list.itemDefaults?.data });
    assert.match((resolved.documentation as { value: string }).value, /Unauthorized/);
  });

  it('returns an item that it did not make as it was', async () => {
    const session = await start();
    const foreign = { label: 'somebody else’s', data: { catalog: 'nobody', code: 1 } };
    assert.deepEqual(await session.resolve(foreign), foreign);
    assert.deepEqual(await session.resolve({ label: 'bare' }), { label: 'bare' });
  });

  it('fixes by an edit of the version that it saw, and is content then', async () => {
    const session = await start();
    await session.open(URI, `\n${switchOver("'PE01-1104'")}`);
    await session.change(URI, {
      range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } },
      text: '',
    });
    const diagnostics = await session.pull(URI);
    const range = session.range(URI, 'switch (error.code)');
    assert.deepEqual(diagnostics, [
      {
        range,
        severity: 2,
        code: 'unhandled-code',
        source: 'error-code-assist',
        message: MISSING_27.slice('unhandled-code: '.length),
      },
    ]);
    const actions = await session.actions(URI, range, diagnostics);
    const titles = actions.map(({ title }) => title);
    for (const title of ['Add 27 missing cases', 'Add default case', 'Add 27 missing cases and default']) {
      assert.ok(titles.includes(title), `"${title}" is not among ${titles.join('; ')}`);
    }
    const [action] = actions.filter(({ title }) => title === 'Add 27 missing cases');
    assert.equal(action?.kind, 'quickfix');
    assert.equal(action?.isPreferred, true);
    assert.deepEqual(action?.diagnostics, diagnostics);
    await session.change(URI, { text: applied(session.document(URI), editsOf(action!.edit!, URI, 2)) });
    assert.deepEqual(await session.pull(URI), []);
    const after = await session.actions(URI, session.range(URI, 'switch (error.code)'));
    assert.deepEqual(
      after.filter(({ title }) => title.includes('missing')),
      [],
    );
  });

  it('gives plain changes to clients that know no versions', async () => {
    const session = await start({ capabilities: plain });
    await session.open(URI, switchOver("'PE01-1104'"));
    const actions = await session.actions(URI, session.range(URI, 'switch (error.code)'));
    const edit = actions.find(({ title }) => title === 'Add 27 missing cases')?.edit;
    assert.equal(edit?.documentChanges, undefined);
    assert.match(applied(session.document(URI), edit?.changes?.[URI] ?? []), /case 'PE01-9005':/);
  });

  it('writes the same with tab stops for clients that announce them', async () => {
    const workspace = { ...able.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } };
    const texts: string[] = [];
    const snippets: boolean[] = [];
    for (const capabilities of [able, { ...able, workspace }]) {
      const session = await start({ capabilities });
      await session.open(URI, switchOver("'PE01-1104'"));
      const actions = await session.actions(URI, session.range(URI, 'switch (error.code)'));
      const edit = actions.find(({ title }) => title === 'Add 27 missing cases')?.edit;
      snippets.push(JSON.stringify(edit).includes('"snippet"'));
      texts.push(applied(session.document(URI), editsOf(edit!, URI, 1)));
    }
    assert.deepEqual(snippets, [false, true]);
    assert.equal(texts[1], texts[0]);
  });

  it('gives only the kinds of actions that are asked for', async () => {
    const session = await start();
    await session.open(URI, switchOver("'PE01-1104'"));
    const ask = (only: readonly string[]) =>
      session.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: URI },
        range: session.range(URI, 'switch (error.code)'),
        context: { diagnostics: [], only },
      });
    assert.deepEqual(await ask(['source.organizeImports']), []);
    assert.notDeepEqual(await ask(['refactor']), []);
  });

  for (const [what, uri] of [
    ['an untitled document', 'untitled:Untitled-1'],
    ['a cell of a notebook', 'vscode-notebook-cell:/project/notes.ipynb#W0sZmlsZQ%3D%3D'],
    ['a document of a virtual file system', 'vscode-vfs://github/owner/repository/handle.ts'],
    ['a path with spaces and letters of its own', 'file:///C%3A/Pr%C3%BCfung%20%231/handle.ts'],
  ] as const) {
    it(`serves ${what}`, async () => {
      const session = await start();
      await session.open(uri, switchOver("'PE01-1104'"));
      assert.deepEqual(await session.pulled(uri), [MISSING_27]);
      assert.match(await session.said(uri, "'PE01-|1104'"), /Validation error/);
      const actions = await session.actions(uri, session.range(uri, 'switch (error.code)'));
      const edit = actions.find(({ title }) => title === 'Add 27 missing cases')?.edit;
      const text = applied(session.document(uri), editsOf(edit!, uri, 1));
      assert.equal([...text.matchAll(/case 'PE01-/g)].length, 28);
    });
  }

  it('serves languages that it has no grammar of', async () => {
    const session = await start();
    const cell = 'vscode-notebook-cell:/project/notes.ipynb#X1';
    await session.open(cell, 'if error["code"] == "PE01-1105":\n    retry()\n', 'python');
    assert.match(await session.said(cell, '"PE01-|1105"'), /Wrong parameters/);
    assert.deepEqual(await session.pull(cell), []);
  });

  it('serves several languages at once', async () => {
    const session = await start({ capabilities: plain });
    const documents = [
      ['file:///project/a.tsx', 'typescriptreact', `${switchOver("'PE01-1104'")}export const page = <b>{1}</b>;\n`],
      ['file:///project/b.js', 'javascript', 'switch (error.code) {\n  case "PE01-1104":\n    retry();\n}\n'],
      ['file:///project/c.json', 'json', '{ "code": "PE01-1104" }\n'],
    ] as const;
    await Promise.all(documents.map(([uri, language, text]) => session.open(uri, text, language)));
    for (const [uri, , text] of documents) {
      const position = TextDocument.create(uri, '', 1, text).positionAt(text.indexOf('PE01-1104') + 2);
      const hover = await session.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
      assert.match(JSON.stringify(hover), /Validation error/, uri);
    }
  });
});

describe('cancellation', () => {
  const start = sessions();

  it('ends a request that nobody waits for', async () => {
    // The settings arrive only when the test lets them, so that the request is surely still on its way.
    const settings = gate<null>();
    const session = await start({ settings: () => settings.promise });
    await session.open(URI, switchOver("'PE01-1104'"));
    const { CancellationTokenSource, HoverRequest } = await import('vscode-languageserver-protocol');
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: URI }, position: session.position(URI, "'PE01-|1104'") };
    const cancelled = session.connection.sendRequest(HoverRequest.type, params, source.token);
    const kept = session.connection.sendRequest(HoverRequest.type, params);
    source.cancel();
    await session.connection.sendNotification('$/setTrace', { value: 'off' });
    settings.open(null);
    await assert.rejects(cancelled, { code: -32800 });
    assert.match(JSON.stringify(await kept), /Validation error/);
  });

  it('is not disturbed by the cancellation of what is answered already', async () => {
    const session = await start();
    await session.open(URI, switchOver("'PE01-1104'"));
    assert.deepEqual(await session.pulled(URI), [MISSING_27]);
    await session.connection.sendNotification('$/cancelRequest', { id: 1 });
    await session.connection.sendNotification('$/cancelRequest', { id: 'never asked' });
    assert.deepEqual(await session.pulled(URI), [MISSING_27]);
  });

  it('repairs a whole file for a client that asks for that', async () => {
    const session = await start();
    await session.open(URI, switchOver("'PE01-1104'"));
    const asked = (only: readonly string[]): ReturnType<typeof session.actions> =>
      session.actions(URI, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, [], only);
    for (const only of ['source', 'source.fixAll', 'source.fixAll.errorCodeAssist']) {
      const [action, ...others] = await asked([only]);
      assert.ok(action?.edit, `nothing comes for ${only}`);
      assert.equal(others.length, 0);
      const after = applied(session.document(URI), editsOf(action.edit, URI, 1));
      assert.equal(after.match(/case '/g)?.length, 28);
    }
    assert.deepEqual(await asked(['source.fixAll.other']), []);
    assert.deepEqual(await asked(['source.organizeImports']), []);
  });

  it('writes cases with tab stops for a client that knows snippets', async () => {
    const completionItem = { snippetSupport: true, insertTextModeSupport: { valueSet: [1 as const, 2 as const] } };
    const completion = { ...able.textDocument?.completion, completionItem };
    const session = await start({ capabilities: { ...able, textDocument: { ...able.textDocument, completion } } });
    const text = switchOver("'PE01-1104'");
    const end = text.lastIndexOf('  }');
    await session.open(URI, `${text.slice(0, end)}    ca\n${text.slice(end)}`);
    const { items } = await session.complete(URI, '    ca|\n');
    const item = items.find(({ label }) => /all 27 missing/.test(label));
    assert.equal(item?.insertTextFormat, 2);
    assert.equal(item.insertTextMode, 1);
    const { documentation } = await session.resolve(item);
    assert.match((documentation as { value: string }).value, /PE01-1105.*Wrong parameters/);
  });
});
