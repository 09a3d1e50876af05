import assert from 'node:assert/strict';
import { cut, displayWidth, indent, table, wrap } from '../../../server/src/cli/layout.ts';

describe('layout', () => {
  it('wraps between words, and hangs what follows', () => {
    assert.equal(wrap('one two three four', 9), 'one two\nthree\nfour');
    assert.equal(wrap('one two three', 9, '  '), 'one two\n  three');
  });

  it('breaks no word, and keeps empty lines', () => {
    assert.equal(wrap('an https://example.com/long address', 10), 'an\nhttps://example.com/long\naddress');
    assert.equal(wrap('a b\n\nc d', 2), 'a\nb\n\nc\nd');
  });

  it('leaves a line alone that is laid out already', () => {
    assert.equal(wrap('  "message": "a long one"', 10), '  "message": "a long one"');
  });

  it('never wraps where no terminal cuts', () => {
    const long = 'word '.repeat(500).trim();
    assert.equal(wrap(long, Number.POSITIVE_INFINITY), long);
  });

  it('indents lines, but not empty ones', () => {
    assert.equal(indent('a\n\nb', '  '), '  a\n\n  b');
  });

  for (const [text, width] of [
    ['abc', 3],
    ['задача', 6],
    ['é', 1],
    ['e\u0301', 1],
    ['漢字', 4],
    ['👍', 2],
    ['\u001B[1mbold\u001B[22m', 4],
    ['', 0],
  ] as const) {
    it(`knows how wide ${JSON.stringify(text)} is`, () => assert.equal(displayWidth(text), width));
  }

  it('cuts to the column, and never inside a wide character', () => {
    assert.equal(cut('exactly', 7), 'exactly');
    assert.equal(cut('one too many', 8), 'one too…');
    assert.equal(cut('one two three', 5), 'one…');
    assert.equal(cut('漢字漢字', 6), '漢字…');
  });

  const columns = [{ title: 'CODE' }, { title: 'TITLE', flexible: true }, { title: 'CATALOG' }];

  it('aligns a table, with nothing behind its last column', () => {
    assert.equal(
      table(
        columns,
        [
          ['E1', 'задача', 'X'],
          ['PE01', 'b', 'YY'],
        ],
        80,
      ),
      'CODE  TITLE   CATALOG\nE1    задача  X\nPE01  b       YY',
    );
  });

  it('takes from the flexible column what the terminal does not have, and no more', () => {
    const rows = [['E1', 'a title that is quite long', 'Catalog']];
    for (const width of [30, 40, 41, 42]) {
      const lines = table(columns, rows, width).split('\n');
      assert.ok(
        lines.every((line) => displayWidth(line) <= width),
        `${width}: ${lines.join('|')}`,
      );
      assert.ok(lines[1]!.endsWith('  Catalog'), lines[1]);
      assert.equal(lines[1]!.includes('…'), width < 41, lines[1]);
    }
    assert.match(table(columns, rows, 5), /a title tha…/);
  });

  it('paints cells after they are measured', () => {
    const painted = table(
      [{ title: 'A', paint: (cell) => `<${cell}>` }, { title: 'B' }],
      [
        ['1', 'x'],
        ['22', 'y'],
      ],
      80,
    );
    assert.equal(painted, 'A   B\n<1>   x\n<22>  y');
  });
});
