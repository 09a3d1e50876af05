import assert from 'node:assert/strict';
import {
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem,
  type MarkupContent,
} from 'vscode-languageserver-types';
import { builtInCatalogs } from '../../../server/src/catalogs/builtIn.ts';
import { CatalogIndex } from '../../../server/src/catalogs/catalogIndex.ts';
import {
  completion,
  completionTriggers,
  resolveCompletion,
  type CompletionOptions,
} from '../../../server/src/features/completion/completion.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { memoryHost } from '../../support/host.ts';
import { offered, type Case, type Offered } from './ask.ts';

const PRIMATIME = '// error-codes: primatime\nlet it;\n';
const PLANFIX = '// error-codes: planfix\nlet it;\n';
const SDP = '// error-codes: servicedeskplus\nlet it;\n';
const TEAMWORK = '// error-codes: teamwork\nlet it;\n';

async function list(file: Case): Promise<Offered> {
  const found = await offered(file);
  assert.ok(found, 'codes are offered');
  return found;
}

describe('completion writes', () => {
  const edits: readonly (readonly [name: string, file: Case, code: string, replaced: string, written: string])[] = [
    ['between the quotes', { text: `${PRIMATIME}switch (e.code) { case '<|>': }` }, 'PE01-1104', '', 'PE01-1104'],
    [
      'over a prefix with its dash',
      { text: `${PRIMATIME}switch (e.code) { case 'PE01-<|>': }` },
      'PE01-1104',
      'PE01-',
      'PE01-1104',
    ],
    [
      'over what is right of the cursor',
      { text: `${PRIMATIME}switch (e.code) { case 'PE01-<|>1105': }` },
      'PE01-1104',
      'PE01-1105',
      'PE01-1104',
    ],
    [
      'over a word of the title',
      { text: `${PRIMATIME}switch (e.code) { case 'validation<|>': }` },
      'PE01-1104',
      'validation',
      'PE01-1104',
    ],
    [
      'over two words of the title',
      { text: `${PRIMATIME}switch (e.code) { case 'wrong par<|>': }` },
      'PE01-1105',
      'wrong par',
      'PE01-1105',
    ],
    ['quotes where none are', { text: `${PRIMATIME}switch (e.code) { case <|> }` }, 'PE01-1104', '', "'PE01-1104'"],
    [
      'quotes round a bare prefix',
      { text: `${PRIMATIME}switch (e.code) { case PE01-11<|>: }` },
      'PE01-1104',
      'PE01-11',
      "'PE01-1104'",
    ],
    [
      'the quotes of the siblings',
      { text: `${PRIMATIME}it('a', 'b');\nswitch (e.code) { case "PE01-1001": case <|> }` },
      'PE01-1104',
      '',
      '"PE01-1104"',
    ],
    [
      'the quotes of the file',
      { text: `${PRIMATIME}it("a", "b");\nswitch (e.code) { case <|> }` },
      'PE01-1104',
      '',
      '"PE01-1104"',
    ],
    [
      'the quotes of the language',
      { text: '# error-codes: primatime\nif e.code == <|>:', language: 'python' },
      'PE01-1104',
      '',
      '"PE01-1104"',
    ],
    ['a number plainly', { text: `${PLANFIX}switch (e.code) { case <|> }` }, '1001', '', '1001'],
    ['a number over its digits', { text: `${PLANFIX}if (e.code === 10<|>02) it();` }, '1001', '1002', '1001'],
    ['a number into quotes', { text: `${PLANFIX}if (e.code === '<|>') it();` }, '1001', '', '1001'],
    [
      'a number with the quotes of its siblings',
      { text: `${PLANFIX}switch (e.code) { case '1001': case '1002': case <|> }` },
      '2000',
      '',
      "'2000'",
    ],
    [
      'the closing quote that is missing',
      { text: `${PRIMATIME}switch (e.code) {\n  case 'PE01-<|>\n  default: it();\n}` },
      'PE01-1104',
      'PE01-',
      "PE01-1104'",
    ],
    [
      'the closing quote before a colon',
      { text: `${PRIMATIME}switch (e.code) { case 'PE<|>: return 'x'; }` },
      'PE01-1104',
      'PE',
      "PE01-1104'",
    ],
    ['a code that begins with a question mark', { text: `${TEAMWORK}if (e.code === '?<|>') it();` }, '?2', '?', '?2'],
    ['into a template literal', { text: `${PRIMATIME}if (e.code === \`<|>\`) it();` }, 'PE01-1104', '', 'PE01-1104'],
    [
      'behind CRLF',
      { text: "const seen = 'PE01-1001';\r\nif (e.code === 'PE01-<|>')\r\n  it();\r\n" },
      'PE01-1104',
      'PE01-',
      'PE01-1104',
    ],
  ];
  for (const [name, file, code, replaced, written] of edits) {
    it(name, async () => assert.deepEqual((await list(file)).edit(code), [replaced, written]));
  }

  it('an edit that inserts or replaces, where the client has both', async () => {
    const found = await offered({ text: "if (e.code === 'PE01-<|>1105') it();" }, { insertReplace: true });
    assert.deepEqual(found?.item('PE01-1104').textEdit, {
      newText: 'PE01-1104',
      insert: { start: { line: 0, character: 16 }, end: { line: 0, character: 21 } },
      replace: { start: { line: 0, character: 16 }, end: { line: 0, character: 25 } },
    });
  });

  it('what is common once, where the client takes that', async () => {
    const found = await offered({ text: `${PRIMATIME}if (e.code === <|>) it();` }, { itemDefaults: true });
    const here = { line: 2, character: 15 };
    assert.deepEqual(found?.list.itemDefaults, {
      editRange: { start: here, end: here },
      data: { catalog: 'primatime' },
    });
    assert.equal(found.item('PE01-1104').textEditText, "'PE01-1104'");
    assert.equal(found.item('PE01-1104').textEdit, undefined);
  });
});

