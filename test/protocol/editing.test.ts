import assert from 'node:assert/strict';
import { sessions, switchOver, type Session } from './session.ts';

const URI = 'file:///project/handle.ts';
const FRESH = 'file:///project/fresh.ts';

describe('incremental edits', () => {
  const start = sessions();

  /** The server's idea of the text is the client's: it answers as about a document that was opened with that text. */
  async function agrees(session: Session): Promise<void> {
    await session.open(FRESH, session.text(URI));
    assert.deepEqual(await session.pull(URI), await session.pull(FRESH));
    for (const { index } of session.text(URI).matchAll(/PE01-\d{4}/g)) {
      const position = session.document(URI).positionAt(index + 2);
      const ask = (uri: string) =>
        session.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
      const answer = await ask(URI);
      assert.ok(answer, `no hover at ${position.line}:${position.character}`);
      assert.deepEqual(answer, await ask(FRESH));
    }
    await session.close(FRESH);
  }

  it('with several ranges in one notification apply one after the other', async () => {
    const session = await start();
    await session.open(URI, switchOver("'PE01-1104'"));
    assert.equal((await session.pull(URI))[0]?.range.start.line, 1);
    await session.change(
      URI,
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '// first\n// second\n' },
      { range: { start: { line: 4, character: 10 }, end: { line: 4, character: 19 } }, text: 'PE01-1105' },
      { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: '' },
      { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } }, text: "    case 'PE01-1106':\n" },
    );
    assert.equal(session.text(URI).split('\n')[4], "    case 'PE01-1106':");
    assert.match(session.text(URI), /case 'PE01-1105':/);
    assert.match((await session.pulled(URI))[0] ?? '', /^unhandled-code: 26 of 28/);
    await agrees(session);
  });

  it('keep their places in a text with CRLF', async () => {
    const session = await start();
    await session.open(URI, switchOver("'PE01-1104'").replaceAll('\n', '\r\n'));
    await session.replace(
      URI,
      '      return 1;\r\n',
      "      return 1;\r\n    case 'PE01-1105':\r\n      return 2;\r\n",
    );
    await session.replace(URI, 'PE01-1105', 'PE01-1106');
    assert.deepEqual((await session.pull(URI))[0]?.range, session.range(URI, 'switch (error.code)'));
    await agrees(session);
    // One line goes with its end, the next keeps a bare line feed.
    await session.replace(URI, '\r\n      return 2;', '\n      return 2;');
    await agrees(session);
  });

  it('count in UTF-16 behind characters outside the basic plane', async () => {
    const session = await start();
    const line =
      "const smile = '😀👩‍👩‍👧 é'; export const late = (error: { code: string }) => error.code === 'PE01-1104';\n";
    await session.open(URI, line);
    const hover = await session.hover(URI, "'PE01-|1104'");
    assert.deepEqual(hover?.range, session.range(URI, "'PE01-1104'"));
    await session.replace(URI, '😀', '🎉🎉');
    await session.replace(URI, 'PE01-1104', 'PE01-1199');
    const [unknown] = await session.pull(URI);
    assert.deepEqual(unknown?.range, session.range(URI, "'PE01-1199'"));
    await agrees(session);
  });

  it('keep their places through a half of a character', async () => {
    const session = await start();
    await session.open(URI, `// 😀\n${switchOver("'PE01-1104'")}`);
    // Some editors send the halves of a surrogate pair as they come.
    await session.change(URI, {
      range: { start: { line: 0, character: 4 }, end: { line: 0, character: 5 } },
      text: '',
    });
    await session.change(URI, {
      range: { start: { line: 0, character: 4 }, end: { line: 0, character: 4 } },
      text: '\ude00',
    });
    assert.match((await session.pulled(URI))[0] ?? '', /^unhandled-code: 27 of 28/);
  });

  it('of the whole text replace it, wherever they stand among others', async () => {
    const session = await start();
    await session.open(URI, switchOver("'PE01-1104'"));
    await session.change(
      URI,
      { range: { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } }, text: 'gone' },
      { text: switchOver("'PE01-1105'", "'PE01-1106'") },
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n\n' },
    );
    assert.equal((await session.pull(URI))[0]?.range.start.line, 3);
    await agrees(session);
  });

  it('character by character never leave a wrong answer behind', async () => {
    const session = await start();
    await session.open(URI, switchOver("'PE01-1104'"));
    await session.pull(URI);
    const typed = "    case 'PE01-1105':\r\n      /* `*/ return `${'😀'}`;\n";
    const position = session.position(URI, 'return 1;|\n');
    let { line, character } = { line: position.line + 1, character: 0 };
    for (const one of typed.replace('\r', '')) {
      await session.change(URI, { range: { start: { line, character }, end: { line, character } }, text: one });
      if (one === '\n') [line, character] = [line + 1, 0];
      else character += one.length;
      await session.pull(URI);
    }
    assert.match((await session.pulled(URI))[0] ?? '', /^unhandled-code: 26 of 28/);
    await agrees(session);
  });

  it('that break the text and mend it again end where they began', async () => {
    const session = await start();
    const text = `${switchOver("'PE01-1104'")}export const later = 'PE01-1105';\n`;
    await session.open(URI, text);
    const before = await session.pull(URI);
    for (const [broken, mended] of [
      ['{\n  switch', '/* {\n  switch'],
      ["'PE01-1104'", "'PE01-1104"],
      ['switch (error.code)', 'switch (error.code'],
      ['export function', '`export function'],
    ] as const) {
      await session.replace(URI, broken, mended);
      await session.pull(URI);
      await session.change(URI, { range: session.range(URI, mended), text: broken });
      assert.equal(session.text(URI), text);
      assert.deepEqual(await session.pull(URI), before);
    }
  });
});
