import assert from 'node:assert/strict';
import fc from 'fast-check';
import { html } from '../../../server/src/languages/html/language.ts';
import { python } from '../../../server/src/languages/python/language.ts';
import { ruby } from '../../../server/src/languages/ruby/language.ts';
import { typescript } from '../../../server/src/languages/typescript/language.ts';
import type { Lexis } from '../../../server/src/text/lexis.ts';
import { indexAt, opening, resegment, segment, type Segmentation } from '../../../server/src/text/segments.ts';
import { anyText, lexes } from './texts.ts';

const { lexis } = typescript;

/** Long enough to be a segment of its own. */
function item(name: string, body = ''): string {
  return `function ${name}() {\n${body}${'  // some words that make it long enough\n'.repeat(12)}}\n`;
}

function check({ segments, starts }: Segmentation, text: string): void {
  assert.equal(segments.map((one) => one.text).join(''), text);
  assert.equal(starts.length, Math.max(segments.length, 1) + 1);
  assert.equal(starts[starts.length - 1], text.length);
  let at = 0;
  for (const [index, one] of segments.entries()) {
    assert.equal(starts[index], at);
    assert.ok(one.text.length > 0 || text.length === 0, 'a segment is empty');
    at += one.text.length;
  }
}

describe('segment', () => {
  it('cuts between top-level items', () => {
    const items = [item('a'), item('b'), item('c')];
    assert.deepEqual(
      segment(items.join(''), lexis).segments.map(({ text }) => text),
      items,
    );
  });

  it('leaves a comment with the item below it', () => {
    const items = [item('a'), `// About b.\n/* More\n   about it. */\n${item('b')}`];
    assert.deepEqual(
      segment(items.join(''), lexis).segments.map(({ text }) => text),
      items,
    );
  });

  it('joins short items', () => {
    const text = 'const a = 1;\n'.repeat(40);
    const { segments } = segment(text, lexis);
    assert.equal(segments.length, 2);
  });

  for (const [what, inside] of Object.entries({
    'a brace in a string': `  const a = '}';\nconst b = 1;\n`,
    'a brace in a template': '  const a = `\n}\nfunction no() {}\n`;\n',
    'a template in a template': '  const a = `${b ? `}\n}` : ""}\nfunction no() {}\n`;\n',
    'a brace in a comment': '  /* }\nfunction no() {} */\n',
    'a brace in a regular expression': '  const a = /[/}"]/;\n',
    'a quote in a regular expression': "  if (/'/.test(a)) b();\n",
    division: '  const a = b / c; const d = `${e}` / 2;\n',
    'else at column 0': 'if (a) {\n}\nelse {\n}\n',
  })) {
    it(`is not misled by ${what}`, () => {
      const items = [item('a', inside), item('b')];
      assert.deepEqual(
        segment(items.join(''), lexis).segments.map(({ text }) => text),
        items,
      );
    });
  }

  for (const [what, inside] of Object.entries({
    'an unclosed brace': '  if (a) {\n',
    'an unclosed string': "  const a = 'b;\n",
    'an unclosed template': '  const a = `b;\n',
    'an unclosed comment': '  /* b\n',
  })) {
    it(`gives up no more than the item around ${what}`, () => {
      const { segments } = segment([item('a', inside), item('b'), item('c')].join(''), lexis);
      assert.ok(
        segments.some(({ text }) => text.startsWith('function c()')),
        segments.map(({ text }) => text.slice(0, 20)).join(' | '),
      );
    });
  }

  for (const [name, one] of lexes) {
    it(`covers any text of ${name}`, () => {
      fc.assert(
        fc.property(anyText(), (text) => check(segment(text, one), text)),
        { numRuns: 60 },
      );
    });
  }
});

