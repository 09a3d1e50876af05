import assert from 'node:assert/strict';
import { ExitNotification, HoverRequest, InitializeRequest, ShutdownRequest } from 'vscode-languageserver-protocol';
import { able, MISSING_27, plain, Session, sessions, switchOver } from './session.ts';

const URI = 'file:///project/handle.ts';

describe('lifecycle', () => {
  const start = sessions();

  it('says what it can do', async () => {
    const { result } = await start();
    const { completionProvider, ...capabilities } = result.capabilities;
    assert.deepEqual(capabilities, {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      hoverProvider: true,
      documentSymbolProvider: true,
      inlayHintProvider: { resolveProvider: true },
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.errorCodeAssist'] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      diagnosticProvider: { identifier: 'error-code-assist', interFileDependencies: true, workspaceDiagnostics: false },
    });
    assert.equal(completionProvider?.resolveProvider, true);
    for (const character of ['"', "'", '`', '-', '4', '{', ',']) {
      assert.ok(completionProvider?.triggerCharacters?.includes(character), `"${character}" triggers nothing`);
    }
    assert.equal(result.serverInfo?.name, 'error-code-assist');
  });

  it('offers to be asked for diagnostics only to a client that asks', async () => {
    const { result } = await start({ capabilities: plain });
    assert.equal(result.capabilities.diagnosticProvider, undefined);
  });

  it('registers for settings and files where the client lets it, and not otherwise', async () => {
    const session = await start();
    await session.eventually(() => (session.registrations.length >= 2 ? true : undefined));
    assert.deepEqual(session.registrations.map(({ method }) => method).sort(), [
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]);
    const [configuration] = session.registrations.filter(({ method }) => method === 'workspace/didChangeConfiguration');
    assert.deepEqual(configuration?.registerOptions, { section: 'errorCodeAssist' });

    const other = await start({ capabilities: plain });
    await other.open(URI, switchOver("'PE01-1104'"));
    await other.publishedOf(URI, () => true);
    assert.deepEqual(other.registrations, []);
    assert.deepEqual(other.configurationAsked, []);
  });

  it('ends with 0 after a shutdown', async () => {
    const session = await start();
    assert.equal(await session.stop(), 0);
  });

  it('ends with 1 when it is told to exit without a shutdown', async () => {
    const session = await start();
    const ended = session.exitCode();
    await session.connection.sendNotification(ExitNotification.type);
    assert.equal(await ended, 1);
  });

  it('does not outlive a client that goes away', async () => {
    const session = await start();
    const ended = session.exitCode();
    session.process.stdin?.end();
    assert.equal(await ended, 1);
  });

  it('refuses requests after a shutdown', async () => {
    const session = await start();
    await session.connection.sendRequest(ShutdownRequest.type);
    const textDocument = { uri: URI };
    const late = session.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: { line: 0, character: 0 },
    });
    await assert.rejects(late, { code: -32600 });
  });

  it('serves two clients that know nothing of each other', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    await one.open(URI, switchOver("'PE01-1104'"));
    await two.open(URI, 'export const nothing = 1;\n');
    assert.deepEqual(await two.pulled(URI), []);
    assert.deepEqual(await one.pulled(URI), [MISSING_27]);
  });

  it('speaks over the IPC of Node', async () => {
    const session = await start({ transport: 'ipc' });
    await session.open(URI, switchOver("'PE01-1104'"));
    assert.deepEqual(await session.pulled(URI), [MISSING_27]);
    assert.match(await session.said(URI, "'PE01-|1104'"), /Validation error/);
    assert.equal(await session.stop(), 0);
  });
});

