import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Status } from '../../server/src/protocol.ts';
import { applied, editsOf } from '../support/edits.ts';
import { sessions, switchOver, type Session } from './session.ts';

const URI = 'file:///project/handle.ts';
const AVAILABLE = [
  { id: 'planfix', name: 'Planfix REST' },
  { id: 'servicedeskplus', name: 'ServiceDesk Plus' },
  { id: 'primatime', name: 'primaTime' },
  { id: 'teamwork', name: 'Teamwork CRM' },
];
const [planfix, , primatime] = AVAILABLE;

describe('errorCodeAssist/status and /pin', () => {
  const start = sessions();

  const status = (session: Session): Promise<Status | null> =>
    session.connection.sendRequest('errorCodeAssist/status', { textDocument: { uri: URI } });

  const pin = (session: Session, catalog: string): Promise<WorkspaceEdit | null> =>
    session.connection.sendRequest('errorCodeAssist/pin', { textDocument: { uri: URI }, catalog });

  /** Asks for the edit and makes it, as the client does. */
  async function pinned(session: Session, catalog: string): Promise<string> {
    const edit = await pin(session, catalog);
    assert.ok(edit, `no edit for ${catalog}`);
    const document = session.document(URI);
    await session.change(URI, { text: applied(document, editsOf(edit, URI, document.version)) });
    return session.text(URI);
  }

  it('name the catalog by evidence, by directive, by setting and not at all', async () => {
    const session = await start();
    await session.open(URI, switchOver("'PE01-1104'"));
    assert.deepEqual(await status(session), {
      inForce: primatime,
      reason: 'evidence',
      candidates: [primatime],
      available: AVAILABLE,
    });
    await session.change(URI, { text: '// error-codes: planfix\n' });
    assert.deepEqual(await status(session), {
      inForce: planfix,
      reason: 'directive',
      candidates: [planfix],
      available: AVAILABLE,
    });
    await session.change(URI, { text: '// error-codes: none\n' });
    assert.deepEqual(await status(session), {
      inForce: null,
      reason: 'directive',
      candidates: [],
      available: AVAILABLE,
    });
    await session.change(URI, { text: 'nothing();\n' });
    assert.deepEqual(await status(session), { inForce: null, reason: 'none', candidates: [], available: AVAILABLE });
    session.settings = () => ({ fileCatalogs: { 'handle.ts': 'planfix' } });
    await session.changeSettings();
    assert.deepEqual(await status(session), {
      inForce: planfix,
      reason: 'setting',
      candidates: [planfix],
      available: AVAILABLE,
    });
  });

  it('tell our own client when the status changes, and no other', async () => {
    for (const knows of [true, false]) {
      const session = await start({ initializationOptions: knows ? { statusNotifications: true } : {} });
      const told: string[] = [];
      session.connection.onNotification(
        'errorCodeAssist/statusChanged',
        ({ uri }: { uri: string }) => void told.push(uri),
      );
      await session.open(URI, switchOver("'PE01-1104'"));
      await session.pull(URI);
      await session.replace(URI, 'return 1', 'return 2');
      await session.pull(URI);
      assert.deepEqual(told, knows ? [URI] : []);
      await session.change(URI, { text: '// error-codes: planfix\n' });
      await session.pull(URI);
      assert.deepEqual(told, knows ? [URI, URI] : []);
    }
  });

  it('write, change and remove a directive', async () => {
    const session = await start();
    const text = 'export const is = (body: { code: number }) => body.code === 22;\n';
    await session.open(URI, text);
    assert.equal(await session.said(URI, '=== 2|2'), '');
    assert.equal(await pinned(session, 'planfix'), `// error-codes: planfix\n${text}`);
    assert.match(await session.said(URI, '=== 2|2'), /daily limit/);
    assert.equal(await pinned(session, 'none'), `// error-codes: none\n${text}`);
    assert.equal(await session.said(URI, '=== 2|2'), '');
    assert.equal(await pinned(session, 'auto'), text);
    assert.equal(await pin(session, 'auto'), null);
  });

  it('write a directive below what the operating system reads, with the line endings of the file', async () => {
    const session = await start();
    await session.open(URI, '#!/usr/bin/env -S npx tsx\r\nmain();\r\n');
    assert.equal(
      await pinned(session, 'teamwork'),
      '#!/usr/bin/env -S npx tsx\r\n// error-codes: teamwork\r\nmain();\r\n',
    );
  });

  it('write no directive where the language has no comments', async () => {
    const session = await start();
    await session.open(URI, '{ "code": 22 }', 'json');
    assert.equal(await pin(session, 'planfix'), null);
  });
});