describe('segment, of a document with scripts', () => {
  const read = (text: string): readonly (readonly [string | undefined, string])[] =>
    segment(text, html.lexis).segments.map(({ script, source }) => [script?.embedded.language, source]);
  const blank = (tag: string): string => ' '.repeat(tag.length);

  const cases: readonly (readonly [string, string, ReturnType<typeof read>])[] = [
    [
      'gives each script lines of its own',
      '<p>\n<script>\na\n</script>\n<p>\n',
      [
        [undefined, '<p>\n'],
        ['javascript', `${blank('<script>')}\na\n${blank('</script>')}\n`],
        [undefined, '<p>\n'],
      ],
    ],
    [
      'takes the language from the tag',
      '<SCRIPT\n  setup lang="ts">a</SCRIPT>\n',
      [['typescript', `${blank('<SCRIPT')}\n${blank('  setup lang="ts">')}a${blank('</SCRIPT>')}\n`]],
    ],
    [
      'lets `lang` decide before `type`',
      '<script type=module lang=\'tsx\' generic="T extends A<B>">a',
      [['typescriptreact', `${blank('<script type=module lang=\'tsx\' generic="T extends A<B>">')}a`]],
    ],
    [
      'blanks what shares a line with a script',
      '<p><script>a</script><b>\n<p>',
      [
        ['javascript', `${blank('<p><script>')}a${blank('</script><b>')}\n`],
        [undefined, '<p>'],
      ],
    ],
    [
      'goes on where another script begins on the line',
      '<script>a</script><script>b\nc',
      [['javascript', `${blank('<script>')}a${blank('</script><script>')}b\nc`]],
    ],
    [
      'gives a line to the first language on it',
      '<script>a</script><script lang=ts>b\nc</script>',
      [
        ['javascript', `${blank('<script>')}a${blank('</script><script lang=ts>b')}\n`],
        ['typescript', `c${blank('</script>')}`],
      ],
    ],
    [
      'leaves comments and unknown languages',
      '<!-- <script>\n--><script type=x>a</script><scripts>',
      [[undefined, '<!-- <script>\n--><script type=x>a</script><scripts>']],
    ],
    [
      'leaves a tag that is empty or not complete',
      '<script src="x"/>\n<script lang="ts"\n',
      [[undefined, '<script src="x"/>\n<script lang="ts"\n']],
    ],
  ];
  for (const [name, text, expected] of cases) {
    for (const eol of ['\n', '\r\n'])
      it(`${name}${eol === '\n' ? '' : ', with the line ends of Windows'}`, () =>
        assert.deepEqual(
          read(text.replaceAll('\n', eol)),
          expected.map(([language, source]) => [language, source.replaceAll('\n', eol)]),
        ));
  }

  it('cuts a script that is indented as one that is not', () => {
    const script = ['a', 'b', 'c'].map((name) => item(name).replace(/^(?=.)/gm, '  ')).join('');
    const { segments } = segment(`<p>\n<script>\n${script}</script>\n`, html.lexis);
    assert.deepEqual(
      segments.map(({ text }) => /function (\w)/.exec(text)?.[1]),
      [undefined, 'a', 'b', 'c'],
    );
  });
});