describe('completion lists', () => {
  it('all codes of the catalog in its order, complete', async () => {
    const { labels, list: all } = await list({ text: `${PLANFIX}if (e.code === <|>) it();` });
    assert.equal(labels.length, 71);
    assert.equal(all.isIncomplete, false);
    const sorted = [...all.items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1)).map(({ label }) => label);
    assert.deepEqual(sorted, labels);
    assert.deepEqual(labels.slice(0, 4), ['0', '1', '2', '3']);
    assert.ok(labels.indexOf('4006') < labels.indexOf('401') && labels.indexOf('401') < labels.indexOf('5000'));
  });

  it('a code with its title, status and category', async () => {
    const item = (await list({ text: `${SDP}if (m.status_code === <|>) it();` })).item('4005');
    assert.equal(item.kind, CompletionItemKind.EnumMember);
    assert.equal(item.detail, 'Reference Exists · HTTP 400 Bad Request');
    assert.deepEqual(item.labelDetails, { detail: '  Reference Exists', description: 'HTTP 400' });
    assert.equal(
      (await list({ text: `${PLANFIX}if (e.code === <|>) it();` })).item('9004').detail,
      'Request creation rate limit exceeded · Reports',
    );
    assert.equal(item.documentation, undefined);
  });

  it('a code so that its title, its symbol and its digits find it', async () => {
    const filter = (await list({ text: `${PRIMATIME}if (e.code === '<|>') it();` })).item('PE01-1104').filterText;
    assert.equal(filter, 'PE01-1104 Validation error VALIDATION_ERROR');
  });

  it('a code in the language asked for, found by English words as well', async () => {
    const item = (await list({ text: `${PLANFIX}if (e.code === <|>) it();`, locale: 'ru' })).item('1000');
    assert.equal(item.detail, 'Задача не существует · Задачи');
    assert.equal(item.filterText, '1000 Задача не существует Task does not exist TASK_NOT_FOUND');
  });

  it('a deprecated code struck through and last', async () => {
    const { list: all, item } = await list({ text: `${TEAMWORK}if (e.code === '<|>') it();` });
    assert.deepEqual(item('C6').tags, [CompletionItemTag.Deprecated]);
    assert.equal([...all.items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1)).at(-1)?.label, 'C6');
    assert.equal(item('C5').tags, undefined);
  });

  it('no code with a parameter, because it is no literal', async () => {
    const { labels } = await list({ text: `${TEAMWORK}if (e.code === '<|>') it();` });
    assert.equal(labels.length, 48);
    assert.deepEqual(
      labels.filter((label) => label.startsWith('?')),
      ['?2', '?3', '?4'],
    );
  });

  it('no HTTP status of a catalog among its codes', async () =>
    assert.equal((await list({ text: `${PRIMATIME}if (e.code === '<|>') it();` })).labels.length, 28));

  it('nothing twice in one dispatch', async () => {
    const { labels } = await list({
      text: "switch (e.code) { case 'PE01-1104': break; case 'PE01-<|>1105': break; case \"PE01-1001\": }",
    });
    assert.equal(labels.length, 26);
    assert.ok(!labels.includes('PE01-1104') && !labels.includes('PE01-1001') && labels.includes('PE01-1105'));
  });

  it('again what another dispatch handles', async () => {
    const { labels } = await list({
      text: "switch (a.code) { case 'PE01-1104': break; }\nswitch (b.code) { case 'PE01-1105': { switch (c.code) { case 'PE01-1109': } } case '<|>': }",
    });
    assert.equal(labels.length, 27);
    assert.ok(labels.includes('PE01-1104') && labels.includes('PE01-1109') && !labels.includes('PE01-1105'));
  });

  it('nothing that a constant stands for', async () => {
    const { labels } = await list({
      text: "enum Failure { INVALID = 'PE01-1104' }\nswitch (e.code) { case Failure.INVALID: break; case <|> }",
    });
    assert.equal(labels.length, 27);
    assert.ok(!labels.includes('PE01-1104'));
  });

  it('last what an earlier link of the chain was tested for', async () => {
    const { list: all } = await list({ text: "if (e.code === 'PE01-1104') it();\nelse if (e.code === '<|>') it();" });
    assert.equal(all.items.length, 28);
    assert.equal([...all.items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1)).at(-1)?.label, 'PE01-1104');
  });
});

