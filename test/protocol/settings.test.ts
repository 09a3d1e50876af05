import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { able, gate, MISSING_27, plain, sessions, switchOver } from './session.ts';

const URI = 'file:///project/handle.ts';
const off = { rules: { 'unhandled-code': 'off' } };

describe('settings', () => {
  const start = sessions();

  it('are asked for once for each document, and again after a change', async () => {
    const session = await start();
    const other = 'file:///project/other.ts';
    await session.open(URI, switchOver("'PE01-1104'"));
    await session.open(other, switchOver("'PE01-1104'"));
    for (const uri of [URI, other, URI, other]) assert.deepEqual(await session.pulled(uri), [MISSING_27]);
    assert.deepEqual([...session.configurationAsked].sort(), [URI, other]);
    session.settings = () => off;
    await session.changeSettings();
    await session.eventually(() => (session.refreshes > 0 ? true : undefined));
    assert.equal(session.refreshes, 1);
    for (const uri of [URI, other]) assert.deepEqual(await session.pulled(uri), []);
    assert.equal(session.configurationAsked.length, 4);
    session.settings = () => ({ rules: { 'unhandled-code': 'error' } });
    await session.changeSettings();
    assert.deepEqual(
      (await session.pull(URI)).map(({ severity }) => severity),
      [1],
    );
  });

  it('that arrive late do not undo newer ones', async () => {
    const late = gate<unknown>();
    const session = await start({ settings: () => late.promise });
    await session.open(URI, switchOver("'PE01-1104'"));
    await session.eventually(() => (session.configurationAsked.length === 1 ? true : undefined));
    session.settings = () => off;
    await session.changeSettings();
    assert.deepEqual(await session.pulled(URI), []);
    late.open({});
    // The answer is on the wire before this request.
    await session.hover(URI, "'PE01-|1104'");
    assert.deepEqual(await session.pulled(URI), []);
  });

  it('that the client cannot give leave the defaults', async () => {
    const session = await start({ settings: () => Promise.reject(new Error('no settings today')) });
    await session.open(URI, switchOver("'PE01-1104'"));
    assert.deepEqual(await session.pulled(URI), [MISSING_27]);
    assert.ok(session.logged.some((message) => message.includes(URI)));
  });

  it('that make no sense leave the defaults', async () => {
    const nonsense = {
      rules: { 'unhandled-code': 'loudly' },
      catalogs: 'all',
      exhaustiveness: [],
      locale: 7,
      fileCatalogs: 'x',
    };
    const session = await start({ settings: () => nonsense });
    await session.open(URI, switchOver("'PE01-1104'"));
    assert.deepEqual(await session.pulled(URI), [MISSING_27]);
  });

  it('come with initialize from clients that have no other way', async () => {
    const session = await start({
      capabilities: { textDocument: able.textDocument! },
      initializationOptions: { settings: { rules: { 'unhandled-code': 'information' } } },
    });
    await session.open(URI, switchOver("'PE01-1104'"));
    assert.deepEqual(
      (await session.pull(URI)).map(({ severity }) => severity),
      [3],
    );
    assert.deepEqual(session.configurationAsked, []);
  });

  it('come with a notification from clients that cannot be asked', async () => {
    const session = await start({ capabilities: { textDocument: able.textDocument! } });
    await session.open(URI, switchOver("'PE01-1104'"));
    assert.deepEqual(await session.pulled(URI), [MISSING_27]);
    for (const settings of [
      { errorCodeAssist: off },
      off,
      { errorCodeAssist: { rules: { 'unhandled-code': 'off' } } },
    ]) {
      await session.changeSettings(settings);
      assert.deepEqual(await session.pulled(URI), [], JSON.stringify(settings));
      await session.changeSettings({});
      assert.deepEqual(await session.pulled(URI), [MISSING_27]);
    }
    assert.equal(session.refreshes, 0);
  });

  it('may differ from folder to folder', async () => {
    const folders = ['file:///home/me/api', 'file:///home/me/web'];
    const session = await start({ folders, settings: (uri) => (uri.startsWith('file:///home/me/api/') ? off : null) });
    await session.open('file:///home/me/api/handle.ts', switchOver("'PE01-1104'"));
    await session.open('file:///home/me/web/handle.ts', switchOver("'PE01-1104'"));
    assert.deepEqual(await session.pulled('file:///home/me/api/handle.ts'), []);
    assert.deepEqual(await session.pulled('file:///home/me/web/handle.ts'), [MISSING_27]);
  });

  it('name files relative to the innermost folder, which may come and go', async () => {
    const fileCatalogs = { 'src/*.ts': 'planfix' };
    const uri = 'file:///home/me/api/src/error.ts';
    const session = await start({ folders: ['file:///home/me'], settings: () => ({ fileCatalogs }) });
    await session.open(uri, 'export const isLimit = (body: { code: number }) => body.code === 22;\n');
    assert.equal(await session.said(uri, '=== 2|2'), '');
    const change = (added: readonly string[], removed: readonly string[]) =>
      session.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: {
          added: added.map((one) => ({ uri: one, name: one })),
          removed: removed.map((one) => ({ uri: one, name: one })),
        },
      });
    await change(['file:///home/me/api'], []);
    assert.match(await session.said(uri, '=== 2|2'), /daily limit/);
    await change([], ['file:///home/me/api']);
    assert.equal(await session.said(uri, '=== 2|2'), '');
  });

  it('hold for the cells of a notebook as for its file', async () => {
    const session = await start({
      folders: ['file:///home/me'],
      settings: () => ({ fileCatalogs: { 'notes/*.ipynb': 'planfix' } }),
    });
    const uri = 'vscode-notebook-cell:/home/me/notes/limits.ipynb#W0sZmlsZQ%3D%3D';
    await session.open(uri, 'export const isLimit = (body: { code: number }) => body.code === 22;\n');
    assert.match(await session.said(uri, '=== 2|2'), /daily limit/);
  });

  it('hold without any folder', async () => {
    const session = await start({ settings: () => ({ fileCatalogs: { '**/src/*.ts': 'planfix' } }) });
    const uri = 'file:///anywhere/src/error.ts';
    await session.open(uri, 'export const isLimit = (body: { code: number }) => body.code === 22;\n');
    assert.match(await session.said(uri, '=== 2|2'), /daily limit/);
  });

  it('switch catalogs off', async () => {
    const session = await start({ settings: () => ({ catalogs: { enabled: ['planfix'] } }) });
    await session.open(URI, switchOver("'PE01-1104'"));
    assert.deepEqual(await session.pulled(URI), []);
    assert.equal(await session.hover(URI, "'PE01-|1104'"), null);
    assert.deepEqual((await session.complete(URI, "'PE01-|1104'")).items, []);
  });
});

