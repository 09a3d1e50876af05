import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sessions, switchOver } from './session.ts';

describe('constants of other files', () => {
  const start = sessions();
  let folder: string;
  let root: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'constants é '));
    root = pathToFileURL(folder).href;
    mkdirSync(join(folder, 'common'));
    writeFileSync(
      join(folder, 'common/codes.ts'),
      "export const Code = { Validation: 'PE01-1104', Stale: 'PE01-1107' } as const;\n",
    );
    writeFileSync(join(folder, 'common/index.ts'), "export * from './codes';\n");
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** One literal connects the file with primaTime: without any, nothing in it would be looked at. */
  const connected = "export const WRONG = 'PE01-1105';\n";
  const program = `import { Code } from './common';\n${connected}${switchOver('Code.Validation', 'Code.Stale')}`;

  it('are read from the disk, through modules that pass them on', async () => {
    const session = await start({ folders: [root] });
    const uri = `${root}/handle.ts`;
    await session.open(uri, program);
    assert.match((await session.pulled(uri))[0] ?? '', /^unhandled-code: 26 of 28/);
    assert.match(await session.said(uri, 'case Code.Valid|ation'), /Validation error/);
  });

  it('are read without a workspace folder', async () => {
    const session = await start();
    const uri = `${root}/handle.ts`;
    await session.open(uri, program);
    assert.match(await session.said(uri, 'case Code.St|ale'), /Version stale/);
  });

  it('follow the file when it changes on the disk', async () => {
    const session = await start({ folders: [root] });
    const uri = `${root}/handle.ts`;
    await session.open(uri, program);
    assert.match(await session.said(uri, 'case Code.St|ale'), /Version stale/);
    writeFileSync(
      join(folder, 'common/codes.ts'),
      "export const Code = { Validation: 'PE01-1104', Stale: 'PE01-1104' } as const;\n",
    );
    await session.fileChanged(`${root}/common/codes.ts`);
    await session.eventually(() => (session.refreshes > 0 ? true : undefined));
    assert.match(await session.said(uri, 'case Code.St|ale'), /Validation error/);
    assert.ok((await session.pulled(uri)).includes('duplicate-code: PE01-1104 is handled already, so this never runs'));
    rmSync(join(folder, 'common/codes.ts'));
    await session.fileChanged(`${root}/common/codes.ts`);
    assert.equal(await session.said(uri, 'case Code.St|ale'), '');
    assert.deepEqual(await session.pulled(uri), [], 'labels that nobody can read make no claim');
  });

  it('appear with a file that was not there', async () => {
    const session = await start({ folders: [root] });
    const uri = `${root}/handle.ts`;
    await session.open(uri, `import { LATE } from './late';\n${switchOver('LATE', "'PE01-1105'")}`);
    assert.deepEqual(await session.pulled(uri), []);
    writeFileSync(join(folder, 'late.ts'), "export const LATE = 'PE01-1104';\n");
    await session.fileChanged(`${root}/late.ts`);
    assert.match((await session.pulled(uri))[0] ?? '', /^unhandled-code: 26 of 28/);
  });

  it('are those of the open document, saved or not', async () => {
    const session = await start({ folders: [root] });
    const uri = `${root}/handle.ts`;
    const codes = `${root}/common/codes.ts`;
    await session.open(uri, program);
    assert.match(await session.said(uri, 'case Code.St|ale'), /Version stale/);
    await session.open(codes, "export const Code = { Validation: 'PE01-1104', Stale: 'PE01-1105' } as const;\n");
    assert.match(await session.said(uri, 'case Code.St|ale'), /Wrong parameters/);
    await session.replace(codes, 'PE01-1105', 'PE01-1106');
    assert.match(await session.said(uri, 'case Code.St|ale'), /Illegal state/);
    await session.close(codes);
    assert.match(await session.said(uri, 'case Code.St|ale'), /Version stale/);
  });

  it('are read once for many questions', async () => {
    const session = await start({ folders: [root] });
    const uri = `${root}/handle.ts`;
    await session.open(uri, program);
    assert.match(await session.said(uri, 'case Code.St|ale'), /Version stale/);
    // A server that read the file for each question would notice; nobody has told it that the file is another.
    writeFileSync(
      join(folder, 'common/codes.ts'),
      "export const Code = { Validation: 'PE01-1104', Stale: 'PE01-1105' } as const;\n",
    );
    assert.match(await session.said(uri, 'case Code.St|ale'), /Version stale/);
  });

  it('are written with their names by a fix', async () => {
    const session = await start({ folders: [root] });
    const uri = `${root}/handle.ts`;
    await session.open(uri, `import { Code } from './common';\n${connected}${switchOver('Code.Validation')}`);
    const range = session.range(uri, 'switch (error.code)');
    const actions = await session.actions(uri, range, await session.pull(uri));
    const text = JSON.stringify(actions.find(({ title }) => title === 'Add 27 missing cases')?.edit);
    assert.match(text, /case Code\.Stale:/);
    assert.match(text, /case 'PE01-1105':/);
  });
});