describe('completion stands', () => {
  const places: readonly (readonly [name: string, file: Case, count: number])[] = [
    [
      'behind case, half written',
      { text: `${PLANFIX}switch (body.code) {\n  case 1000: it(); break;\n  case <|>\n  case 1001: it();\n}` },
      69,
    ],
    [
      'behind case with nothing closed',
      { text: `${PLANFIX}function f() {\n  switch (body.code) {\n    case 1000:\n      it({\n    case <|>` },
      70,
    ],
    [
      'behind a comma of a case',
      { text: '// error-codes: primatime\nswitch e.Code {\ncase "PE01-1104", <|>:\n}', language: 'go' },
      27,
    ],
    ['behind a comparison', { text: `${PLANFIX}while (body.code != <|>) it();` }, 71],
    ['behind a comparison over two lines', { text: `${PLANFIX}it(body.code\n  === <|>)` }, 71],
    ['behind a comparison of a conversion', { text: `${PLANFIX}if (Number(body.code) === <|>) it();` }, 71],
    ['behind a comparison of an element', { text: `${PLANFIX}if (body["code"] === <|>) it();` }, 71],
    [
      'behind a comparison of an optional member',
      { text: `${TEAMWORK}if (err.errors?.[0]!.code === '<|>') it();` },
      48,
    ],
    ['behind a comparison of a fallback', { text: `${PLANFIX}if ((body.code ?? 0) === <|>) it();` }, 71],
    ['before a comparison', { text: `${PRIMATIME}if ('<|>' === e.code) it();` }, 28],
    [
      'before a call of equals',
      { text: '// error-codes: primatime\nif ("<|>".equals(e.getCode())) it();', language: 'java' },
      28,
    ],
    [
      'in a call of equals',
      { text: '// error-codes: primatime\nif (e.getCode().equals(<|>)) it();', language: 'java' },
      28,
    ],
    ['behind -eq', { text: '# error-codes: planfix\nif ($body.code -eq <|>) { }', language: 'powershell' }, 71],
    ['behind an alias', { text: `${SDP}const sc = d.response_status.status_code;\nif (sc === <|>) it();` }, 19],
    [
      'behind a destructured name',
      { text: `${SDP}const { status_code: sc } = d.response_status.messages[0];\nif (sc === <|>) it();` },
      19,
    ],
    [
      'behind a member of a loop variable',
      { text: `${SDP}for (const m of d.response_status.messages) if (m.status_code === <|>) it();` },
      19,
    ],
    ['in a list that is asked', { text: `${PLANFIX}if ([1000, <|>].includes(body.code)) it();` }, 70],
    ['in an empty set that is asked', { text: `${PRIMATIME}if (new Set(['<|>']).has(e.code)) it();` }, 28],
    [
      'in a set that is asked elsewhere',
      { text: `${PLANFIX}const again = new Set([1000, <|>]);\nif (again.has(body.code)) it();` },
      70,
    ],
    ['in a tuple', { text: '# error-codes: planfix\nif body["code"] not in (1000, <|>):', language: 'python' }, 70],
    ['as a key of a table', { text: "const texts = { 'PE01-1104': 'wrong', '<|>' };" }, 27],
    ['as a key of a PHP table', { text: "<?php\n$texts = [ 'PE01-1104' => 'wrong', '<|>' ];", language: 'php' }, 27],
    [
      'in a match of PHP',
      { text: "<?php\nreturn match ($e->code) {\n  'PE01-1104' => 1,\n  '<|>'\n};", language: 'php' },
      27,
    ],
    [
      'in a match of Rust',
      { text: 'fn f() { match e.code.as_str() {\n  "PE01-1104" | "<|>" => 1,\n} }', language: 'rust' },
      27,
    ],
    [
      'in a match of Rust by a digit',
      { text: '// error-codes: planfix\nfn f() { match body.code {\n  1000 => 1,\n  2<|>\n} }', language: 'rust' },
      70,
    ],
    [
      'in a when of Kotlin',
      { text: 'when (val code = e.code) {\n  "PE01-1104" -> 1\n  "<|>"\n}', language: 'kotlin' },
      27,
    ],
    [
      'in a switch expression of C#',
      { text: 'var x = e.Code switch {\n  "PE01-1104" => 1,\n  "<|>"\n};', language: 'csharp' },
      27,
    ],
    [
      'in a switch expression of Dart',
      { text: "final x = switch (e.code) {\n  'PE01-1104' || '<|>' => 1,\n  _ => 2,\n};", language: 'dart' },
      27,
    ],
    [
      'in a switch of Dart',
      { text: "f() {\n  switch (e.code) {\n    case 'PE01-1104':\n      g();\n    case <|>\n  }\n}", language: 'dart' },
      27,
    ],
    [
      'in a match of Python',
      {
        text: '# error-codes: planfix\nmatch body["code"]:\n    case 1000:\n        it()\n    case <|>',
        language: 'python',
      },
      70,
    ],
    ['in a case of Ruby', { text: "case e.code\nwhen 'PE01-1104' then 1\nwhen <|>\nend", language: 'ruby' }, 27],
    ['as a value in JSON', { text: '{ "status": 412, "code": <|>, "x": "PE01-1104" }', language: 'json' }, 28],
    ['inside a value in JSON', { text: '{ "status": 412, "code": "PE<|>", "x": "PE01-1104" }', language: 'json' }, 28],
    [
      'deep in JSON',
      {
        text: '{ "host": "sdpondemand.manageengine.com", "response_status": { "messages": [{ "status_code": <|> }] } }',
        language: 'json',
      },
      19,
    ],
    ['as a value of an object', { text: `${PLANFIX}it({ result: 'fail', code: '<|>' });` }, 71],
    ['as the value of a name for a code', { text: `${PRIMATIME}const expectedCode = '<|>';` }, 28],
    ['as the value of an enum of codes', { text: "enum Failure { INVALID = 'PE01-1104', WRONG = '<|>' }" }, 27],
    [
      'as a constant of an object of codes',
      { text: `${PRIMATIME}const ErrorCodes = { INVALID: '<|>' } as const;` },
      28,
    ],
    [
      'under a directive of the dispatch',
      { text: 'let it;\n// error-codes: planfix\nswitch (answer) {\n  case <|>\n}' },
      71,
    ],
    ['in any string behind what nothing else begins with', { text: "it('PE01-<|>')" }, 28],
    [
      'in a comparison with something else behind what nothing else begins with',
      { text: "if (event.type === 'PE01-1<|>') it();" },
      28,
    ],
    ['in an untitled document', { text: "if (e.code === 'PE01-<|>') it();", uri: 'untitled:Untitled-1' }, 28],
  ];
  for (const [name, file, count] of places) {
    it(name, async () => {
      const codes = (await list(file)).list.items.filter(({ kind }) => kind === CompletionItemKind.EnumMember);
      assert.equal(codes.length, count);
    });
  }
});