describe('resegment', () => {
  it('reads only what is near an edit in a script, and all of the script when its tag is another', () => {
    const script = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => item(name)).join('');
    const text = `<p>${'some words '.repeat(200)}</p>\n<script>\n${script}</script>\n<p>\n`;
    const before = segment(text, html.lexis);
    const kept = (at: number, put: string): readonly boolean[] => {
      const after = resegment(before, { start: at, end: at, text: put }, html.lexis);
      check(after, text.slice(0, at) + put + text.slice(at));
      return before.segments.map((one) => after.segments.includes(one));
    };
    assert.deepEqual(kept(text.indexOf('function d') + 20, 'x'), [true, true, true, true, false, true, true, true]);
    const retagged = kept(text.indexOf('<script>') + '<script'.length, ' lang="ts"');
    assert.deepEqual(retagged, [true, false, false, false, false, false, false, true]);
  });

  it('keeps all other segments as they are', () => {
    const items = Array.from({ length: 20 }, (_, index) => item(`f${index}`));
    const text = items.join('');
    const before = segment(text, lexis);
    const at = before.starts[10]! + 5;
    const after = resegment(before, { start: at, end: at, text: 'x' }, lexis);
    assert.equal(after.segments.length, 20);
    after.segments.forEach((one, index) =>
      assert.equal(one === before.segments[index], index !== 10, `segment ${index}`),
    );
  });

  it('reads on until it meets what it knows', () => {
    const text = ['a', 'b', 'c', 'd'].map((name) => item(name)).join('');
    const before = segment(text, lexis);
    // A brace that is opened takes in what follows, up to what must be an item of its own.
    const at = before.starts[1]! + 'function b() {'.length;
    const opened = `${text.slice(0, at)}{${text.slice(at)}`;
    const broken = resegment(before, { start: at, end: at, text: '{' }, lexis);
    check(broken, opened);
    const repaired = resegment(broken, { start: at, end: at + 1, text: '' }, lexis);
    assert.deepEqual(
      repaired.segments.map((one) => one.text),
      before.segments.map((one) => one.text),
    );
    assert.equal(repaired.segments[0], before.segments[0]);
    assert.equal(repaired.segments[3], before.segments[3]);
  });

  interface Edit {
    readonly at: number;
    readonly removed: number;
    readonly text: string;
  }
  const edits = (longest: number): fc.Arbitrary<readonly Edit[]> =>
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        removed: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(600)),
        text: anyText(longest),
      }),
      { minLength: 1, maxLength: 8 },
    );

  function replay(
    start: string,
    changes: readonly Edit[],
    one: Lexis,
    each: (
      next: Segmentation,
      text: string,
      previous: Segmentation,
      edit: { start: number; end: number; delta: number },
    ) => void,
  ): void {
    let text = start;
    let segmentation = segment(text, one);
    for (const change of changes) {
      const from = Math.floor(change.at * text.length);
      const to = Math.min(text.length, from + change.removed);
      text = text.slice(0, from) + change.text + text.slice(to);
      const next = resegment(segmentation, { start: from, end: to, text: change.text }, one);
      each(next, text, segmentation, { start: from, end: to, delta: change.text.length - (to - from) });
      segmentation = next;
    }
  }

  for (const [name, one] of lexes) {
    it(`covers the text after any edits in ${name}`, () => {
      fc.assert(
        fc.property(anyText(90), edits(8), (start, changes) =>
          replay(start, changes, one, (next, text) => check(next, text)),
        ),
        { numRuns: 60 },
      );
    });
  }

  it('costs a program only what is near the edit', () => {
    const program = Array.from({ length: 30 }, (_, index) =>
      item(`f${index}`, `  const a = { b: [${index}] };\n`),
    ).join('\n');
    const typed = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.nat(3),
      text: fc.constantFrom('x', ' ', '\n', '1', '.a()', ';', '{}', "'a'"),
    });
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 4 }), (changes) =>
        replay(program, changes, lexis, (next, text, previous, { start, end, delta }) => {
          check(next, text);
          const first = indexAt(previous.starts, start);
          const last = indexAt(previous.starts, end);
          previous.segments.forEach((one, index) => {
            const far = index < first - 1 || index > last + 3;
            if (far)
              assert.ok(
                next.segments.includes(one),
                `segment ${index} of ${previous.segments.length} was read again for an edit in ${first} to ${last}, ${delta}`,
              );
          });
        }),
      ),
      { numRuns: 60 },
    );
  });

  it('finds the same items as reading from the beginning when the text is sound', () => {
    // Typing a line and taking it back leaves the text, whatever was typed, and so the same borders.
    const program = Array.from(
      { length: 12 },
      (_, index) => `${index % 3 === 0 ? '// A comment.\n' : ''}${item(`f${index}`)}`,
    ).join('\n');
    const fresh = segment(program, lexis);
    const borders = new Set(fresh.starts);
    fc.assert(
      fc.property(fc.nat(program.length), anyText(10), (at, typed) => {
        const edited = resegment(fresh, { start: at, end: at, text: typed }, lexis);
        const back = resegment(edited, { start: at, end: at + typed.length, text: '' }, lexis);
        check(back, program);
        for (const start of back.starts)
          assert.ok(
            borders.has(start),
            `a border at ${start}: ${JSON.stringify(program.slice(start - 20, start + 20))}`,
          );
      }),
      { numRuns: 300 },
    );
  });
});