describe('what should not be', () => {
  const start = sessions();

  /** The server is as well as before: it runs, and answers about another document. */
  async function isWell(session: Session): Promise<void> {
    await session.open('file:///project/well.ts', switchOver("'PE01-1104'"));
    assert.deepEqual(await session.pulled('file:///project/well.ts'), [MISSING_27]);
    assert.equal(session.process.exitCode, null);
  }

  /** Puts bytes on the wire as they are. */
  function write(session: Session, bytes: string | Buffer): void {
    session.process.stdin?.write(bytes);
  }

  function framed(content: string): string {
    return `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
  }

  for (const [what, bytes] of [
    ['something that is not JSON', framed('{"jsonrpc": "2.0", "method": ')],
    ['JSON that is no message', framed('{"hello": "world"}')],
    ['an answer to a question that nobody asked', framed('{"jsonrpc":"2.0","id":777,"result":null}')],
    ['a notification that nobody knows', framed('{"jsonrpc":"2.0","method":"no/such/thing","params":{}}')],
    ['an empty message', framed('')],
    ['a change without parameters', framed('{"jsonrpc":"2.0","method":"textDocument/didChange"}')],
    ['an opening without a document', framed('{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{}}')],
    [
      'a change of settings without parameters',
      framed('{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration"}'),
    ],
    [
      'changed files without a list',
      framed('{"jsonrpc":"2.0","method":"workspace/didChangeWatchedFiles","params":{}}'),
    ],
  ] as const) {
    it(`survives ${what}`, async () => {
      const session = await start();
      write(session, bytes);
      await isWell(session);
    });
  }

  for (const [what, params] of [
    ['no parameters', undefined],
    ['no position', { textDocument: { uri: URI } }],
    ['a position before the beginning', { textDocument: { uri: URI }, position: { line: -1, character: -5 } }],
    ['a position behind the end', { textDocument: { uri: URI }, position: { line: 1e9, character: 1e9 } }],
    ['no uri', { textDocument: {}, position: { line: 0, character: 0 } }],
    ['a uri that is none', { textDocument: { uri: '\u0000' }, position: { line: 0, character: 0 } }],
  ] as const) {
    it(`survives questions with ${what}`, async () => {
      const session = await start();
      await session.open(URI, switchOver("'PE01-1104'"));
      for (const method of [
        'textDocument/hover',
        'textDocument/completion',
        'textDocument/codeAction',
        'textDocument/diagnostic',
        'completionItem/resolve',
        'errorCodeAssist/status',
        'errorCodeAssist/pin',
      ]) {
        // An error is as good an answer as none; no answer at all would hold the editor up.
        await session.connection.sendRequest(method, params).catch(() => undefined);
      }
      await isWell(session);
    });
  }

  it('answers a request that nobody knows with an error', async () => {
    const session = await start();
    await assert.rejects(session.connection.sendRequest('no/such/thing', {}), { code: -32601 });
    await isWell(session);
  });

  it('answers null, or nothing found, about a document that is not open', async () => {
    const session = await start();
    const textDocument = { uri: 'file:///project/unknown.ts' };
    const position = { line: 0, character: 0 };
    const range = { start: position, end: position };
    const ask = (method: string, params: object) => session.connection.sendRequest(method, { textDocument, ...params });
    assert.equal(await ask('textDocument/hover', { position }), null);
    assert.equal(await ask('textDocument/completion', { position }), null);
    assert.equal(await ask('textDocument/codeAction', { range, context: { diagnostics: [] } }), null);
    assert.equal(await ask('errorCodeAssist/status', {}), null);
    assert.equal(await ask('errorCodeAssist/pin', { catalog: 'planfix' }), null);
    assert.deepEqual(await ask('textDocument/diagnostic', {}), { kind: 'full', items: [] });
  });

  it('takes a change of a document that is not open for what it is, and goes on', async () => {
    const session = await start();
    await session.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///project/unknown.ts', version: 2 },
      contentChanges: [{ text: 'x' }],
    });
    await session.eventually(() => session.logged.find((message) => message.includes('is not open')));
    await isWell(session);
  });

  it('refuses requests before it is initialized', async () => {
    const session = Session.connect();
    try {
      const early = session.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: URI },
        position: { line: 0, character: 0 },
      });
      await assert.rejects(early, { code: -32002 });
      const params = { processId: null, rootUri: null, capabilities: able };
      assert.ok((await session.connection.sendRequest(InitializeRequest.type, params)).capabilities.hoverProvider);
    } finally {
      session.kill();
    }
  });
});
