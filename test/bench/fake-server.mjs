// A language server that is slow, large or badly behaved by known amounts. FAKE is JSON; all times are milliseconds.
import { spawn } from 'node:child_process';
import lsp from 'vscode-languageserver-protocol/node';

const fake = JSON.parse(process.env.FAKE ?? '{}');
const ballast = [];
const hold = (megabytes) => {
  for (let i = 0; i < megabytes; i++) ballast.push(Buffer.alloc(1 << 20, i + 1));
};

if (process.env.FAKE_CHILD) {
  hold(Number(process.env.FAKE_CHILD));
  setInterval(() => ballast.length, 1_000);
} else {
  serve();
}

/** Keeps the process busy for an exact time; a timer alone is up to a millisecond late. */
function block(ms = 0) {
  const end = performance.now() + ms;
  if (ms > 2) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms - 1.5);
  while (performance.now() < end);
}

function serve() {
  const connection = lsp.createProtocolConnection(
    new lsp.StreamMessageReader(process.stdin),
    new lsp.StreamMessageWriter(process.stdout),
  );
  let uri = '';
  let text = '';
  let hovers = 0;
  let asked = '';
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const problems = () => [...text.matchAll(/BAD\w*/g)].map(([message]) => ({ range, message }));
  const publish = (version, diagnostics) =>
    connection.sendNotification('textDocument/publishDiagnostics', {
      uri,
      diagnostics,
      ...(!fake.noVersion && { version }),
    });

  async function changed(version) {
    if (fake.pull) return;
    if (fake.earlyPartial) {
      await publish(version, [...problems(), ...problems(), { range, message: '' }]);
      await new Promise((resolve) => setImmediate(resolve));
    }
    block(fake.diag);
    await publish(version, problems());
  }
  function edit({ range, text: inserted }) {
    if (!range) return (text = inserted);
    const lines = text.split('\n');
    const offset = ({ line, character }) =>
      lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + character;
    text = text.slice(0, offset(range.start)) + inserted + text.slice(offset(range.end));
  }

  connection.onRequest('initialize', () => {
    block(fake.initialize);
    if (fake.childMB) {
      const env = { ...process.env, FAKE_CHILD: String(fake.childMB) };
      spawn(process.execPath, [process.argv[1]], { env, stdio: 'ignore' }).unref();
    }
    return {
      capabilities: {
        textDocumentSync: fake.full ? 1 : 2,
        hoverProvider: true,
        completionProvider: {},
        codeActionProvider: true,
        ...(fake.pull === 'static' && { diagnosticProvider: {} }),
      },
    };
  });
  connection.onNotification('initialized', async () => {
    hold(fake.rssMB ?? 0);
    if (fake.pull === 'dynamic') {
      const registrations = [{ id: '1', method: 'textDocument/diagnostic', registerOptions: { identifier: 'fake' } }];
      await connection.sendRequest('client/registerCapability', { registrations });
    }
    if (fake.asks) asked = await askClient(connection);
  });
  connection.onNotification('textDocument/didOpen', ({ textDocument }) => {
    ({ uri, text } = textDocument);
    void changed(textDocument.version);
  });
  connection.onNotification('textDocument/didChange', ({ textDocument, contentChanges }) => {
    contentChanges.forEach(edit);
    void changed(textDocument.version);
  });
  connection.onRequest('textDocument/diagnostic', () => {
    block(fake.diag);
    return { kind: 'full', items: problems() };
  });
  connection.onRequest('textDocument/hover', () => {
    const n = hovers++;
    if (n === 0) block(fake.coldHover);
    if (n < (fake.nullHovers ?? 0)) return null;
    block(n % 10 === 9 ? (fake.slowHover ?? fake.hover) : fake.hover);
    return { contents: `word ${asked}` };
  });
  connection.onRequest('textDocument/completion', () => {
    block(fake.completion);
    return [{ label: 'word' }];
  });
  connection.onRequest('textDocument/codeAction', () => {
    block(fake.codeAction);
    return [{ title: 'fix', kind: 'quickfix' }];
  });
  connection.onRequest('shutdown', () => null);
  connection.onNotification('exit', () => {
    if (!fake.hangs) process.exit(0);
  });
  if (fake.crashAfter) setTimeout(() => process.exit(3), fake.crashAfter);
  connection.listen();
}

/** The requests that a real client has to answer. */
async function askClient(connection) {
  const configuration = await connection.sendRequest('workspace/configuration', { items: [{ section: 'fake' }, {}] });
  await connection.sendRequest('window/workDoneProgress/create', { token: 't' });
  await connection.sendRequest('workspace/diagnostic/refresh');
  const folders = await connection.sendRequest('workspace/workspaceFolders');
  const refusal = await connection.sendRequest('fake/unknown', {}).catch(({ code }) => code);
  return `asked ${configuration.length} ${folders.length} ${refusal}`;
}
