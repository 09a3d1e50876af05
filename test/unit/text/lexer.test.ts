import assert from 'node:assert/strict';
import fc from 'fast-check';
import { languageOf } from '../../../server/src/languages/table.ts';
import { tokenAt, tokenize, type Token } from '../../../server/src/text/lexer.ts';
import { anyText, lexes } from './texts.ts';

/** Each token as `kind text`. */
function tokens(text: string, language: string): readonly string[] {
  return tokenize(text, languageOf(language).lexis).map(
    (token) => `${token.kind} ${text.slice(token.start, token.end)}`,
  );
}

interface Row {
  readonly language: string;
  readonly text: string;
  readonly tokens: readonly string[];
}

const rows: readonly Row[] = [
  // Whole tokens only: a code inside a longer one is never seen.
  {
    language: 'typescript',
    text: '20000 E10001 0x4001 4_001 4001n',
    tokens: ['number 20000', 'word E10001', 'number 0x4001', 'number 4_001', 'number 4001n'],
  },
  // A quote that stands for itself begins no string.
  {
    language: 'elixir',
    text: '[?", ?#, 4009] # x',
    tokens: [
      'punctuation [',
      'punctuation ?"',
      'punctuation ,',
      'punctuation ?#',
      'punctuation ,',
      'number 4009',
      'punctuation ]',
      'comment # x',
    ],
  },
  { language: 'elixir', text: '~r/["\']/ "y"', tokens: ['string ~r/["\']/', 'string "y"'] },
  { language: 'typescript', text: "'PE01-1104'", tokens: ["string 'PE01-1104'"] },
  { language: 'typescript', text: "'it\\'s' x", tokens: ["string 'it\\'s'", 'word x'] },
  { language: 'typescript', text: "'open\nx", tokens: ["string 'open", 'word x'] },
  { language: 'typescript', text: '`a ${b({ c: `}` })} d` e', tokens: ['string `a ${b({ c: `}` })} d`', 'word e'] },
  { language: 'typescript', text: 'a // 4009\nb', tokens: ['word a', 'comment // 4009', 'word b'] },
  { language: 'typescript', text: 'a /* 4009\n*/ b', tokens: ['word a', 'comment /* 4009\n*/', 'word b'] },
  { language: 'typescript', text: 'a /* 4009', tokens: ['word a', 'comment /* 4009'] },
  {
    language: 'typescript',
    text: "x = /['\"]/; 'y'",
    tokens: ['word x', 'punctuation =', 'punctuation /[\'"]/', 'punctuation ;', "string 'y'"],
  },
  {
    language: 'typescript',
    text: "a / b / 'c'",
    tokens: ['word a', 'punctuation /', 'word b', 'punctuation /', "string 'c'"],
  },
  { language: 'typescript', text: "return /'/g", tokens: ['word return', "punctuation /'/", 'word g'] },
  { language: 'typescript', text: '$code #x', tokens: ['word $code', 'punctuation #', 'word x'] },
  {
    language: 'python',
    text: "'''a\n4009''' 'b' # 4009",
    tokens: ["string '''a\n4009'''", "string 'b'", 'comment # 4009'],
  },
  { language: 'java', text: '"""\n"4009"\n""" 4009L', tokens: ['string """\n"4009"\n"""', 'number 4009L'] },
  { language: 'go', text: '`\\` "a"', tokens: ['string `\\`', 'string "a"'] },
  { language: 'sql', text: "'it''s' -- 4009", tokens: ["string 'it''s'", 'comment -- 4009'] },
  { language: 'lua', text: '--[[ 4009\n]] x -- y', tokens: ['comment --[[ 4009\n]]', 'word x', 'comment -- y'] },
  { language: 'powershell', text: '<# 4009 #> $code', tokens: ['comment <# 4009 #>', 'word $code'] },
  {
    language: 'php',
    text: "$e['code'] # 4009",
    tokens: ['word $e', 'punctuation [', "string 'code'", 'punctuation ]', 'comment # 4009'],
  },
  {
    language: 'html',
    text: '<!-- 4009 --> <a href="x">',
    tokens: [
      'comment <!-- 4009 -->',
      'punctuation <',
      'word a',
      'word href',
      'punctuation =',
      'punctuation "',
      'word x',
      'punctuation "',
      'punctuation >',
    ],
  },
  // An apostrophe in prose begins no string.
  { language: 'markdown', text: "it's 4009", tokens: ['word it', "punctuation '", 'word s', 'number 4009'] },
  { language: 'no such language', text: "a 'b' // c", tokens: ['word a', "string 'b'", 'comment // c'] },
];

describe('tokenize', () => {
  for (const row of rows)
    it(`${row.language}: ${JSON.stringify(row.text)}`, () =>
      assert.deepEqual(tokens(row.text, row.language), row.tokens));

  it('says what stands between the quotes', () => {
    const [closed, open] = tokenize(`"""a""" 'b`, languageOf('python').lexis) as [Token, Token];
    assert.deepEqual([closed.content, closed.closed], [{ start: 3, end: 4 }, true]);
    assert.deepEqual([open.content, open.closed], [{ start: 9, end: 10 }, false]);
  });

  for (const [name, lexis] of lexes) {
    it(`reads any text of ${name}: sorted, never overlapping, nothing but white space between`, () => {
      fc.assert(
        fc.property(anyText(), (text) => {
          let at = 0;
          for (const token of tokenize(text, lexis)) {
            assert.ok(token.end > token.start, 'a token is empty');
            assert.match(text.slice(at, token.start), /^[\0- ]*$/);
            if (token.content)
              assert.ok(
                token.start < token.content.start &&
                  token.content.start <= token.content.end &&
                  token.content.end <= token.end,
              );
            at = token.end;
          }
          assert.match(text.slice(at), /^[\0- ]*$/);
        }),
        { numRuns: 100 },
      );
    });
  }
});

describe('tokenAt', () => {
  const text = `a 'b'  cd"e"`;
  const read = tokenize(text, languageOf('typescript').lexis);
  const found = (offset: number): string | undefined => {
    const token = tokenAt(read, offset);
    return token && text.slice(token.start, token.end);
  };

  it('finds the token around or right before an offset; where two touch, the one that begins there', () => {
    assert.deepEqual([0, 1, 2, 3, 5, 6, 7, 8, 9, 12].map(found), [
      'a',
      'a',
      "'b'",
      "'b'",
      "'b'",
      undefined,
      'cd',
      'cd',
      '"e"',
      '"e"',
    ]);
  });

  it('finds nothing in an empty text', () => assert.equal(tokenAt([], 0), undefined));
});