describe('segment, where the members of a class are told by their indentation', () => {
  const remark = (column: string): string => `${column}# some words that make it long enough\n`.repeat(12);

  /** Of 800 lines or so, with as many methods as `count`. */
  const pythonClass = (count: number): string =>
    `class Client(\n    Base[int]\n):\n${Array.from(
      { length: count },
      (_, index) => `    @traced\n    def m${index}(self):\n${remark('        ')}        return ${index}\n`,
    ).join('\n')}`;
  const rubyClass = (count: number): string =>
    `class Client < Base\n${Array.from(
      { length: count },
      (_, index) => `  def m${index}\n${remark('    ')}    ${index}\n  end\n`,
    ).join('\n')}end\n`;

  for (const [name, { lexis: one }, text, open, close] of [
    ['Python', python, `${pythonClass(40)}\n\nlast = 1\n`, 'class Client(\n    Base[int]\n):\n', ''],
    ['Ruby', ruby, `${rubyClass(40)}\nLAST = 1\n`, 'class Client < Base\n', '\nend'],
  ] as const) {
    it(`cuts a class in ${name} between its members, and says what stands around each`, () => {
      const cut = segment(text, one);
      check(cut, text);
      const inner = cut.segments.filter(({ within }) => within.length > 0);
      assert.ok(inner.length > 25, `${inner.length} of ${cut.segments.length}`);
      for (const part of inner) {
        assert.equal(opening(part), open);
        assert.match(part.text, /^ +(?:@traced|def)/);
      }
      assert.equal(cut.segments[0]?.closing, close);
      // The last member has the end of the class.
      assert.equal(inner.at(-1)?.closing, '');
    });

    it(`reads only the methods near an edit in ${name}`, () => {
      const before = segment(text, one);
      const at = text.indexOf('m20') + 3;
      const after = resegment(before, { start: at, end: at, text: 'x' }, one);
      const fresh = after.segments.filter((part) => !before.segments.includes(part));
      assert.ok(fresh.length <= 2, `${fresh.length} segments are new`);
    });
  }

  it('has the head of a class in a class with its indentation', () => {
    const text = `module Api\n${rubyClass(60).replace(/^(?=.)/gm, '  ')}end\n`;
    const deepest = segment(text, ruby.lexis).segments.filter(({ within }) => within.length === 2);
    assert.ok(deepest.length > 20, `${deepest.length}`);
    assert.equal(opening(deepest[0]!), 'module Api\n  class Client < Base\n');
    assert.equal(deepest[0]!.closing, '\nend\nend');
  });

  it('leaves a comment with what it stands above, be that behind the class', () => {
    const text = `${pythonClass(40)}\n# About the rest.\ndef rest():\n    return 1\n`;
    const { segments } = segment(text, python.lexis);
    assert.deepEqual(segments.at(-1)?.within, []);
    assert.match(segments.at(-1)?.text ?? '', /^# About the rest\.\ndef rest/);
  });

  for (const [what, line] of Object.entries({
    'a class on one line': 'class Empty < Base; end',
    'a word that begins as one does': 'classify :a',
  }))
    it(`does not take ${what} for the head of one`, () => {
      const methods = Array.from({ length: 40 }, (_, index) => `def m${index}\n${remark('  ')}end\n`).join('\n');
      const { segments } = segment(`${line}\n${methods}`, ruby.lexis);
      assert.ok(segments.length > 30, `${segments.length}`);
      assert.ok(segments.every(({ within }) => within.length === 0));
    });
});

describe('indexAt', () => {
  it('finds the segment that holds an offset, and the last one for the end', () => {
    const starts = [0, 10, 20, 30];
    for (const [offset, index] of [
      [0, 0],
      [9, 0],
      [10, 1],
      [19, 1],
      [20, 2],
      [29, 2],
      [30, 2],
    ] as const)
      assert.equal(indexAt(starts, offset), index, `offset ${offset}`);
    assert.equal(indexAt([0, 0], 0), 0);
  });
});
