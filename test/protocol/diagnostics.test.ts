import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { able, MISSING_27, plain, sessions, switchOver } from './session.ts';

const URI = 'file:///project/handle.ts';

describe('diagnostics that the client asks for', () => {
  const start = sessions();

  it('follow the text, and are never sent unasked', async () => {
    const session = await start();
    await session.open(URI, switchOver("'PE01-1104'"));
    assert.deepEqual(await session.pulled(URI), [MISSING_27]);
    await session.replace(URI, 'PE01-1104', 'PE01-1199');
    assert.deepEqual(await session.pulled(URI), [
      'unhandled-code: 28 of 28 primaTime codes are not handled: PE01-1001, PE01-1002, PE01-1003 and 25 more',
      'unknown-code: PE01-1199 is not a primaTime code. Did you mean PE01-1109 (File size limit exceeded)?',
    ]);
    await session.close(URI);
    assert.deepEqual(await session.pull(URI), []);
    assert.deepEqual(session.published, []);
  });

  it('link to the page about their rule, if the client shows links', async () => {
    const textDocument = { ...able.textDocument, publishDiagnostics: { codeDescriptionSupport: true } };
    const session = await start({ capabilities: { ...able, textDocument } });
    await session.open(URI, switchOver("'PE01-1104'"));
    const [diagnostic] = await session.pull(URI);
    const { href } = diagnostic!.codeDescription!;
    assert.match(readFileSync(new URL(href), 'utf8'), /^# unhandled-code\n/);
    const [action] = await session.actions(URI, diagnostic!.range, [diagnostic!]);
    assert.deepEqual(action!.diagnostics, [diagnostic]);
    const other = await start();
    await other.open(URI, switchOver("'PE01-1104'"));
    assert.deepEqual(
      (await other.pull(URI)).map(({ codeDescription }) => codeDescription),
      [undefined],
    );
  });

  it('of a request in the middle of typing are those of the newest text', async () => {
    const session = await start();
    await session.open(URI, switchOver("'PE01-1104'"));
    const asked = [session.pulled(URI)];
    for (const code of ['PE01-1105', 'PE01-1106', 'PE01-1107']) {
      await session.replace(URI, session.text(URI).match(/PE01-\d+/)![0], code);
      asked.push(session.pulled(URI));
    }
    const answers = await Promise.all(asked);
    assert.deepEqual(answers.at(-1), [MISSING_27]);
  });

  it('stay while half a word hides what they are about', async () => {
    const session = await start();
    await session.open(URI, switchOver("'PE01-1104'"));
    assert.deepEqual(await session.pulled(URI), [MISSING_27]);
    await session.replace(URI, 'return 1;', 'return f(`');
    assert.deepEqual(await session.pulled(URI), [MISSING_27]);
    await session.replace(URI, 'switch (error.code) {', '{');
    assert.deepEqual(await session.pulled(URI), []);
  });

  it('carry tags, related places and data', async () => {
    const session = await start();
    await session.open(
      URI,
      [
        "const crm = 'https://example.teamwork.com/crm/v2';",
        'export function handle(error: { code: string }) {',
        "  if (error.code === 'C6') return 1;",
        '  switch (error.code) {',
        "    case 'D4':",
        "    case 'E2':",
        "    case 'D4':",
        '      return 2;',
        '    default:',
        '      return 3;',
        '  }',
        '}',
        '',
      ].join('\n'),
    );
    const [deprecated, duplicate, ...others] = await session.pull(URI);
    assert.deepEqual(others, []);
    assert.equal(deprecated?.code, 'deprecated-code');
    assert.equal(deprecated?.severity, 4);
    assert.deepEqual(deprecated?.tags, [2]);
    assert.deepEqual(deprecated?.data, { replacement: 'C5' });
    assert.equal(duplicate?.code, 'duplicate-code');
    assert.equal(duplicate?.range.start.line, 6);
    assert.deepEqual(duplicate?.relatedInformation?.[0]?.location, {
      uri: URI,
      range: { start: { line: 4, character: 9 }, end: { line: 4, character: 13 } },
    });
  });
});

describe('diagnostics for a client that cannot ask', () => {
  const start = sessions();

  it('are sent with the version that they are about, and taken back on closing', async () => {
    const session = await start({ capabilities: plain });
    await session.open(URI, switchOver("'PE01-1104'"));
    const first = await session.publishedOf(URI, ({ version }) => version === 1);
    assert.deepEqual(
      first.diagnostics.map(({ code, message }) => `${code}: ${message}`),
      [MISSING_27],
    );
    await session.replace(URI, '  }\n', '    default:\n      throw error;\n  }\n');
    const second = await session.publishedOf(URI, ({ version }) => version === 2);
    assert.deepEqual(second.diagnostics, []);
    await session.replace(URI, 'default:', 'case x:');
    await session.close(URI);
    await session.publishedOf(URI, ({ version }) => version === undefined);
    assert.deepEqual(session.published.at(-1), { uri: URI, diagnostics: [] });
  });

  it('end with those of the newest text after a burst of changes', async () => {
    const session = await start({ capabilities: plain });
    await session.open(URI, switchOver("'PE01-1104'"));
    const count = 40;
    for (let index = 0; index < count; index++) {
      await session.change(URI, {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        text: '\n',
      });
    }
    const last = await session.publishedOf(URI, ({ version }) => version === count + 1);
    assert.equal(last.diagnostics[0]?.range.start.line, count + 1);
    const versions = session.published.map(({ version }) => version!);
    assert.deepEqual(
      versions,
      [...new Set(versions)].sort((a, b) => a - b),
    );
  });

  it('are sent again when the settings change', async () => {
    const session = await start({ capabilities: plain });
    await session.open(URI, switchOver("'PE01-1104'"));
    await session.publishedOf(URI, ({ diagnostics }) => diagnostics.length === 1);
    await session.changeSettings({ errorCodeAssist: { rules: { 'unhandled-code': 'off' } } });
    await session.publishedOf(URI, ({ diagnostics }) => diagnostics.length === 0);
  });

  it('are sent for what imports a constant that changes', async () => {
    const session = await start({ capabilities: plain });
    const codes = 'file:///project/codes.ts';
    await session.open(codes, "export const VALIDATION = 'PE01-1104';\n");
    await session.open(URI, `import { VALIDATION } from './codes';\n${switchOver('VALIDATION', "'PE01-1105'")}`);
    await session.publishedOf(URI, ({ diagnostics }) => String(diagnostics[0]?.message).startsWith('26 of 28'));
    await session.replace(codes, 'PE01-1104', 'PE01-1105');
    await session.publishedOf(URI, ({ diagnostics }) => diagnostics.some(({ code }) => code === 'duplicate-code'));
    await session.close(codes);
    // Nothing of that name is on the disk, so that nothing is known of the label any more.
    await session.eventually(() => {
      const last = session.published.findLast(({ uri }) => uri === URI);
      return last?.diagnostics.length === 0 ? true : undefined;
    });
  });

  it('are sent although the client answers for its settings', async () => {
    const { diagnostic: _, ...textDocument } = able.textDocument ?? {};
    const settings = () => ({ rules: { 'unhandled-code': 'error' } });
    const session = await start({ capabilities: { ...able, textDocument }, settings });
    await session.open(URI, switchOver("'PE01-1104'"));
    const { diagnostics } = await session.publishedOf(URI, () => true);
    assert.deepEqual(
      diagnostics.map(({ severity }) => severity),
      [1],
    );
  });
});