describe('completion is silent', () => {
  const silent: readonly (readonly [name: string, file: Case])[] = [
    ['in a comment', { text: `${PRIMATIME}// code === 'PE01-<|>'` }],
    ['at the end of a comment', { text: `${PRIMATIME}switch (e.code) { // case <|>\n}` }],
    ['in a block comment', { text: `${PRIMATIME}switch (e.code) { /* case <|> */ }` }],
    ['in a longer string', { text: `${PRIMATIME}it('see PE01-<|> there')` }],
    ['in an unrelated string', { text: `${PRIMATIME}it('<|>')` }],
    ['in a message to a log', { text: `${PRIMATIME}logger.error('<|>')` }],
    [
      'in the value of an error that is a message',
      {
        text: '{ "result": "fail", "code": 4999, "error": "<|>", "x": "https://a.planfix.com/rest/" }',
        language: 'json',
      },
    ],
    ['in the text under a code', { text: "const errorTexts = { 'PE01-1104': '<|>' };" }],
    ['in a message of an object of messages', { text: `${PRIMATIME}const errorMessages = { invalid: '<|>' };` }],
    ['in the name of a member', { text: '{ "<|>": 1, "x": "PE01-1104" }', language: 'json' }],
    ['behind a dot', { text: `${PRIMATIME}switch (e.code) { case ErrorCode.<|> }` }],
    ['behind a word behind a dot', { text: `${PRIMATIME}if (e.code === ErrorCode.VAL<|>) it();` }],
    ['behind an arrow', { text: '<?php // error-codes: primatime\nif ($e->code == $x->co<|>) {}', language: 'php' }],
    ['behind an assignment without quotes', { text: `${PRIMATIME}const code = <|>` }],
    ['where a statement begins in an arm', { text: `${PRIMATIME}switch (e.code) { case 'PE01-1001': it(); b<|> }` }],
    ['where a statement begins', { text: `${PRIMATIME}ca<|>` }],
    ['where the subject is a type', { text: `${PLANFIX}if (event.type === <|>) it();` }],
    ['where the subject is a close code', { text: `${PLANFIX}if (ws.closeCode === 1<|>) it();` }],
    ['where the subject is an HTTP status', { text: `${SDP}if (response.status === 4<|>) it();` }],
    ['where the subject is computed', { text: `${PLANFIX}if (body.code % 1000 === <|>) it();` }],
    [
      'where the siblings are of somebody else',
      { text: `${PLANFIX}switch (e.code) { case 4100: case 4900: case 4902: case <|> }` },
    ],
    ['where it is only possible', { text: 'if (err.code === <|>) it();' }],
    [
      'where two systems are as likely',
      { text: "it('https://a.planfix.com/rest', 'PE01-1104');\nif (e.code === <|>) it();" },
    ],
    ['in a greater-than', { text: `${PLANFIX}if (body.code >= <|>) it();` }],
    ['in an array that nobody asks', { text: `${PLANFIX}it([1000, <|>]);` }],
    ['as an argument', { text: `${PLANFIX}it(body.code, <|>);` }],
    ['where the file is nobody’s', { text: '// error-codes: none\nlet it;\nif (e.code === "PE01-<|>") it();' }],
    [
      'where the dispatch is nobody’s',
      { text: "it('PE01-1001');\n// error-codes: none\nswitch (e.code) { case <|> }" },
    ],
    ['where the file is another system’s', { text: `${PLANFIX}it('PE01-<|>')` }],
    ['behind two letters in a file without evidence', { text: "it('PE<|>')" }],
    ['behind what only begins alike', { text: "it('PE02-<|>')" }],
    [
      'for a catalog that is not enabled',
      { text: "if (e.code === 'PE01-<|>') it();", settings: { catalogs: { enabled: ['planfix'] } } },
    ],
    ['in a regular expression', { text: `${PRIMATIME}if (/PE01-<|>/.test(e.code)) it();` }],
    ['right behind a literal', { text: `${PRIMATIME}if (e.code === 'PE01-1104'<|>) it();` }],
    ['in an empty file', { text: '<|>' }],
  ];
  for (const [name, file] of silent) it(name, async () => assert.deepEqual((await offered(file))?.labels, undefined));
});

