import assert from 'node:assert/strict';
import { integer, readLiteral } from '../../../server/src/analysis/literal.ts';

describe('integer', () => {
  const rows: readonly (readonly [written: string, value: number | undefined])[] = [
    ['4001', 4001],
    ['4_001', 4001],
    ['4001n', 4001],
    ['4001L', 4001],
    ['4001l', 4001],
    ['4001u', 4001],
    ['4001UL', 4001],
    ['4001i64', 4001],
    ['0xFA1', 4001],
    ['0xfa1', 4001],
    ['0b111110100001', 4001],
    ['0o7641', 4001],
    ['0', 0],
    ['4001.0', undefined],
    ['4e3', undefined],
    ['-1', undefined],
    ['0x', undefined],
    ['E10001', undefined],
    ['4001px', undefined],
    ['', undefined],
    ['99999999999999999999', undefined],
  ];
  for (const [written, value] of rows) it(written || 'nothing', () => assert.equal(integer(written), value));
});

describe('readLiteral', () => {
  const rows: readonly (readonly [written: string, value: string | number | undefined, inner?: string])[] = [
    ['4001', 4001, '4001'],
    ['(4001)', 4001, '4001'],
    ['( 4001 )', 4001, '4001'],
    ['((4001))', 4001, '4001'],
    ['4001 as const', 4001, '4001'],
    ['4001 as PlanfixCode', 4001, '4001'],
    ['(4001 as number)', 4001, '4001'],
    ['<Code>4001', 4001, '4001'],
    ['4001!', 4001, '4001'],
    ['4001 satisfies Code', 4001, '4001'],
    ["'PE01-1104'", 'PE01-1104', 'PE01-1104'],
    ['"PE01-1104"', 'PE01-1104', 'PE01-1104'],
    ['`PE01-1104`', 'PE01-1104', 'PE01-1104'],
    ["'PE01-1104' as const", 'PE01-1104', 'PE01-1104'],
    ["'PE01\\x2d1104'", 'PE01-1104', 'PE01\\x2d1104'],
    ["'\\u0045\\u{31}'", 'E1', '\\u0045\\u{31}'],
    ["''", '', ''],
    ['`PE01-${n}`', undefined],
    ["'a' + 'b'", undefined],
    ["'open", undefined],
    ["'", undefined],
    ['code', undefined],
    ['/4001/', undefined],
    ['-4001', undefined],
    ['', undefined],
  ];
  for (const [written, value, inner] of rows) {
    it(written || 'nothing', () => {
      const text = `x ${written} y`;
      const literal = readLiteral(text, { start: 2, end: 2 + written.length });
      assert.equal(literal?.value, value);
      assert.equal(literal && text.slice(literal.form.value.start, literal.form.value.end), inner);
    });
  }
});
