import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument, type Position } from 'vscode-languageserver-textdocument';
import { javascriptLexis } from '../../../server/src/languages/javascript/lexis.ts';
import { DocumentText } from '../../../server/src/text/documentText.ts';

/** Pieces that make lines, items and everything that a segment may be cut at; long enough to be cut. */
const pieces = [
  '\n',
  '\r\n',
  '\r',
  'x',
  ' ',
  '😀',
  'export function f() {\n',
  '}\n',
  '`',
  '/*',
  '*/',
  `// ${'-'.repeat(150)}\n`,
  `const a = 1;\n`.repeat(20),
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((list) => list.join(''));
const position: fc.Arbitrary<Position> = fc.record({
  line: fc.integer({ min: -1, max: 120 }),
  character: fc.integer({ min: 0, max: 170 }),
});
const change = fc.record({ start: position, end: position, text });

describe('DocumentText', () => {
  it('is the same text with the same positions as the protocol library’s, after any edits', () => {
    fc.assert(
      fc.property(text, fc.array(change, { maxLength: 6 }), (initial, changes) => {
        let own = DocumentText.of(initial, javascriptLexis);
        let theirs = TextDocument.create('file:///a.ts', 'typescript', 0, initial);
        for (const { start, end, text: inserted } of changes) {
          // Where a range ends before it begins, the library turns round the positions and we the offsets.
          const [from, to] =
            start.line < end.line || (start.line === end.line && start.character <= end.character)
              ? [start, end]
              : [end, start];
          own = own.replace({ start: from, end: to }, inserted, javascriptLexis);
          // Made anew: after an edit that ends behind the last line the library counts lines that are not there.
          const edited = TextDocument.applyEdits(theirs, [{ range: { start: from, end: to }, newText: inserted }]);
          theirs = TextDocument.create('file:///a.ts', 'typescript', 0, edited);
          assert.equal(own.getText(), theirs.getText());
        }
        assert.equal(own.lineCount, theirs.lineCount);
        for (let offset = -1; offset <= theirs.getText().length + 1; offset += 7)
          assert.deepEqual(own.positionAt(offset), theirs.positionAt(offset), `position at ${offset}`);
        for (let line = -1; line <= theirs.lineCount; line++) {
          for (const character of [0, 1, 5, 1000])
            assert.equal(
              own.offsetAt({ line, character }),
              theirs.offsetAt({ line, character }),
              `offset at ${line}:${character}`,
            );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives any part of the text', () => {
    const whole = Array.from({ length: 60 }, (_, index) => `export const name${index} = ${index};\n`).join('');
    const own = DocumentText.of(whole, javascriptLexis);
    assert.ok(own.segmentation.segments.length > 2);
    for (let start = 0; start < whole.length; start += 97) {
      for (const length of [0, 1, 50, 700])
        assert.equal(own.slice(start, start + length), whole.slice(start, start + length));
    }
    assert.equal(
      own.getText({ start: { line: 1, character: 0 }, end: { line: 2, character: 6 } }),
      'export const name1 = 1;\nexport',
    );
  });

  it('knows its own line ending', () => {
    assert.equal(DocumentText.of('a\r\nb\n', javascriptLexis).eol, '\r\n');
    assert.equal(DocumentText.of('a', javascriptLexis).eol, '\n');
  });
});