describe('completion', () => {
  it('speaks for strings between quotes where two systems are as likely', async () => {
    const { labels } = await list({
      text: "it('https://a.planfix.com/rest', 'PE01-1104');\nif (e.code === '<|>') it();",
    });
    assert.equal(labels[0], 'PE01-1001');
  });

  it('reads no syntax', async () => {
    const workspace = new Workspace(
      { ...memoryHost(), grammar: (name) => assert.fail(`${name} is loaded`) },
      builtInCatalogs,
    );
    workspace.open('file:///a.ts', 'typescript', 1, "it('PE01-1001');\nif (e.code === '') it();\n");
    const answer = await workspace.ask('file:///a.ts', (snapshot) => completion(snapshot, { line: 1, character: 16 }));
    assert.equal(answer?.items.length, 28);
  });

  it('is asked for behind quotes, a dash and digits', () => {
    for (const trigger of ['"', "'", '`', '-', '0', '9']) assert.ok(completionTriggers.includes(trigger), trigger);
    for (const trigger of ['.', ' ', '(', '/']) assert.ok(!completionTriggers.includes(trigger), trigger);
  });
});

describe('what an item is explained by', () => {
  const catalogs = builtInCatalogs.map((file) => new CatalogIndex(file));
  const text = (item: { readonly documentation?: unknown }): string => (item.documentation as MarkupContent).value;

  it('is what the hover says', async () => {
    const item = (await list({ text: `${SDP}if (m.status_code === <|>) it();` })).item('4005');
    const resolved = resolveCompletion(item, catalogs, 'en');
    assert.match(
      text(resolved),
      /^\*\*4005\*\* Reference Exists {2}\nServiceDesk Plus · HTTP 400 Bad Request\n\n[^]*```json\n/,
    );
    assert.deepEqual({ ...resolved, documentation: undefined }, { ...item, documentation: undefined });
  });

  it('comes from the data of the list as well', () =>
    assert.match(
      text(resolveCompletion({ label: '1000', data: { catalog: 'planfix' } }, catalogs, 'ru')),
      /Задача не существует/,
    ));

  it('is plain where the client wants that', () => {
    const resolved = resolveCompletion({ label: 'E1', data: { catalog: 'teamwork', code: 'E1' } }, catalogs, 'en', {
      format: 'plaintext',
    });
    assert.deepEqual(resolved.documentation, { kind: 'plaintext', value: text(resolved) });
    assert.doesNotMatch(text(resolved), /\*\*/);
  });

  for (const [name, data] of [
    ['nobody', undefined],
    ['an unknown catalog', { catalog: 'x', code: 1 }],
    ['an unknown code', { catalog: 'planfix', code: 99 }],
  ] as const) {
    it(`is nothing for ${name}`, () =>
      assert.deepEqual(resolveCompletion({ label: 'x', data }, catalogs, 'en'), { label: 'x', data }));
  }
});

describe('the arms that completion writes', () => {
  const PARTIAL =
    "// error-codes: teamwork\nif (x) {\n\tswitch (error.code) {\n\t\tcase 'V1':\n\t\t\tbreak;\n\t\t<|>\n\t}\n}\n";
  const SCOPE = { exhaustiveness: { scope: 'category' } };
  const label = "case 'V2':";
  const written = async (options: CompletionOptions, text = PARTIAL): Promise<CompletionItem> => {
    const found = await offered({ text, settings: SCOPE }, options);
    assert.ok(found);
    return found.item(label);
  };

  it('have the indentation that they will have, for a client that leaves it alone', async () => {
    const item = await written({ asIs: true, snippets: true });
    assert.equal(item.insertTextMode, InsertTextMode.asIs);
    assert.equal(item.insertTextFormat, InsertTextFormat.Snippet);
    assert.match(item.textEdit!.newText, /^case 'V2':\n\t\t\t\$\{1:\/\/ TODO: handle V2 .*\}\n\t\t\tbreak;\$0$/);
  });

  it('are indented from the line of the cursor on, for a client that indents by itself', async () => {
    const item = await written({ snippets: true });
    assert.equal(item.insertTextMode, undefined);
    assert.match(item.textEdit!.newText, /^case 'V2':\n\t\$\{1:\/\/ TODO: handle V2 .*\}\n\tbreak;\$0$/);
  });

  it('are all indented alike where one entry writes several, for a client that indents by itself', async () => {
    const text = PARTIAL.replace('V1', 'U1');
    const found = await offered({ text, settings: SCOPE }, { snippets: true });
    const { newText } = found!.item('case … all 3 missing codes').textEdit!;
    const indents = newText.split('\n').map((line) => /^\t*/.exec(line)![0].length);
    assert.deepEqual(indents, [0, 1, 1, 0, 1, 1, 0, 1, 1]);
  });

  it('have no tab stops for a client that does not know them', async () => {
    const item = await written({ asIs: true });
    assert.equal(item.insertTextFormat, undefined);
    assert.match(item.textEdit!.newText, /^case 'V2':\n\t\t\t\/\/ TODO: handle V2 .*\n\t\t\tbreak;$/);
  });

  it('change nothing beside them but an indentation that is too deep', async () => {
    assert.equal((await written({ asIs: true })).additionalTextEdits, undefined);
    const deep = await written({ asIs: true }, PARTIAL.replace('<|>', '\tca<|>'));
    assert.deepEqual(
      deep.additionalTextEdits?.map(({ newText }) => newText),
      [''],
    );
    assert.equal((await written({}, PARTIAL.replace('<|>', '\tca<|>'))).additionalTextEdits, undefined);
  });

  it('are found by the word that they begin with', async () => {
    const found = await offered({ text: PARTIAL.replace('<|>', 'cas<|>'), settings: SCOPE });
    assert.ok(found!.list.items.every(({ filterText }) => filterText!.startsWith('case ')));
    assert.equal(found!.edit(label)[0], 'cas');
  });

  it('are cut where nobody would read on, and asked for again', async () => {
    const [file] = builtInCatalogs.filter(({ id }) => id === 'teamwork');
    const entry = file!.entries.find(({ code }) => code === 'V1')!;
    const entries = Array.from({ length: 150 }, (_, index) => ({
      ...entry,
      code: `V${index + 1}`,
      symbol: `V_${index + 1}`,
    }));
    const text = '// error-codes: teamwork\nswitch (error.code) {\n  <|>\n}\n';
    const found = await offered({ text, catalogs: [{ ...file!, entries }] });
    assert.equal(found?.list.isIncomplete, true);
    assert.match(found.labels[0]!, /all 150 missing codes/);
    assert.equal(found.labels.length, 101);
  });
});
