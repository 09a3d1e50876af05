import assert from 'node:assert/strict';
import { httpStatusText } from '../../../server/src/features/httpPhrases.ts';
import { escapeMarkdown, markup, safeAddress, styleOf } from '../../../server/src/features/markdown.ts';

describe('text in Markdown', () => {
  const escaped: readonly (readonly [name: string, plain: string, markdown: string])[] = [
    [
      'leaves plain words alone',
      'Value for mandatory-field is not provided.',
      'Value for mandatory-field is not provided.',
    ],
    ['leaves a name with underscores readable', 'status in_progress', 'status in_progress'],
    ['keeps emphasis from beginning', '*a* _b_ __c__ ~d~', '\\*a\\* \\_b\\_ \\_\\_c\\_\\_ \\~d\\~'],
    ['keeps a link from being one', '[click](command:x)', '\\[click\\](command:x)'],
    ['keeps an image from loading', '![x](https://e.org/p.png)', '!\\[x\\](https\\://e.org/p.png)'],
    ['keeps HTML from being read', '<img src=x onerror=y>', '\\<img src=x onerror=y\\>'],
    ['keeps an entity from being read', '&lt;', '\\&lt;'],
    ['keeps an address from becoming a link', 'see https://e.org or www.e.org', 'see https\\://e.org or www\\.e.org'],
    ['keeps a mail address from becoming a link', 'write to a@e.org', 'write to a\\@e.org'],
    ['keeps code from beginning', 'a `b` c', 'a \\`b\\` c'],
    ['keeps a table from being one', 'a | b', 'a \\| b'],
    ['keeps a heading from being one', '# Title', '\\# Title'],
    ['keeps a list from being one', '- item', '\\- item'],
    ['keeps a numbered list from being one', '1. item', '1\\. item'],
    ['keeps a backslash', 'a\\*b', 'a\\\\\\*b'],
    ['keeps one line', 'a\n\n# b\r\nc', 'a # b c'],
    ['drops what turns the direction of the text', 'a\u202Eb', 'a b'],
  ];
  for (const [name, plain, markdown] of escaped) it(name, () => assert.equal(escapeMarkdown(plain), markdown));
});

describe('an address', () => {
  it('is https', () => assert.equal(safeAddress('https://e.org/a?b=c#d'), 'https://e.org/a?b=c#d'));
  for (const href of [
    'http://e.org',
    'command:workbench.action.x',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://e.org/a b',
    ' https://e.org',
  ]) {
    it(`is not ${href}`, () => assert.equal(safeAddress(href), undefined));
  }
  it('cannot end the link that it stands in', () =>
    assert.equal(safeAddress('https://e.org/a)[x](y'), 'https://e.org/a%29%5Bx%5D%28y'));
  it('that nobody may follow leaves the title', () =>
    assert.equal(styleOf('markdown').link('Guide', 'command:x'), 'Guide'));
});

describe('a block', () => {
  const { block } = styleOf('markdown');
  it('has the language', () => assert.equal(block('json', '{}\n'), '```json\n{}\n```'));
  it('cannot be ended by what it holds', () => assert.equal(block('', 'a\n```\nb'), '````\na\n```\nb\n````'));
  it('takes no language that is more than a name', () => assert.equal(block('json\n[x](y)', '{}'), '```\n{}\n```'));
  it('keeps its lines in plain text', () => assert.equal(styleOf('plaintext').block('json', '{\n}\n'), '{\n}'));
});

describe('a paragraph', () => {
  it('without words is left out', () =>
    assert.deepEqual(markup(styleOf('plaintext'), ['a', '', 'b']), { kind: 'plaintext', value: 'a\n\nb' }));
  it('of code is told by enough backticks', () => assert.equal(styleOf('markdown').code('a`b'), '``a`b``'));
});

describe('an HTTP status', () => {
  it('has its registered phrase', () => assert.equal(httpStatusText(412), 'HTTP 412 Precondition Failed'));
  it('that nobody registered has none', () => assert.equal(httpStatusText(418), 'HTTP 418'));
});
