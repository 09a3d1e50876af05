import assert from 'node:assert/strict';
import {
  CompletionRequest,
  CompletionTriggerKind,
  DocumentSymbolRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  InlayHintResolveRequest,
  type ClientCapabilities,
  type CompletionList,
  type DocumentSymbol,
  type InlayHint,
  type Range,
  type SymbolInformation,
} from 'vscode-languageserver-protocol';
import { able, plain, sessions, type Session } from './session.ts';

const URI = 'file:///project/failed.jsonl';

const FIRST = '{"status":412,"code":"PE01-1104","message":"x","constraintViolations":[{"field":"owner"}]}';
const SECOND = '{"status":409,"code":"PE01-1107","message":"y"}';
const TEXT = `${FIRST}\n${SECOND}\n`;

/** A client that shows trees and hints, and asks for a tooltip when it is wanted. */
const viewing: ClientCapabilities = {
  ...able,
  workspace: { ...able.workspace, inlayHint: { refreshSupport: true } },
  textDocument: {
    ...able.textDocument,
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
  },
};

const LINE_1: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: FIRST.length } };
const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };

describe('error responses over the wire', () => {
  const start = sessions();

  it('are summed up wherever the mouse rests', async () => {
    const session = await start();
    await session.open(URI, TEXT, 'jsonl');
    assert.match(await session.said(URI, '"constraintVio|lations"'), /\*\*PE01-1104\*\* Validation error[^]*`owner`/);
    assert.deepEqual((await session.hover(URI, '"message|":"y"'))?.range, session.range(URI, '"message":"y"'));
  });

  it('have hints in the range that is asked for, and tooltips when they are wanted', async () => {
    const session = await start({ capabilities: viewing });
    await session.open(URI, TEXT, 'jsonl');
    const [hint, ...others] = await hintsIn(session, LINE_1);
    assert.deepEqual(others, []);
    assert.equal(hint?.label, '⟵ Validation error');
    assert.deepEqual(hint.position, session.range(URI, '"PE01-1104"').end);
    assert.equal(hint.paddingLeft, true);
    assert.equal(hint.tooltip, undefined);
    const { tooltip, ...same } = await session.connection.sendRequest(InlayHintResolveRequest.type, hint);
    assert.deepEqual(same, hint);
    assert.match((tooltip as { value: string }).value, /HTTP 412 Precondition Failed/);
    assert.equal((await hintsIn(session, ALL)).length, 2);
    const foreign: InlayHint = {
      position: hint.position,
      label: 'somebody else’s',
      data: { catalog: 'nobody', code: 1 },
    };
    assert.deepEqual(await session.connection.sendRequest(InlayHintResolveRequest.type, foreign), foreign);
  });

  it('have hints with their tooltips for a client that asks for none', async () => {
    const session = await start({ capabilities: plain });
    await session.open(URI, TEXT, 'jsonl');
    const [hint] = await hintsIn(session, LINE_1);
    assert.match((hint?.tooltip as { value: string }).value, /PE01-1104/);
  });

  it('have no hints once the setting says so, and the client is told to ask again', async () => {
    const session = await start({ capabilities: viewing });
    let refreshes = 0;
    const refreshed = new Promise<void>((resolve) => {
      session.connection.onRequest(InlayHintRefreshRequest.type, () => {
        refreshes++;
        resolve();
      });
    });
    await session.open(URI, TEXT, 'jsonl');
    assert.equal((await hintsIn(session, ALL)).length, 2);
    session.settings = () => ({ inlayHints: { enabled: false } });
    await session.changeSettings();
    await refreshed;
    assert.deepEqual(await hintsIn(session, ALL), []);
    assert.equal(refreshes, 1);
  });

  it('are symbols, as a tree or one after the other', async () => {
    const session = await start({ capabilities: viewing });
    await session.open(URI, TEXT, 'jsonl');
    const tree = (await symbolsOf(session)) as DocumentSymbol[];
    assert.deepEqual(
      tree.map(({ name, children }) => [name, children?.map((child) => child.name)]),
      [
        ['PE01-1104 Validation error', ['owner']],
        ['PE01-1107 Version stale', []],
      ],
    );
    assert.deepEqual(tree[0]?.selectionRange, session.range(URI, '"PE01-1104"'));
    const other = await start({ capabilities: plain });
    await other.open(URI, TEXT, 'jsonl');
    const list = (await symbolsOf(other)) as SymbolInformation[];
    assert.deepEqual(
      list.map(({ name, containerName, location }) => [name, containerName, location.uri, location.range.start.line]),
      [
        ['PE01-1104 Validation error', undefined, URI, 0],
        ['owner', 'PE01-1104 Validation error', URI, 0],
        ['PE01-1107 Version stale', undefined, URI, 1],
      ],
    );
  });

  it('are completed behind a brace and a comma, where nothing else is', async () => {
    const session = await start();
    const json = 'file:///project/a.json';
    await session.open(json, '{ "code": "PE01-1104", "message": "x", }', 'json');
    const items = async (uri: string, place: string, triggerCharacter: string): Promise<readonly string[]> => {
      const list = await session.connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri },
        position: session.position(uri, place),
        context: { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter },
      });
      return ((list as CompletionList | null)?.items ?? []).map(({ label }) => label);
    };
    assert.deepEqual(await items(json, '"x",|', ','), ['status', 'description', 'constraintViolations']);
    const program = 'file:///project/a.ts';
    await session.open(program, "const retried = ['PE01-1104',];\nif (retried.includes(error.code)) retry();\n");
    assert.deepEqual(await items(program, "'PE01-1104',|", ','), []);
  });
});

async function hintsIn(session: Session, range: Range): Promise<readonly InlayHint[]> {
  return (await session.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri: URI }, range })) ?? [];
}

async function symbolsOf(session: Session): Promise<readonly (DocumentSymbol | SymbolInformation)[]> {
  return (await session.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: URI } })) ?? [];
}