describe('ignored files', () => {
  const start = sessions();

  it('report nothing, until git stops ignoring them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ignored é '));
    try {
      const root = pathToFileURL(folder).href;
      writeFileSync(join(folder, '.gitignore'), 'generated/\n');
      const uri = `${root}/generated/handle.ts`;
      const session = await start({ folders: [root] });
      await session.open(uri, switchOver("'PE01-1104'"));
      assert.deepEqual(await session.pulled(uri), []);
      assert.match(await session.said(uri, "'PE01-|1104'"), /Validation error/);
      writeFileSync(join(folder, '.gitignore'), 'nothing\n');
      await session.fileChanged(`${root}/.gitignore`);
      assert.deepEqual(await session.pulled(uri), [MISSING_27]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the language of texts', () => {
  const start = sessions();
  const planfix = '// error-codes: planfix\nexport const isLimit = (body: { code: number }) => body.code === 22;\n';
  const russian = /Исчерпан суточный лимит/;
  const english = /daily limit/;

  it('is the editor’s', async () => {
    for (const options of [{ locale: 'ru' }, { initializationOptions: { locale: 'ru' } }, { locale: 'ru-RU' }]) {
      const session = await start(options);
      await session.open(URI, planfix);
      assert.match(await session.said(URI, '=== 2|2'), russian, JSON.stringify(options));
    }
  });

  it('is the one in the settings, for completion too', async () => {
    const session = await start({ locale: 'en', settings: () => ({ locale: 'ru' }) });
    await session.open(URI, `${planfix}export const other = (body: { code: number }) => body.code === 16;\n`);
    assert.match(await session.said(URI, '=== 2|2'), russian);
    const { items } = await session.complete(URI, '=== 16|');
    const item = items.find(({ label }) => label === '22');
    assert.match(item?.detail ?? '', russian);
    assert.match(JSON.stringify((await session.resolve(item!)).documentation), russian);
    session.settings = () => ({ locale: 'en' });
    await session.changeSettings();
    assert.match(await session.said(URI, '=== 2|2'), english);
  });

  it('falls back to English where a text is missing', async () => {
    const session = await start({ locale: 'ru' });
    await session.open(URI, switchOver("'PE01-1104'"));
    assert.match(await session.said(URI, "'PE01-|1104'"), /Validation error/);
    const other = await start({ locale: 'xx' });
    await other.open(URI, planfix);
    assert.match(await other.said(URI, '=== 2|2'), english);
  });

  it('needs no client that can be asked', async () => {
    const session = await start({ capabilities: plain, initializationOptions: { locale: 'ru' } });
    await session.open(URI, planfix);
    assert.match(await session.said(URI, '=== 2|2'), russian);
  });
});
