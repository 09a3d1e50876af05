import fc from 'fast-check';

/** What stands in JSON that somebody is still writing: all kinds of brackets, half of them missing, comments, line ends. */
const PIECES = [
  ...['{', '}', '[', ']', ':', ',', '{\n', '}\n', '[\n', ']\n', ',\n', '\n', '\r\n', ' ', '\t', '\n  '],
  ...['"code": 4009,\n', '"status_code": 4001\n', '"messages": [\n', '"error": {\n', '"code"\n: "PE01-1104",\n'],
  ...[
    '// "a": {\n',
    '/* { */',
    '/*\n[\n*/',
    '"open\n',
    '"a\\"b": {\n',
    '"a\\\n',
    "'{'",
    'x',
    '1e3',
    '-',
    '\0',
    '\ufeff',
  ],
] as const;

/** Broken JSON in which any bracket may have gone missing. */
export const brokenJson: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

/** Objects and arrays with codes in them at any depth. */
const anyValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(4009, 'PE01-1104', 'D17', 'a few words, {"code": 1}', true, null, 1.5),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('code', 'error', 'messages', 'a "quoted" name', 'status_code', 'é'), tie('value'), {
      maxKeys: 4,
    }),
  ),
})).value;

export interface JsonLayout {
  readonly indent: number | string;
  readonly eol: '\n' | '\r\n';
}

const layouts: fc.Arbitrary<JsonLayout> = fc.record({
  indent: fc.constantFrom(1, 2, '\t'),
  eol: fc.constantFrom('\n', '\r\n'),
});

/** So many characters of one line are enough to have something cut around them, with few of them in a text. */
const FILLING = 'some words of a long description '.repeat(40);

function written(value: unknown, { indent, eol }: JsonLayout): string {
  return JSON.stringify(value, undefined, indent).replaceAll('\n', eol);
}

/** A document long enough to be cut, in objects and arrays that are long themselves. */
export const longJson: fc.Arbitrary<string> = fc
  .record({
    members: fc.array(anyValue, { minLength: 4, maxLength: 12 }),
    around: fc.array(fc.constantFrom('response', 'errors', '', '"'), { maxLength: 5 }),
    lines: fc.boolean(),
    layout: layouts,
    between: fc.array(fc.tuple(fc.nat(), brokenJson), { maxLength: 2 }),
  })
  .map(({ members, around, lines, layout, between }) => {
    const filled = members.flatMap((member, index) => [{ filling: FILLING, index, member }, member, FILLING]);
    const list = [...filled, ...filled, ...filled];
    const whole = around.reduceRight<unknown>((inner, name) => (name === '' ? [1, inner] : { [name]: inner }), list);
    const text = lines ? list.map((one) => `${JSON.stringify(one)}${layout.eol}`).join('') : written(whole, layout);
    // What breaks it stands at the beginning of a line, as does most of what a person puts in.
    const rows = text.split('\n');
    for (const [at, broken] of between) rows.splice(at % rows.length, 0, broken);
    return rows.join('\n');
  });
