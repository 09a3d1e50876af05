import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sessions } from './session.ts';

describe('evidence of the files around', () => {
  const start = sessions();
  let folder: string;
  let root: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'folder é '));
    mkdirSync(join(folder, 'project/src'), { recursive: true });
    root = pathToFileURL(join(folder, 'project')).href;
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const client = "export const base = 'https://acme.planfix.com/rest';\n";
  const program = 'export const isGone = (error: ApiError): boolean => error.code === 2002;\n';
  const TOLD = /Error updating data/;

  it('is read from the disk, and only in a workspace folder', async () => {
    writeFileSync(join(folder, 'project/src/client.ts'), client);
    const uri = `${root}/src/errors.ts`;
    const session = await start({ folders: [root] });
    await session.open(uri, program);
    assert.match(await session.said(uri, '20|02'), TOLD);
    const alone = await start();
    await alone.open(uri, program);
    assert.equal(await alone.said(uri, '20|02'), '');
  });

  it('does not come from above the workspace folder, nor from where links lead', async () => {
    writeFileSync(join(folder, '.env'), 'PLANFIX_URL=https://acme.planfix.com/rest\n');
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere/client.ts'), client);
    symlinkSync(join(folder, 'elsewhere/client.ts'), join(folder, 'project/src/client.ts'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'project/linked'));
    const session = await start({ folders: [root] });
    for (const uri of [`${root}/src/errors.ts`, `${root}/linked/errors.ts`]) {
      await session.open(uri, program);
      assert.equal(await session.said(uri, '20|02'), '', uri);
    }
  });

  it('does not come from files that are large or hold no text', async () => {
    writeFileSync(join(folder, 'project/src/large.ts'), client + '// long\n'.repeat(30_000));
    writeFileSync(join(folder, 'project/src/binary.ts'), `${client}\0`);
    const uri = `${root}/src/errors.ts`;
    const session = await start({ folders: [root] });
    await session.open(uri, program);
    assert.equal(await session.said(uri, '20|02'), '');
  });

  it('follows the files when they come, change and go', async () => {
    const uri = `${root}/src/errors.ts`;
    const session = await start({ folders: [root] });
    await session.open(uri, program);
    assert.equal(await session.said(uri, '20|02'), '');
    writeFileSync(join(folder, 'project/.env'), 'PLANFIX_URL=https://acme.planfix.com/rest\n');
    await session.fileChanged(`${root}/.env`);
    await session.eventually(() => (session.refreshes > 0 ? true : undefined));
    assert.match(await session.said(uri, '20|02'), TOLD);
    writeFileSync(join(folder, 'project/.env'), 'URL=https://acme.example.com/rest\n');
    await session.fileChanged(`${root}/.env`);
    assert.equal(await session.said(uri, '20|02'), '');
    writeFileSync(join(folder, 'project/src/client.ts'), client);
    await session.fileChanged(`${root}/src/client.ts`);
    assert.match(await session.said(uri, '20|02'), TOLD);
    rmSync(join(folder, 'project/src/client.ts'));
    await session.fileChanged(`${root}/src/client.ts`);
    assert.equal(await session.said(uri, '20|02'), '');
  });

  it('is that of the open document, saved or not', async () => {
    writeFileSync(join(folder, 'project/src/client.ts'), client);
    const uri = `${root}/src/errors.ts`;
    const other = `${root}/src/client.ts`;
    const session = await start({ folders: [root] });
    await session.open(uri, program);
    assert.match(await session.said(uri, '20|02'), TOLD);
    await session.open(other, 'export {};\n');
    assert.equal(await session.said(uri, '20|02'), '');
    await session.close(other);
    assert.match(await session.said(uri, '20|02'), TOLD);
  });

  it('asks for nothing again when a file changes that nobody has looked into', async () => {
    const session = await start({ folders: [root] });
    const uri = `${root}/src/errors.ts`;
    await session.open(uri, 'export const answer = 42;\n');
    assert.deepEqual(await session.pulled(uri), []);
    await session.fileChanged(`${root}/src/other.ts`);
    assert.deepEqual(await session.pulled(uri), []);
    assert.equal(session.refreshes, 0);
  });
});
